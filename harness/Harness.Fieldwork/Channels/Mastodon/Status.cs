using System.Text.Json;
using System.Text.RegularExpressions;
using Harness.Channels.Exchanges;
using NodaTime;

namespace Harness.Channels.Mastodon;

/// <summary>A status as the platform shows it. Only its id is sure to be there; <paramref name="Raw"/> is all of it, where a part of it cannot be read.</summary>
internal sealed partial record Status(string Id, Instant? Created, Instant? Edited, string? InReplyTo, string? Account, bool Bot, string? Text, string? Raw)
{
    /// <summary>Reads a status; null when it has no id.</summary>
    public static Status? Read(JsonElement json)
    {
        if (json.Text("id") is not { } id || !IsId(id))
        {
            return null;
        }

        JsonElement account = json.Part("account") ?? default;
        string? html = json.Text("content"), acct = account.Text("acct");
        Instant? created = json.Time("created_at");
        return new(
            id, created, json.Time("edited_at"), json.Text("in_reply_to_id"), acct, account.Says("bot"),
            html is null ? null : Markup.Plain(html),
            html is null || acct is null || created is null ? json.GetRawText() : null);
    }

    public SeenReply AsReply() => new(Created, Text ?? Raw!, Bot, Id, Edited);

    /// <summary>Whether a name can stand in a path without leading elsewhere.</summary>
    public static bool IsId(string text) => Name().IsMatch(text);

    [GeneratedRegex(@"\A[0-9A-Za-z_-]{1,64}\z", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Name();
}
