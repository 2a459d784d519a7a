using System.Data.Common;
using Harness.Channels;
using Harness.Clockwork;
using Harness.Probes;

namespace Harness.Journal;

/// <summary>The storage of what looks saw: each version of each reply once, whatever the cursor was.</summary>
internal sealed partial class EventJournal
{
    /// <summary>
    /// Appends what a look saw, in one durable transaction: a reply whose version is known already is left out with all that follows from it.
    /// </summary>
    /// <param name="probe">Number of the probe.</param>
    /// <param name="replies">Replies of one probe in their order, each with its event and those that follow from it, given the number of the first and whether an earlier version is known.</param>
    /// <returns>The events that were written.</returns>
    public IReadOnlyList<ProbeEvent> AppendSeen(int probe, IReadOnlyList<(SeenReply Reply, Func<int, bool, IReadOnlyList<ProbeEvent>> Event)> replies)
    {
        IReadOnlyList<ProbeEvent> seen = store.Commit<IReadOnlyList<ProbeEvent>>(database =>
        {
            store.HoldNumbers(database, probe);
            List<ProbeEvent> written = Take(database, probe, replies);
            Crash.Point("seeing");
            return written;
        });
        Crash.Point("seen");
        return seen;
    }

    private List<ProbeEvent> Take(DbConnection database, int probe, IReadOnlyList<(SeenReply Reply, Func<int, bool, IReadOnlyList<ProbeEvent>> Event)> replies)
    {
        using Statement known = database.Command("SELECT 1 FROM seen WHERE probe = @probe AND reference = @reference AND edited = @edited", "probe", "reference", "edited");
        using Statement earlier = database.Command("SELECT 1 FROM seen WHERE probe = @probe AND reference = @reference", "probe", "reference");
        using Statement insert = database.Command("INSERT INTO seen VALUES (@probe, @reference, @edited, @n)", "probe", "reference", "edited", "n");
        List<ProbeEvent> written = [];
        int n = NextNumber(database, probe);
        foreach ((SeenReply reply, Func<int, bool, IReadOnlyList<ProbeEvent>> happened) in replies)
        {
            string reference = store.Key(reply.Reference);
            long edited = reply.Edited?.ToUnixTimeMilliseconds() ?? 0;
            if (IsThere(known, probe, reference, edited))
            {
                continue;
            }

            IReadOnlyList<ProbeEvent> events = happened(n, IsThere(earlier, probe, reference));
            Insert(database, events);
            insert.Run(probe, reference, edited, n);
            written.AddRange(events);
            n += events.Count;
        }

        return written;
    }

    private static bool IsThere(Statement known, params object?[] keys)
    {
        using DbDataReader row = known.Read(keys);
        return row.Read();
    }
}
