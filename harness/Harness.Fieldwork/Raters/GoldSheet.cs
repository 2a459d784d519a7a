using System.Globalization;
using Harness.Ratings;
using Harness.Studies;

namespace Harness.Raters;

/// <summary>Reads a table of conversations whose marks are known: a column probe_id and one for each criterion, a cell empty where the mark is not known.</summary>
internal static class GoldSheet
{
    public const string ProbeColumn = "probe_id";

    /// <summary>The known marks by card and criterion, or what is wrong with the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="rubric">The rubric.</param>
    /// <param name="probes">The ids of the conversations that have a card.</param>
    /// <param name="key">The secret under which cards are named.</param>
    public static (IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Known, IReadOnlyList<SheetProblem> Problems) Read(string path, Rubric rubric, IReadOnlySet<string> probes, byte[] key)
    {
        SheetTable table = SheetTable.Read(path, [ProbeColumn], [.. rubric.Criteria.Select(criterion => criterion.Id)]);
        List<SheetProblem> problems = [.. table.Problems];
        Dictionary<string, IReadOnlyDictionary<string, int>> known = new(StringComparer.Ordinal);
        foreach (SheetLine line in table.Lines)
        {
            int before = problems.Count;
            string probe = line.Cells[ProbeColumn];
            Dictionary<string, int> marks = Marks(line, rubric, problems);
            if (!probes.Contains(probe))
            {
                problems.Add(new(line.Line, ProbeColumn, SheetTable.Cut(probe), SheetFault.UnknownProbe));
            }
            else if (marks.Count == 0 && problems.Count == before)
            {
                problems.Add(new(line.Line, ProbeColumn, SheetTable.Cut(probe), SheetFault.NothingKnown));
            }
            else if (!known.TryAdd(Card.IdOf(probe, key), marks))
            {
                problems.Add(new(line.Line, ProbeColumn, SheetTable.Cut(probe), SheetFault.RowTwice));
            }
        }

        return (known, [.. problems.Take(SheetTable.MostProblems)]);
    }

    private static Dictionary<string, int> Marks(SheetLine line, Rubric rubric, List<SheetProblem> problems)
    {
        Dictionary<string, int> marks = new(StringComparer.Ordinal);
        foreach (Criterion criterion in rubric.Criteria.Where(criterion => line.Cells[criterion.Id].Length > 0))
        {
            string cell = line.Cells[criterion.Id];
            if (int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out int level) && criterion.Levels.Any(one => one.Mark == level))
            {
                marks.Add(criterion.Id, level);
            }
            else
            {
                problems.Add(new(line.Line, criterion.Id, SheetTable.Cut(cell), SheetFault.NotAMark));
            }
        }

        return marks;
    }
}
