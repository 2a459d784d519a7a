using Harness.Studies.Binding;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Harness.Hosting;

/// <summary>Whether the process works, for whatever watches over it: 200 when it does, 503 when conversations are overdue or the journal does not answer.</summary>
internal static class Health
{
    public const string Address = "/healthz";

    public static void Map(IEndpointRouteBuilder routes, Func<HostState?> host) => routes.MapMethods(Address, SafeMethods.All, () => Of(host()));

    private static IResult Of(HostState? host) => host is null
        ? TypedResults.Json(new { status = "ok" })
        : TypedResults.Json(
            new { status = host.IsHealthy ? "ok" : "failing", mode = Kebab.Of(host.Mode), journal = host.IsJournalThere, host.Overdue, waiting = host.Figures.Queue, host.Figures.Uncertain },
            statusCode: host.IsHealthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
}
