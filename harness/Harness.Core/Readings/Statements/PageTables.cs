using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Harness.Readings.Statements;

/// <summary>Tables of a page of HTML, and the visible text around them; every letter keeps its place.</summary>
internal static partial class PageTables
{
    private const RegexOptions Loose = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant;

    private static readonly Dictionary<string, char> Named = new(StringComparer.Ordinal)
    {
        ["nbsp"] = '\u00a0', ["amp"] = '&', ["lt"] = '<', ["gt"] = '>', ["quot"] = '"', ["apos"] = '\'', ["rsquo"] = '’', ["lsquo"] = '‘', ["ldquo"] = '“', ["rdquo"] = '”',
        ["laquo"] = '«', ["raquo"] = '»', ["ndash"] = '–', ["mdash"] = '—', ["hellip"] = '…', ["eacute"] = 'é', ["egrave"] = 'è', ["ecirc"] = 'ê', ["agrave"] = 'à', ["acirc"] = 'â',
        ["ccedil"] = 'ç', ["ocirc"] = 'ô', ["ucirc"] = 'û', ["ugrave"] = 'ù', ["icirc"] = 'î', ["iuml"] = 'ï', ["Eacute"] = 'É', ["minus"] = '−', ["thinsp"] = '\u2009',
    };

    private static readonly (string Open, string Close)[] Hidden =
        [("<!--", "-->"), .. new[] { "script", "style", "head>", "template", "noscript", "svg", "math" }.Select(name => ("<" + name, "</" + name))];

    /// <summary>Takes the tables out of a page, and all that is not text.</summary>
    public static (string Text, IReadOnlyList<ClaimCells> Tables) Apart(string page)
    {
        string shown = Hidden.Aggregate(page, (left, part) => Without(left, part.Open, part.Close));
        LinePlaces places = new(shown);
        ClaimCells[] tables = [.. Spans(shown, "<table", "</table").Select(table => Cells(places, table.Start, table.Length)).OfType<ClaimCells>()];
        return (Plain(Without(shown, "<table", "</table")), tables);
    }

    /// <summary>From each opening to the next closing, in one pass.</summary>
    private static IEnumerable<(int Start, int Length)> Spans(string page, string open, string close)
    {
        for (int from = 0; page.IndexOf(open, from, StringComparison.OrdinalIgnoreCase) is >= 0 and var start; )
        {
            int end = page.IndexOf(close, start, StringComparison.OrdinalIgnoreCase);
            if (end < 0)
            {
                yield break;
            }

            from = page.IndexOf('>', end) is >= 0 and var closed ? closed + 1 : page.Length;
            yield return (start, from - start);
        }
    }

    private static string Without(string page, string open, string close)
    {
        StringBuilder left = new(page);
        foreach ((int start, int length) in Spans(page, open, close))
        {
            for (int at = start; at < start + length; at++)
            {
                left[at] = page[at] == '\n' ? '\n' : ' ';
            }
        }

        return left.ToString();
    }

    private static ClaimCells? Cells(LinePlaces places, int start, int length)
    {
        string table = places.Text.Substring(start, length);
        IReadOnlyList<Passage>[] rows =
        [
            .. Row().Matches(table).Select(row => (IReadOnlyList<Passage>)[.. Cell().Matches(row.Value).Select(cell => Part(places, start + row.Index + cell.Groups["text"].Index, cell.Groups["text"].Length))])
                .Where(row => row.Count > 0),
        ];
        return rows is [var header, .. var rest] ? new(header, rest) : null;
    }

    private static Passage Part(LinePlaces places, int start, int length)
    {
        string text = Plain(places.Text.Substring(start, length));
        int blank = text.Length - text.TrimStart().Length;
        return new(text.Trim(), places.At(start + blank));
    }

    /// <summary>Blanks tags and puts the letter of an entity at its beginning; what ends a paragraph ends a sentence.</summary>
    private static string Plain(string html)
    {
        string tagless = Tag().Replace(html, match => Blocks().IsMatch(match.Value) ? Paragraph(match) : Blank(match));
        return Entity().Replace(tagless, match => Letter(match.Value[1..^1]) is { } letter ? letter + new string('\u00a0', match.Length - 1) : match.Value);
    }

    private static char? Letter(string entity) =>
        entity[0] != '#' ? (Named.TryGetValue(entity, out char letter) ? letter : null)
        : entity[1] is 'x' or 'X' ? Coded(int.Parse(entity.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture))
        : Coded(int.Parse(entity.AsSpan(1), CultureInfo.InvariantCulture));

    private static char? Coded(int code) => code is >= ' ' and < 0xD800 ? (char)code : null;

    private static string Paragraph(Match tag)
    {
        string blank = Blank(tag);
        return blank.Length < 2 ? blank : Sentences.End + blank[1..];
    }

    private static string Blank(Match match)
    {
        StringBuilder blank = new(match.Length);
        foreach (char letter in match.Value)
        {
            blank.Append(letter == '\n' ? '\n' : ' ');
        }

        return blank.ToString();
    }

    [GeneratedRegex(@"<tr\b[^<>]*>.*?(?=<tr\b|</tr|</table|$)", Loose, 10_000)]
    private static partial Regex Row();

    [GeneratedRegex(@"<t[hd]\b[^<>]*>(?<text>.*?)(?=<t[hd]\b|</t[hdr]|</table|$)", Loose, 10_000)]
    private static partial Regex Cell();

    [GeneratedRegex("<[^<>]*>", Loose, 10_000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"^</?(?:p|div|h[1-6]|li|ul|ol|section|article|header|footer|figure|figcaption|blockquote|br|dt|dd|table|caption)\b", Loose, 10_000)]
    private static partial Regex Blocks();

    [GeneratedRegex("&(?:#[0-9]{1,6}|#x[0-9a-f]{1,5}|[a-z]{2,8});", Loose, 10_000)]
    private static partial Regex Entity();
}
