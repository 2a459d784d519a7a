using System.Text;
using CsvHelper;
using Harness.Studies;
using Harness.Tables;

namespace Harness.Raters;

/// <summary>
/// Rows of a CSV as people and spreadsheets write it: comma or semicolon, UTF-8 with or without byte order mark, columns in any order and others
/// beside them. Each cell is without the apostrophe that kept it from being a formula.
/// </summary>
internal sealed record SheetTable(IReadOnlyList<SheetLine> Lines, IReadOnlyList<SheetProblem> Problems)
{
    public const int MostProblems = 50;
    private const int MostShown = 60;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="needed">Columns that must be there.</param>
    /// <param name="others">Columns that may be.</param>
    public static SheetTable Read(string path, IReadOnlyList<string> needed, IReadOnlyList<string> others)
    {
        List<SheetProblem> problems = [];
        CsvReaderOptions options = CsvReaderOptions.Default with
        {
            TrimWhitespace = true,
            TrackLineNumbers = true,
            OnMalformedRecord = bad => problems.Add(new(bad.LineNumber, "", Cut(bad.RawRecord), SheetFault.Quotes)),
        };
        using CsvReader reader = CsvReader.FromFile(path, options);
        string[] header = [.. reader.Headers.Select(name => name.Trim())];
        problems.AddRange(Columns(header, needed, others));
        List<SheetLine> lines = [];
        while (problems.Count == 0 && reader.Read())
        {
            if (reader.FieldCount < header.Length)
            {
                problems.Add(new(reader.LineNumber, header[reader.FieldCount], Cut(Encoding.UTF8.GetString(reader.RawRecord)), SheetFault.TooFewCells));
            }
            else if (Enumerable.Range(header.Length, reader.FieldCount - header.Length).Where(i => !reader.IsEmpty(i)).Select(reader.GetString).FirstOrDefault() is { } beyond)
            {
                problems.Add(new(reader.LineNumber, header[^1], Cut(beyond), SheetFault.TooManyCells));
            }
            else
            {
                lines.Add(new(reader.LineNumber, needed.Concat(others).ToDictionary(
                    column => column, column => Array.IndexOf(header, column) is >= 0 and var at ? CsvCell.Text(reader.GetString(at)) : "", StringComparer.Ordinal)));
            }
        }

        return new(lines, problems);
    }

    public static string Cut(string found) => found.Length > MostShown ? found[..MostShown] : found;

    private static IEnumerable<SheetProblem> Columns(string[] header, IReadOnlyList<string> needed, IReadOnlyList<string> others)
    {
        string[] known = [.. needed, .. others];
        SheetProblem[] meant =
        [
            .. header.Where(name => !known.Contains(name, StringComparer.Ordinal)).Select(name => (name, near: Nearest.To(name, known.Except(header, StringComparer.Ordinal))))
                .Where(pair => pair.near is not null).Select(pair => new SheetProblem(1, pair.near!, Cut(pair.name), SheetFault.NearlyAColumn)),
        ];
        return
        [
            .. meant,
            .. needed.Except(header, StringComparer.Ordinal).Where(name => !Array.Exists(meant, near => near.Column == name))
                .Select(name => new SheetProblem(1, name, string.Join(", ", header.Take(20).Select(Cut)), SheetFault.MissingColumn)),
            .. header.Where(name => known.Contains(name, StringComparer.Ordinal)).CountBy(name => name, StringComparer.Ordinal).Where(name => name.Value > 1)
                .Select(name => new SheetProblem(1, name.Key, name.Key, SheetFault.ColumnTwice)),
        ];
    }
}

/// <summary>A row: its line in the file, the header's being 1, and its cells by the name of the column.</summary>
internal sealed record SheetLine(long Line, IReadOnlyDictionary<string, string> Cells);
