using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Harness.Testing.Platform;

/// <summary>One status on the fake platform.</summary>
public sealed partial record Toot(long Id, string Account, string Text, long? InReplyTo, DateTimeOffset Created)
{
    public DateTimeOffset? Edited { get; init; }

    public bool Bot { get; init; }

    /// <summary>Whether the mention goes into the notifications that the platform holds back.</summary>
    public bool Filtered { get; init; }

    /// <summary>Whether the thread leaves it out, as a server does that never fetched it.</summary>
    public bool Unthreaded { get; init; }

    public DateTimeOffset Removed { get; init; } = DateTimeOffset.MaxValue;

    public string Name => Id.ToString(CultureInfo.InvariantCulture);

    public JsonObject Json() => new()
    {
        ["id"] = Name,
        ["created_at"] = Stamp(Created),
        ["edited_at"] = Edited is { } edited ? Stamp(edited) : null,
        ["in_reply_to_id"] = InReplyTo?.ToString(CultureInfo.InvariantCulture),
        ["visibility"] = "public",
        ["content"] = Html(Text),
        ["account"] = Person(Account, Bot),
    };

    public static JsonObject Person(string account, bool bot) => new()
    {
        ["id"] = AccountId(account),
        ["username"] = account.Split('@')[0],
        ["acct"] = account,
        ["bot"] = bot,
    };

    /// <summary>An account's number: made of its letters, the same in every run.</summary>
    public static string AccountId(string account) => account.Aggregate(1000L, (sum, letter) => ((sum * 31) + letter) % 1_000_003).ToString(CultureInfo.InvariantCulture);

    public static string Stamp(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Paragraphs, line breaks, mentions without their server and links in three parts, as Mastodon writes them.</summary>
    private static string Html(string text)
    {
        string escaped = WebUtility.HtmlEncode(text).Replace("\r\n", "\n", StringComparison.Ordinal);
        string mentioned = Mention().Replace(escaped, """<span class="h-card" translate="no"><a href="https://${host}/@${name}" class="u-url mention">@<span>${name}</span></a></span>""");
        string linked = Link().Replace(mentioned, """<a href="https://${rest}" target="_blank" rel="nofollow noopener"><span class="invisible">https://</span><span class="ellipsis">${start}</span><span class="invisible">${end}</span></a>""");
        return $"<p>{linked.Replace("\n\n", "</p><p>", StringComparison.Ordinal).Replace("\n", "<br />", StringComparison.Ordinal)}</p>";
    }

    [GeneratedRegex(@"@(?<name>\w+)(?:@(?<host>[\w.-]+\w))?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mention();

    [GeneratedRegex(@"(?<!"")https://(?<rest>(?<start>[^\s<]{1,30})(?<end>[^\s<]*))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
