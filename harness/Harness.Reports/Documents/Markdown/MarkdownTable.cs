using System.Xml.Linq;

namespace Harness.Documents.Markdown;

/// <summary>A table of a page in pipes.</summary>
internal static class MarkdownTable
{
    /// <param name="table">The table.</param>
    /// <param name="inline">How the contents of a cell are written.</param>
    public static string Of(XElement table, Func<XElement, string> inline)
    {
        string[][] rows = [.. table.Descendants("tr").Select(row => row.Elements().Select(inline).ToArray())];
        return string.Join('\n', rows.Take(1).Select(Row).Append(Row([.. rows[0].Select(_ => "---")])).Concat(rows.Skip(1).Select(Row)));
    }

    private static string Row(IReadOnlyList<string> cells) => $"| {string.Join(" | ", cells)} |";
}
