using System.Text;
using CsvHelper;

namespace Harness.Tables;

/// <summary>Reads rows of ratings into columns, remembering what cannot be read. Only a reply can be rated, and by each rater once.</summary>
internal sealed class RatingRows(IReadOnlyList<string> header, RatingColumns columns, ProbeTable probes)
{
    private const int MostShown = 60;

    private readonly Dictionary<string, int> places = probes.Ids!.Select((id, row) => (id, row)).ToDictionary(probe => probe.id, probe => probe.row, StringComparer.Ordinal);
    private readonly HashSet<(int Probe, string Rater)> known = [];
    private readonly List<string> raters = [];
    private readonly List<int> rated = [];
    private readonly List<byte?> marks = [];
    private readonly List<RowProblem> problems = [];

    public IReadOnlyList<RowProblem> Problems => problems;

    public RatingTable Table => new([.. columns.Items.Select(item => header[item])], Labels.Of(raters), [.. rated], [.. marks]);

    public void Read(CsvReader row)
    {
        if (row.FieldCount < header.Count)
        {
            Refuse(row, header[row.FieldCount], Encoding.UTF8.GetString(row.RawRecord), RowFault.TooFewCells);
            return;
        }

        if (Enumerable.Range(header.Count, row.FieldCount - header.Count).Where(i => !row.IsEmpty(i)).Select(row.GetString).FirstOrDefault() is { } beyond)
        {
            Refuse(row, header[^1], beyond, RowFault.TooManyCells);
            return;
        }

        string id = row.GetString(columns.Probe), rater = row.GetString(columns.Rater);
        if (!places.TryGetValue(id, out int probe))
        {
            Refuse(row, IdColumn.Name, id, RowFault.UnknownProbe);
        }
        else if (!probes.Answered[probe])
        {
            Refuse(row, IdColumn.Name, id, RowFault.SilentProbe);
        }
        else if (rater.Length == 0)
        {
            Refuse(row, RatingColumns.RaterName, rater, RowFault.NoRater);
        }
        else if (!known.Add((probe, rater)))
        {
            Refuse(row, RatingColumns.RaterName, rater, RowFault.RatedTwice);
        }

        rated.Add(probe);
        raters.Add(rater);
        foreach (int item in columns.Items)
        {
            marks.Add(Mark(row, item));
        }
    }

    private byte? Mark(CsvReader row, int item)
    {
        switch (row.GetSpan(item))
        {
            case []:
                return null;
            case [>= (byte)'0' + RatingTable.Least and <= (byte)'0' + RatingTable.Most and var digit]:
                return (byte)(digit - '0');
            default:
                Refuse(row, header[item], row.GetString(item), RowFault.NotAMark);
                return null;
        }
    }

    private void Refuse(CsvReader row, string column, string found, RowFault wrong)
    {
        if (problems.Count < ProbeRows.MostProblems)
        {
            problems.Add(new(row.LineNumber, column, found.Length > MostShown ? found[..MostShown] : found, wrong));
        }
    }
}
