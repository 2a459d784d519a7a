using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Harness.Testing.Platform;

/// <summary>The calls of the fake platform.</summary>
public sealed class Api(Timeline timeline)
{
    private readonly ConcurrentDictionary<(string Account, string Key), string> keys = new();

    /// <summary>Whether a second request with a known key gets the first post instead of a new one. Off, so that every resend shows in the ledger.</summary>
    public bool RemembersKeys { get; set; }

    /// <summary>Accounts by their token.</summary>
    public IDictionary<string, string> Tokens { get; } = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);

    internal string? AccountOf(RequestHead head) =>
        head.Header("Authorization") is { } bearer && bearer.StartsWith("Bearer ", StringComparison.Ordinal) && Tokens.TryGetValue(bearer["Bearer ".Length..], out string? account) ? account : null;

    internal Turn Turn(RequestSeen seen, string body, Fault fault)
    {
        if (seen.Account is not { } account)
        {
            return new(Answer.Error(401, "The access token is invalid"), []);
        }

        string[] path = seen.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        Dictionary<string, string> query = Fields(seen.Target.Split('?', 2) is [_, string asked] ? asked : "");
        return (seen.Method, path) switch
        {
            ("POST", ["api", "v1", "statuses"]) => fault.Creates ? Post(seen, account, Fields(body), fault.Lands) : new(Answer.Error(503, "not now"), []),
            ("GET", ["api", "v1", "statuses", string id]) => timeline.Find(id) is { } toot ? Json(toot.Json()) : Missing(),
            ("DELETE", ["api", "v1", "statuses", string id]) => Remove(id),
            ("GET", ["api", "v1", "statuses", string id, "context"]) => timeline.Find(id) is { } toot ? Context(timeline.Below(toot)) : Missing(),
            ("GET", ["api", "v1", "notifications"]) => Mentions(account, query),
            ("GET", ["api", "v1", "accounts", "verify_credentials"]) => Json(Toot.Person(account, bot: false)),
            ("GET", ["api", "v1", "accounts", string id, "statuses"]) =>
                id == Toot.AccountId(account) ? List(timeline.Of(account, Before(query), Limit(query)), toot => toot.Json(), toot => toot) : Missing(),
            _ => Missing(),
        };
    }

    private Turn Post(RequestSeen seen, string account, Dictionary<string, string> fields, TimeSpan lands)
    {
        if (!fields.TryGetValue("status", out string? text) || text.Length == 0)
        {
            return new(Answer.Error(422, "Validation failed: Text can't be blank"), []);
        }

        if (RemembersKeys && seen.Key is { } known && keys.TryGetValue((account, known), out string? first) && timeline.Find(first) is { } posted)
        {
            return Json(posted.Json());
        }

        long? above = fields.TryGetValue("in_reply_to_id", out string? id) ? long.Parse(id, CultureInfo.InvariantCulture) : null;
        PostCreated post = timeline.Post(account, text, above, seen.Key, seen.Number, lands);
        if (seen.Key is { } key)
        {
            keys[(account, key)] = post.Id;
        }

        return Json(new Toot(long.Parse(post.Id, CultureInfo.InvariantCulture), account, text, above, post.At).Json());
    }

    private Turn Remove(string id)
    {
        if (timeline.Find(id) is not { } toot)
        {
            return Missing();
        }

        timeline.Do(new(TimeSpan.Zero, toot.Account, null), id);
        return Json(toot.Json());
    }

    private static Turn Context(IReadOnlyList<Toot> below) =>
        new(Answer.Json(200, new JsonObject { ["ancestors"] = new JsonArray(), ["descendants"] = new JsonArray([.. below.Select(toot => toot.Json())]) }.ToJsonString()), below);

    private Turn Mentions(string account, Dictionary<string, string> query) => List(
        timeline.Mentions(account, Before(query), Limit(query), query.TryGetValue("include_filtered", out string? wanted) && wanted == "true"), Timeline.Notification, mention => mention.Toot);

    private static Turn List<T>(IReadOnlyList<T> entries, Func<T, JsonObject> json, Func<T, Toot> toot) =>
        new(Answer.Json(200, new JsonArray([.. entries.Select(json)]).ToJsonString()), [.. entries.Select(toot)]);

    private static Turn Json(JsonObject json) => new(Answer.Json(200, json.ToJsonString()), []);

    private static Turn Missing() => new(Answer.Error(404, "Record not found"), []);

    private static long? Before(Dictionary<string, string> query) => query.TryGetValue("max_id", out string? id) ? long.Parse(id, CultureInfo.InvariantCulture) : null;

    private static int Limit(Dictionary<string, string> query) => query.TryGetValue("limit", out string? limit) ? int.Parse(limit, CultureInfo.InvariantCulture) : 20;

    private static Dictionary<string, string> Fields(string form) => form.Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(field => field.Split('=', 2))
        .GroupBy(parts => Plain(parts[0]), StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => Plain(same.First().ElementAtOrDefault(1) ?? ""), StringComparer.Ordinal);

    private static string Plain(string encoded) => Uri.UnescapeDataString(encoded.Replace('+', ' '));
}

/// <summary>The true answer to a request, and the replies that are in it.</summary>
internal sealed record Turn(Answer Answer, IReadOnlyList<Toot> Shown);
