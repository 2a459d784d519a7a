using System.Data.Common;
using Harness.Documents.Cases;
using Harness.Journal;
using Harness.Planning;
using Harness.Probes;
using Harness.Readings;

namespace Harness.Commands;

/// <summary>Reads the conversations of a wave that goes on together, at most once a minute: the pages then say what its report would. While the database is away, what was read last holds.</summary>
internal sealed class LiveReading(EventJournal journal, IReadOnlyList<Slot> slots, TimeProvider time)
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);
    private readonly Lock gate = new();
    private AutomaticReplies known = AutomaticReplies.None;
    private long? last;

    /// <summary>Probes with the replies that the whole wave shows to be a machine's.</summary>
    public IReadOnlyList<Probe> Of(IReadOnlyList<Probe> probes)
    {
        lock (gate)
        {
            if (last is not { } read || time.GetElapsedTime(read) >= Between)
            {
                known = Read();
                last = time.GetTimestamp();
            }

            return known.Marked(probes);
        }
    }

    /// <summary>What happened in a conversation; nothing while the database is away.</summary>
    public CaseEvents EventsOf(Slot slot)
    {
        try
        {
            return new(journal.EventsOf(slot.Index), known);
        }
        catch (DbException)
        {
            return CaseEvents.None;
        }
    }

    private AutomaticReplies Read()
    {
        try
        {
            return journal.Automatic(slots);
        }
        catch (DbException)
        {
            return known;
        }
    }
}
