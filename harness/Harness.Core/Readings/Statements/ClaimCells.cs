using Harness.Studies;
using Harness.Studies.Yaml;

namespace Harness.Readings.Statements;

/// <summary>A table of a text: its header and its rows, each cell with its place.</summary>
internal sealed record ClaimCells(IReadOnlyList<Passage> Header, IReadOnlyList<IReadOnlyList<Passage>> Rows)
{
    /// <summary>The table of a CSV; null with the reason where it is none.</summary>
    public static ClaimCells? OfCsv(string file, string text, out Problem? refusal)
    {
        IReadOnlyList<IReadOnlyList<Scalar>> rows = CsvCells.Of(file, text, out refusal);
        string[] lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        IReadOnlyList<Passage>[] cells = [.. rows.Select(row => (IReadOnlyList<Passage>)[.. row.Select(cell => Cell(cell, lines))])];
        return refusal is null && cells is [var header, .. var rest] ? new(header, rest) : null;
    }

    private static Passage Cell(Scalar cell, string[] lines)
    {
        (int line, int column) = (cell.Place.Line, cell.Place.Column);
        bool quoted = lines[line - 1].Length >= column && lines[line - 1][column - 1] == '"';
        return new(cell.Text, new(line, quoted ? column + 1 : column));
    }
}
