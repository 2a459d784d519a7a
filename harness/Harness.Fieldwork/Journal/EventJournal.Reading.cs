using System.Globalization;
using Harness.Planning;
using Harness.Probes;
using Harness.Readings;

namespace Harness.Journal;

/// <summary>The wave as it is read once its conversations are seen together: the one fold that reports, pages and exports rest on.</summary>
internal sealed partial class EventJournal
{
    private const int Piece = 500;

    /// <summary>The fold of each probe of the plan, with the replies that the whole wave shows to be a machine's.</summary>
    /// <exception cref="InvalidDataException">A content is not the one that its head commits to.</exception>
    /// <exception cref="NotSupportedException">A newer harness wrote one of the events.</exception>
    public IReadOnlyList<Probe> Probes(IReadOnlyList<Slot> slots) => Automatic(slots).Marked(Probes(slots.Count));

    /// <summary>The replies that the whole wave shows to be a machine's. The journal is read in pieces: a writer waits for none of them long.</summary>
    /// <exception cref="InvalidDataException">A content is not the one that its head commits to.</exception>
    /// <exception cref="NotSupportedException">A newer harness wrote one of the events.</exception>
    public AutomaticReplies Automatic(IReadOnlyList<Slot> slots) => AutomaticReplies.In(slots, Pieces(slots.Count));

    private IEnumerable<ProbeEvent> Pieces(int count)
    {
        string sql = string.Create(CultureInfo.InvariantCulture, $"SELECT {EventColumns} WHERE e.probe BETWEEN @probe AND @probe + {Piece - 1} ORDER BY e.probe, e.n");
        for (int from = 0; from < count; from += Piece)
        {
            int first = from;
            foreach (ProbeEvent happened in store.Do(database => Events(database, sql, first).ToArray()))
            {
                yield return happened with { Head = Upcast.ToCurrent(happened.Head) };
            }
        }
    }
}
