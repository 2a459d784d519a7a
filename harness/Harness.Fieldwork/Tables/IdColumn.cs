using System.Text;

namespace Harness.Tables;

/// <summary>Collects the probes' own names with their lines; a name stands for one probe.</summary>
internal sealed class IdColumn
{
    public const string Name = "probe_id";

    private readonly List<(string Id, long Line)> entries = [];

    public void Add(ReadOnlySpan<byte> id, long line) => entries.Add((Encoding.UTF8.GetString(id), line));

    /// <summary>The names of several parts in order, and those that come a second time.</summary>
    public static (string[] Ids, IReadOnlyList<RowProblem> Twice) Join(IReadOnlyList<IdColumn> parts)
    {
        HashSet<string> known = new(StringComparer.Ordinal);
        List<RowProblem> twice = [];
        foreach ((string id, long line) in parts.SelectMany(part => part.entries))
        {
            if (!known.Add(id) && twice.Count < ProbeRows.MostProblems)
            {
                twice.Add(new(line, Name, id, RowFault.ProbeTwice));
            }
        }

        return ([.. parts.SelectMany(part => part.entries.Select(entry => entry.Id))], twice);
    }
}
