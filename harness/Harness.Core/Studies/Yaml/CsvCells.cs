using System.Text;

namespace Harness.Studies.Yaml;

/// <summary>The cells of a CSV (RFC 4180, with <c>,</c> or <c>;</c>), each with its place. Columns count characters of the file, quotes and all.</summary>
internal sealed class CsvCells
{
    /// <summary>How many cells a file may have, empty ones too.</summary>
    public const int MostCells = YamlTree.MostEvents;

    private readonly string file;
    private readonly string text;
    private readonly List<IReadOnlyList<Scalar>> rows = [];
    private int at;
    private int line = 1;
    private int start;
    private int cells;

    private CsvCells(string file, string text) => (this.file, this.text) = (file, text);

    /// <summary>Splits a text into rows of cells; rows without any text are left out.</summary>
    /// <param name="file">Name of the file, for the places.</param>
    /// <param name="text">Its text.</param>
    /// <param name="refusal">Why the file is refused; null when it is not.</param>
    /// <returns>The rows before the refusal; the first one is the header.</returns>
    public static IReadOnlyList<IReadOnlyList<Scalar>> Of(string file, string text, out Problem? refusal)
    {
        CsvCells csv = new(file, text);
        refusal = csv.Split();
        return csv.rows;
    }

    private Problem? Split()
    {
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
        {
            at = EndOfLine(0);
            TakeLineEnd();
        }

        char separator = Separator(text.AsSpan(at, EndOfLine(at) - at));
        while (at < text.Length)
        {
            List<Scalar> row = [];
            do
            {
                if (Cell(separator, out Scalar cell) is { } wrong)
                {
                    return wrong;
                }

                row.Add(cell);
                if (++cells > MostCells)
                {
                    return new(file, cell.Place.Line, cell.Place.Column, "", ProblemWords.TooManyParts(), null);
                }
            }
            while (Take(separator));
            TakeLineEnd();
            if (row.Exists(cell => !string.IsNullOrWhiteSpace(cell.Text)))
            {
                rows.Add(row);
            }
        }

        return null;
    }

    // A spreadsheet of a country with a decimal comma separates by semicolons; names of columns hold neither.
    private static char Separator(ReadOnlySpan<char> header) => header.Count(';') > header.Count(',') ? ';' : ',';

    private Problem? Cell(char separator, out Scalar cell)
    {
        Place place = new(file, line, at - start + 1);
        if (at < text.Length && text[at] == '"')
        {
            return Quoted(place, separator, out cell);
        }

        int end = at;
        while (end < text.Length && text[end] != separator && text[end] is not ('\r' or '\n'))
        {
            end++;
        }

        cell = new Scalar(place, text[at..end].Trim(' ', '\t', '\u00a0'), IsPlain: true, IsCell: true);
        at = end;
        return null;
    }

    private Problem? Quoted(Place place, char separator, out Scalar cell)
    {
        StringBuilder inside = new();
        cell = new Scalar(place, "", IsPlain: true, IsCell: true);
        for (at++; ; at++)
        {
            if (at >= text.Length)
            {
                return new(file, place.Line, place.Column, "", ProblemWords.CellStaysOpen(), null);
            }

            if (text[at] == '"' && (at + 1 >= text.Length || text[at + 1] != '"'))
            {
                break;
            }

            at += text[at] == '"' ? 1 : 0;
            inside.Append(text[at]);
            if (text[at] == '\n' || (text[at] == '\r' && (at + 1 >= text.Length || text[at + 1] != '\n')))
            {
                (line, start) = (line + 1, at + 1);
            }
        }

        at++;
        cell = cell with { Text = inside.Replace("\r\n", "\n").Replace('\r', '\n').ToString() };
        return at >= text.Length || text[at] == separator || text[at] is '\r' or '\n'
            ? null
            : new(file, line, at - start + 1, "", ProblemWords.AfterQuotes(), null);
    }

    private bool Take(char separator)
    {
        bool isNext = at < text.Length && text[at] == separator;
        at += isNext ? 1 : 0;
        return isNext;
    }

    private void TakeLineEnd()
    {
        if (at < text.Length)
        {
            at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
            (line, start) = (line + 1, at);
        }
    }

    private int EndOfLine(int from) => text.AsSpan(from).IndexOfAny('\r', '\n') is >= 0 and var length ? from + length : text.Length;
}
