using System.Globalization;
using System.Text;
using Harness.Studies.Binding;
using Harness.Studies.Yaml;
using NodaTime;
using NodaTime.Text;

namespace Harness.Studies;

/// <summary>A spreadsheet of brands and accounts, one account a row, as a panel file: for those who keep their panel in a spreadsheet.</summary>
/// <param name="channels">Names of the channels that accounts may have.</param>
public sealed class PanelTable(IReadOnlyCollection<string> channels)
{
    private static readonly LocalDatePattern French = LocalDatePattern.CreateWithInvariantCulture("dd/MM/uuuu");
    private readonly List<Problem> problems = [];

    /// <summary>Turns a CSV into a panel file.</summary>
    /// <param name="file">Name of the CSV; problems name it so.</param>
    /// <param name="bytes">Its bytes: <c>,</c> or <c>;</c>, UTF-8 or windows-1252; columns brand, sector, channel, handle, opened, role, followers, note, in English or French.</param>
    /// <returns>The text of the panel file, which reads without problems; null where there are problems, each with its row and column.</returns>
    public (string? Yaml, IReadOnlyList<Problem> Problems) ToYaml(string file, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        problems.Clear();
        string text = PlainText.DecodeTable(file, bytes, out Problem? refusal);
        IReadOnlyList<IReadOnlyList<Scalar>> rows = refusal is null ? CsvCells.Of(file, text, out refusal) : [];
        if (refusal is null && rows.Count < 2)
        {
            refusal = new(file, 1, 1, "", rows.Count == 0 ? ProblemWords.EmptyFile() : ProblemWords.NoRows(), null);
        }

        if (refusal is not null)
        {
            return (null, [refusal]);
        }

        List<PanelRow> read = [];
        if (PanelColumns.Of(rows[0], problems) is { } columns)
        {
            read.AddRange(rows.Skip(1).Select(row => Row(row, columns)).OfType<PanelRow>());
            Compare(read);
        }

        return problems.Count == 0 ? (PanelYaml.Of(read), []) : (null, [.. problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column).Take(Ledger.MostShown)]);
    }

    private PanelRow? Row(IReadOnlyList<Scalar> cells, PanelColumns columns)
    {
        int before = problems.Count;
        Scalar? brand = Needed(cells, columns, "brand"), sector = Needed(cells, columns, "sector"), channel = Needed(cells, columns, "channel"), handle = Needed(cells, columns, "handle");
        string? known = channel is null ? null : channels.FirstOrDefault(name => string.Equals(name, channel.Text, StringComparison.OrdinalIgnoreCase));
        if (channel is not null && known is null)
        {
            Report(channel, ProblemWords.Unknown(channel.Text, ProblemWords.AChannel, channels), Nearest.To(channel.Text, channels));
        }

        foreach (Scalar name in new[] { brand, sector, handle }.OfType<Scalar>().Where(name => name.Text.Length > 200))
        {
            Report(name, ProblemWords.TooLong(name.Text.Length, 200), null);
        }

        string? opened = Read(columns.Cell(cells, "opened"), ProblemWords.Date, Date);
        string? role = Read(columns.Cell(cells, "role"), ProblemWords.OneOf([.. Kebab.Members(typeof(AccountRole)).Keys]), Role);
        string? followers = Read(columns.Cell(cells, "followers"), ProblemWords.WholeNumber, Count);
        return problems.Count > before ? null : new(brand!, sector!, known!, handle!, opened, role, followers, columns.Cell(cells, "note"));
    }

    // What stands in several rows of one brand must agree, and no account may come twice.
    private void Compare(List<PanelRow> rows)
    {
        Dictionary<string, PanelRow> first = new(StringComparer.Ordinal);
        Dictionary<(string, string, string), int> accounts = [];
        foreach (PanelRow row in rows)
        {
            if (!first.TryAdd(row.Brand.Text, row))
            {
                PanelRow other = first[row.Brand.Text];
                if (other.Sector.Text != row.Sector.Text)
                {
                    Report(row.Sector, ProblemWords.OtherThanBefore(row.Sector.Text, other.Sector.Text, other.Sector.Place.Line), null);
                }

                if (row.Note is { } note && other.Note is { } before && note.Text != before.Text)
                {
                    Report(note, ProblemWords.OtherThanBefore(note.Text, before.Text, before.Place.Line), null);
                }
            }

            if (!accounts.TryAdd((row.Brand.Text, row.Channel, row.Handle.Text), row.Handle.Place.Line))
            {
                Report(row.Handle, ProblemWords.Twice(row.Handle.Text, accounts[(row.Brand.Text, row.Channel, row.Handle.Text)]), null);
            }
        }
    }

    private Scalar? Needed(IReadOnlyList<Scalar> cells, PanelColumns columns, string name)
    {
        Scalar? cell = columns.Cell(cells, name);
        if (cell is null)
        {
            Report(columns.Place(cells, name), ProblemWords.EmptyCell(columns.Written(name)), null);
        }

        return cell;
    }

    private string? Read(Scalar? cell, Words expected, Func<string, string?> read)
    {
        string? value = cell is null ? null : read(cell.Text);
        if (cell is not null && value is null)
        {
            Report(cell, ProblemWords.IsNot(cell.Text, expected), null);
        }

        return value;
    }

    private void Report(Scalar cell, Words what, string? suggestion) => problems.Add(new(cell.Place.File, cell.Place.Line, cell.Place.Column, "", what, suggestion));

    private static string? Date(string text)
    {
        ParseResult<LocalDate> date = LocalDatePattern.Iso.Parse(text) is { Success: true } iso ? iso : French.Parse(text);
        return date is { Success: true, Value.Year: >= 1900 and < 2200 } ? LocalDatePattern.Iso.Format(date.Value) : null;
    }

    private static string? Role(string text) => text.ToUpperInvariant().Normalize(NormalizationForm.FormC) switch
    {
        "SUPPORT" or "ASSISTANCE" or "SERVICE CLIENT" => "support",
        "BRAND" or "MARQUE" => "brand",
        "OTHER" or "AUTRE" => "other",
        _ => null,
    };

    private static string? Count(string text)
    {
        string digits = string.Concat(text.Where(sign => sign is not (' ' or '\u00a0' or '\u202f')));
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count <= 2_000_000_000 ? count.ToString(CultureInfo.InvariantCulture) : null;
    }
}
