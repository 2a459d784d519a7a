using System.Globalization;
using Harness.Studies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Harness.Brandville;

/// <summary>Enough of Mastodon's interface to write to brands and to read what they answer.</summary>
internal sealed class MastodonRoutes(TownHall hall)
{
    private const string Channel = "mastodon";
    private const int UsualPage = 20, MostOnPage = 40;

    public static void Map(IEndpointRouteBuilder routes, TownHall hall)
    {
        MastodonRoutes api = new(hall);
        routes.MapPost("/api/v1/statuses", context => api.For(context, api.Post));
        routes.MapGet("/api/v1/statuses/{id}", context => api.For(context, api.Status));
        routes.MapDelete("/api/v1/statuses/{id}", context => api.For(context, api.Delete));
        routes.MapGet("/api/v1/statuses/{id}/context", context => api.For(context, api.Context));
        routes.MapGet("/api/v1/notifications", context => api.For(context, api.Notifications));
        routes.MapGet("/api/v1/accounts/verify_credentials", context => api.For(context, (_, who) => ValueTask.FromResult(Answers.Json(Toots.Account(who.Account, who.Name, bot: false)))));
        routes.MapGet("/api/v1/accounts/{id}/statuses", context => api.For(context, api.Statuses));
        routes.MapGet("/api/v1/instance", () => Answers.Json(Instance()));
    }

    private static object Instance() => new
    {
        Uri = "brandville.example",
        Title = "Brandville",
        ShortDescription = "Simulated brands. Nobody is contacted.",
        Version = "4.3.0 (compatible; Brandville)",
        Languages = new[] { "en", "fr" },
        Configuration = new
        {
            Statuses = new { MaxCharacters = ChannelLimits.Of(Channel), MaxMediaAttachments = 0, CharactersReservedPerUrl = 23 },
        },
    };

    /// <summary>Answers whoever shows a token.</summary>
    private async Task For(HttpContext context, Func<HttpRequest, Customer, ValueTask<IResult>> answer)
    {
        string[] shown = context.Request.Headers.Authorization.ToString().Split(' ', 2, StringSplitOptions.TrimEntries);
        IResult result = shown is ["Bearer" or "bearer", { Length: > 0 } token]
            ? await answer(context.Request, hall.Residents.Holder(token))
            : Answers.Error(StatusCodes.Status401Unauthorized, "The access token is invalid");
        await result.ExecuteAsync(context);
    }

    private async ValueTask<IResult> Post(HttpRequest request, Customer who)
    {
        IReadOnlyDictionary<string, string> fields = await Fields.Read(request) ?? new Dictionary<string, string>(StringComparer.Ordinal);
        string text = fields.GetValueOrDefault("status", "").Replace("\r\n", "\n", StringComparison.Ordinal);
        if (string.IsNullOrWhiteSpace(text) || ChannelLimits.LengthOn(Channel, text) > ChannelLimits.Of(Channel))
        {
            return Answers.Error(StatusCodes.Status422UnprocessableEntity, $"Validation failed: {(string.IsNullOrWhiteSpace(text) ? "Text can't be blank" : "Text character limit of 500 exceeded")}");
        }

        Remark? above = fields.TryGetValue("in_reply_to_id", out string? written) && written.Length > 0 ? Find(written) : null;
        if (above is null && !string.IsNullOrEmpty(written))
        {
            return Answers.Error(StatusCodes.Status404NotFound, "The post you are trying to reply to does not appear to exist.");
        }

        string key = request.Headers["Idempotency-Key"].ToString();
        Matter? open = above is null ? null : hall.Matter(above);
        Remark remark = hall.Write(new(Door.Square, who, text)
        {
            In = open?.Customer.Account == who.Account ? open : null,
            Answers = above,
            Language = Answers.Tongue(fields.GetValueOrDefault("language")),
            Key = key.Length == 0 ? null : key,
        });
        return Show(remark);
    }

    private ValueTask<IResult> Status(HttpRequest request, Customer who) => ValueTask.FromResult(Asked(request) is { } remark ? Show(remark) : Answers.Missing());

    private ValueTask<IResult> Delete(HttpRequest request, Customer who)
    {
        if (Asked(request) is not { } remark || remark.From != who.Account)
        {
            return ValueTask.FromResult(Answers.Missing());
        }

        hall.Remove(remark);
        return ValueTask.FromResult(Show(remark));
    }

    private ValueTask<IResult> Context(HttpRequest request, Customer who) => ValueTask.FromResult(Asked(request) is { } remark
        ? Answers.Json(new { Ancestors = Above(remark).Reverse().Select(Toot), Descendants = hall.Below(remark).Select(Toot) })
        : Answers.Missing());

    private ValueTask<IResult> Notifications(HttpRequest request, Customer who)
    {
        string[] types = [.. request.Query["types[]"].OfType<string>()];
        IEnumerable<Remark> mentions = types.Length > 0 && !types.Contains("mention", StringComparer.Ordinal)
            ? []
            : hall.All.Where(matter => matter.Customer.Account == who.Account).SelectMany(matter => matter.Remarks).Where(remark => remark.IsBrand);
        return ValueTask.FromResult(Answers.Json(Page(request, mentions).Select(remark => Toots.Notification(remark, hall.Matter(remark)))));
    }

    private ValueTask<IResult> Statuses(HttpRequest request, Customer who) => ValueTask.FromResult(hall.Residents.Account(Id(request)) is { } account
        ? Answers.Json(Page(request, hall.All.SelectMany(matter => matter.Remarks).Where(remark => remark.From == account)).Select(Toot))
        : Answers.Missing());

    /// <summary>One page of remarks made on the square, newest first.</summary>
    private IEnumerable<Remark> Page(HttpRequest request, IEnumerable<Remark> remarks)
    {
        Instant at = hall.Readable;
        long before = Asked(request, "max_id") ?? long.MaxValue;
        int limit = (int)Math.Clamp(Asked(request, "limit") ?? UsualPage, 1, MostOnPage);
        return remarks.Where(remark => remark.Id < before && remark.Stands(at) && hall.Matter(remark).Door == Door.Square).OrderByDescending(remark => remark.Id).Take(limit);
    }

    private IEnumerable<Remark> Above(Remark remark)
    {
        for (Remark? above = remark.Answers is { } first ? hall.Find(first) : null; above is not null; above = above.Answers is { } next ? hall.Find(next) : null)
        {
            yield return above;
        }
    }

    private object Toot(Remark remark) => Toots.Status(remark, hall.Matter(remark));

    private IResult Show(Remark remark) => Answers.Json(Toot(remark));

    private Remark? Asked(HttpRequest request) => Find(Id(request));

    private Remark? Find(string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && hall.Find(number) is { } remark && hall.Matter(remark).Door == Door.Square ? remark : null;

    private static string Id(HttpRequest request) => (string)request.RouteValues["id"]!;

    private static long? Asked(HttpRequest request, string name) =>
        long.TryParse(request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;
}
