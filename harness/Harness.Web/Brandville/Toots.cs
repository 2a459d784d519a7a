using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Harness.Findings;
using NodaTime;

namespace Harness.Brandville;

/// <summary>Remarks as Mastodon's interface shows them.</summary>
internal static partial class Toots
{
    public static object Status(Remark remark, Matter matter)
    {
        string host = "brandville.example", id = Number(remark.Id);
        return new
        {
            Id = id,
            CreatedAt = Answers.Stamp(remark.At),
            EditedAt = (string?)null,
            InReplyToId = remark.Answers is { } above ? Number(above) : null,
            Sensitive = false,
            SpoilerText = "",
            Visibility = "public",
            Language = Wording.Key(matter.Language),
            Uri = $"https://{host}/users/{remark.From}/statuses/{id}",
            Url = $"https://{host}/@{remark.From}/{id}",
            Content = Html(remark.Text),
            Account = Account(remark.From, remark.Name, remark.Automatic),
            MediaAttachments = Array.Empty<object>(),
            Mentions = remark.IsBrand ? [Account(matter.Customer.Account, matter.Customer.Name, bot: false)] : Array.Empty<object>(),
            Tags = Array.Empty<object>(),
        };
    }

    public static object Notification(Remark remark, Matter matter) => new
    {
        Id = Number(remark.Id),
        Type = "mention",
        CreatedAt = Answers.Stamp(remark.At),
        Account = Account(remark.From, remark.Name, remark.Automatic),
        Status = Status(remark, matter),
    };

    public static object Account(string account, string name, bool bot) => new
    {
        Id = Residents.IdOf(account),
        Username = account.Split('@')[0],
        Acct = account,
        DisplayName = name,
        Locked = false,
        Bot = bot,
        Note = "",
        Url = $"https://brandville.example/@{account}",
    };

    public static string Number(long id) => id.ToString(CultureInfo.InvariantCulture);

    /// <summary>Paragraphs, line breaks, mentions without their server and links, as Mastodon writes them.</summary>
    private static string Html(string text)
    {
        string escaped = WebUtility.HtmlEncode(text).Replace("\r\n", "\n", StringComparison.Ordinal);
        string linked = Link().Replace(escaped, """<a href="${address}" target="_blank" rel="nofollow noopener">${address}</a>""");
        string mentioned = Mention().Replace(linked, """<span class="h-card" translate="no"><a href="https://brandville.example/@${name}" class="u-url mention">@<span>${name}</span></a></span>""");
        return $"<p>{mentioned.Replace("\n\n", "</p><p>", StringComparison.Ordinal).Replace("\n", "<br />", StringComparison.Ordinal)}</p>";
    }

    [GeneratedRegex(@"(?<![\w/@.])@(?<name>\w+)(?:@[\w-]+(?:\.[\w-]+)*)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Mention();

    [GeneratedRegex(@"(?<address>https?://[^\s<]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Link();
}
