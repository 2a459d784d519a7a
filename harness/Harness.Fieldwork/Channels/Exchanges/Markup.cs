using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Harness.Channels.Exchanges;

/// <summary>Strangers' HTML as text, and text as HTML.</summary>
internal static partial class Markup
{
    private static readonly string[] Unshown = ["script", "style", "head", "title", "template"];
    private static readonly string[] Blocks = ["/div", "/li", "/tr", "/h1", "/h2", "/h3", "/h4", "/h5", "/h6", "/blockquote", "/ul", "/ol", "/table", "hr"];

    /// <summary>Paragraphs, blocks and line breaks become line feeds, every other tag nothing: links are shown in full by their text. What a browser does not show is left out.</summary>
    public static string Plain(string html)
    {
        StringBuilder text = new(html.Length);
        for (int at = 0; at < html.Length;)
        {
            int tag = html.IndexOf('<', at);
            int end = tag < 0 ? -1 : html.IndexOf(Closing(html, tag), tag, StringComparison.Ordinal);
            if (end < 0)
            {
                text.Append(html, at, html.Length - at);
                break;
            }

            ReadOnlySpan<char> name = Name(html, tag, end);
            text.Append(html, at, tag - at).Append(Break(name));
            at = html.IndexOf('>', end) + 1;
            if (Names(Unshown, name))
            {
                int shown = html.IndexOf(string.Concat("</", name), at, StringComparison.OrdinalIgnoreCase);
                at = shown < 0 ? html.Length : shown;
            }
        }

        return WebUtility.HtmlDecode(text.ToString()).Trim();
    }

    /// <summary>A text as HTML that shows it as it is, line by line.</summary>
    public static string Html(string text) => WebUtility.HtmlEncode(text.ReplaceLineEndings("\n")).Replace("\n", "<br>\n", StringComparison.Ordinal);

    /// <summary>Whether a text is HTML rather than plain: a tag or an entity stands in it.</summary>
    public static bool IsHtml(string text) => Sign().IsMatch(text);

    private static string Closing(string html, int tag) => html.AsSpan(tag).StartsWith("<!--") ? "-->" : ">";

    // The name of a tag, with the slash of one that closes.
    private static ReadOnlySpan<char> Name(string html, int tag, int end)
    {
        ReadOnlySpan<char> inside = html.AsSpan(tag + 1, end - tag - 1);
        int begin = inside.StartsWith("/") ? 1 : 0;
        int length = inside[begin..].IndexOfAny(" \t\r\n/");
        return length < 0 ? inside : inside[..(begin + length)];
    }

    private static string Break(ReadOnlySpan<char> name) =>
        name.Equals("br", StringComparison.OrdinalIgnoreCase) ? "\n" : name.Equals("/p", StringComparison.OrdinalIgnoreCase) ? "\n\n" : Names(Blocks, name) ? "\n" : "";

    private static bool Names(string[] names, ReadOnlySpan<char> name)
    {
        foreach (string each in names)
        {
            if (name.Equals(each, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"</?(?:a|b|blockquote|body|br|div|em|font|h[1-6]|hr|html|i|img|li|ol|p|pre|span|strong|table|td|tr|u|ul)(?:\s[^<>]*)?/?>|&(?:amp|lt|gt|quot|nbsp|#[0-9]{1,6}|#x[0-9a-f]{1,6});", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Sign();
}
