using System.Globalization;
using Harness.Studies;

namespace Harness.Readings.Statements;

/// <summary>A text taken apart: its tables, and the sentences around them.</summary>
internal sealed record ClaimDocument(IReadOnlyList<ClaimCells> Tables, IReadOnlyList<IReadOnlyList<Passage>> Paragraphs)
{
    /// <summary>Every cell and sentence.</summary>
    public IReadOnlyList<Passage> Passages { get; } = [.. Tables.SelectMany(table => table.Rows).SelectMany(row => row).Where(cell => !cell.Text.Contains("://", StringComparison.Ordinal)), .. Paragraphs.SelectMany(sentences => sentences)];

    public static ClaimDocument Of(string text, ClaimForm form, string file, out Problem? refusal)
    {
        refusal = null;
        (string prose, IReadOnlyList<ClaimCells> tables) = form switch
        {
            ClaimForm.Text => (text, []),
            ClaimForm.Markdown => MarkdownTables.Apart(text),
            ClaimForm.Html => PageTables.Apart(text),
            ClaimForm.Table => ("", ClaimCells.OfCsv(file, text, out refusal) is { } table ? [table] : (IReadOnlyList<ClaimCells>)[]),
        };
        return new(tables, Sentences.Of(prose));
    }

    public IEnumerable<Statement> Statements(StudyFacts facts)
    {
        int table = 0, paragraph = 0;
        foreach (ClaimCells cells in Tables)
        {
            ClaimColumns columns = new(cells.Header);
            string group = "table " + (++table).ToString(CultureInfo.InvariantCulture);
            IEnumerable<Statement> read = columns.IsOfClaims ? ClaimRows.Read(cells, columns, facts, group)
                : columns.IsOfFigures ? FigureRows.Read(cells, columns, facts, group)
                : cells.Rows.Prepend(cells.Header).SelectMany((row, at) => SentenceReader.Read(row, facts, $"{group} row {at.ToString(CultureInfo.InvariantCulture)}"));
            foreach (Statement statement in read)
            {
                yield return statement;
            }
        }

        foreach (Statement statement in Paragraphs.SelectMany(sentences => SentenceReader.Read(sentences, facts, "paragraph " + (++paragraph).ToString(CultureInfo.InvariantCulture))))
        {
            yield return statement;
        }
    }
}
