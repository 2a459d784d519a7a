using System.Text.RegularExpressions;

namespace Harness.Readings.Statements;

/// <summary>Tables of Markdown, and the text around them; every letter keeps its place.</summary>
internal static partial class MarkdownTables
{
    /// <summary>Takes the tables out of a text.</summary>
    public static (string Text, IReadOnlyList<ClaimCells> Tables) Apart(string text)
    {
        string[] lines = text.Split('\n');
        List<ClaimCells> tables = [];
        for (int at = 1; at < lines.Length; at++)
        {
            if (!Rule().IsMatch(lines[at]) || !lines[at - 1].Contains('|', StringComparison.Ordinal))
            {
                continue;
            }

            int end = at + 1;
            while (end < lines.Length && lines[end].Contains('|', StringComparison.Ordinal))
            {
                end++;
            }

            tables.Add(new(Cells(lines[at - 1], at), [.. Enumerable.Range(at + 1, end - at - 1).Select(line => Cells(lines[line], line + 1))]));
            for (int line = at - 1; line < end; line++)
            {
                lines[line] = "";
            }
        }

        return (Signs().Replace(string.Join('\n', lines), match => new string(' ', match.Length)), tables);
    }

    private static List<Passage> Cells(string line, int number)
    {
        List<Passage> cells = [];
        int from = line.TrimStart().StartsWith('|') ? line.IndexOf('|', StringComparison.Ordinal) + 1 : 0;
        while (from < line.Length && !(cells.Count > 0 && string.IsNullOrWhiteSpace(line[from..])))
        {
            int end = line.IndexOf('|', from) is >= 0 and var bar ? bar : line.Length;
            string cell = Signs().Replace(line[from..end], match => new string(' ', match.Length));
            int blank = cell.Length - cell.TrimStart().Length;
            cells.Add(new(cell.Trim(), new(number, from + blank + 1)));
            from = end + 1;
        }

        return cells;
    }

    [GeneratedRegex(@"^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Rule();

    [GeneratedRegex(@"\*+|__|`+|^#+\s|^>\s|\]\([^)\s]*\)|(?<=[\s(]|^)\[(?=[^\]]*\]\()", RegexOptions.Multiline | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Signs();
}
