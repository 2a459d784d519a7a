using System.Net;
using System.Text;

namespace Harness.Channels.Email.Mime;

/// <summary>Takes the tags out of HTML that is too much for a parser: it takes the square of the depth.</summary>
internal static class PlainTags
{
    private const int MostTags = 20_000, Deepest = 1500, LongestName = 20;

    private static readonly string[] Void = ["br", "img", "hr", "meta", "link", "input", "col", "area", "wbr", "base", "source"];

    /// <summary>Whether a page has more tags, or more that are open at once, than letters to people have.</summary>
    public static bool AreTooMany(string html)
    {
        Dictionary<string, int> open = new(StringComparer.OrdinalIgnoreCase);
        (int tags, int depth) = (0, 0);
        for (int at = html.IndexOf('<', StringComparison.Ordinal); at >= 0; at = html.IndexOf('<', at + 1))
        {
            bool closes = at + 1 < html.Length && html[at + 1] == '/';
            string name = Name(html.AsSpan(at + (closes ? 2 : 1)));
            int change = name.Length == 0 || Void.Contains(name, StringComparer.OrdinalIgnoreCase) ? 0 : !closes ? 1 : open.GetValueOrDefault(name) > 0 ? -1 : 0;
            open[name] = open.GetValueOrDefault(name) + change;
            depth += change;
            tags++;
            if (tags > MostTags || depth > Deepest)
            {
                return true;
            }
        }

        return false;
    }

    public static string Drop(string html)
    {
        StringBuilder text = new(html.Length);
        for (int at = 0; at < html.Length;)
        {
            int tag = html.IndexOf('<', at), end = tag < 0 ? -1 : html.IndexOf('>', tag);
            if (end < 0)
            {
                text.Append(html, at, html.Length - at);
                break;
            }

            text.Append(html, at, tag - at).Append('\n');
            at = end + 1;
        }

        return string.Join('\n', WebUtility.HtmlDecode(text.ToString()).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Name(ReadOnlySpan<char> tag)
    {
        int length = 0;
        while (length < tag.Length && length < LongestName && char.IsAsciiLetterOrDigit(tag[length]))
        {
            length++;
        }

        return new(tag[..length]);
    }
}
