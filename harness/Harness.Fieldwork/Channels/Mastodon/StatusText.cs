using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Harness.Channels.Mastodon;

/// <summary>What a status says, out of the HTML in which the platform shows it.</summary>
internal static partial class StatusText
{
    /// <summary>Paragraphs and line breaks become line feeds, every other tag nothing: links are shown in full by their text.</summary>
    public static string Plain(string html)
    {
        StringBuilder text = new(html.Length);
        for (int at = 0; at < html.Length;)
        {
            int tag = html.IndexOf('<', at);
            int end = tag < 0 ? -1 : html.IndexOf('>', tag);
            if (end < 0)
            {
                text.Append(html, at, html.Length - at);
                break;
            }

            text.Append(html, at, tag - at).Append(Break(html.AsSpan(tag + 1, end - tag - 1)));
            at = end + 1;
        }

        return WebUtility.HtmlDecode(text.ToString()).Trim();
    }

    /// <summary>Whether the platform shows a text of ours: it drops the servers of mentions and is free with white space.</summary>
    public static bool Same(string ours, string shown) => string.Equals(Bare(ours), Bare(shown), StringComparison.Ordinal);

    private static string Break(ReadOnlySpan<char> tag) =>
        tag.StartsWith("br", StringComparison.OrdinalIgnoreCase) ? "\n" : tag.StartsWith("/p", StringComparison.OrdinalIgnoreCase) ? "\n\n" : "";

    private static string Bare(string text) => Space().Replace(Mention().Replace(text, "@${name}"), " ").Trim().Normalize();

    [GeneratedRegex(@"@(?<name>\w+)@[\w.-]*\w", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Mention();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Space();
}
