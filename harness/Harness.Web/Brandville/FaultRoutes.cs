using Harness.Findings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Harness.Brandville;

/// <summary>The fault switches, for the page and for programs: what is named is on, everything else is off.</summary>
internal static class FaultRoutes
{
    public const string Address = "/faults";

    public static void Map(IEndpointRouteBuilder routes, TownHall hall)
    {
        if (hall.HasSwitches)
        {
            routes.MapGet(Address, () => Shown(hall));
            routes.MapPost(Address, (HttpRequest request) => Set(request, hall));
        }
    }

    private static async Task<IResult> Set(HttpRequest request, TownHall hall)
    {
        string[] named = request.HasFormContentType ? [.. (await request.ReadFormAsync(request.HttpContext.RequestAborted))["on"].OfType<string>().Where(name => name.Length > 0)] : [];
        string[] unknown = [.. named.Where(name => !FaultSwitches.Keys.ContainsKey(name))];
        if (unknown.Length > 0)
        {
            return Answers.Error(StatusCodes.Status422UnprocessableEntity, $"on={string.Join(", ", unknown)}: allowed are {string.Join(", ", FaultSwitches.Keys.Keys)}");
        }

        hall.Faults.Set(named.Select(name => FaultSwitches.Keys[name]));
        return request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal) ? SeeOther.To("/" + request.QueryString) : Shown(hall);
    }

    private static IResult Shown(TownHall hall) => Answers.Json(new { On = hall.Faults.On.Select(Wording.Key), All = FaultSwitches.Keys.Keys });
}
