using System.Text;
using Harness.Journal;
using Harness.Planning;
using Harness.Probes;
using NodaTime;

namespace Harness.Fieldwork.Tests.Journal;

public sealed class EventJournalReadingTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Slot[] slots = [.. Enumerable.Range(0, 1001).Select(index => Journals.Plan.Slots[0] with { Index = index })];

    [Fact]
    public void What_only_the_whole_wave_shows_is_read_across_all_of_the_journal()
    {
        using EventJournal journal = Journal(499, 500, 1000);

        IReadOnlyList<Probe> probes = journal.Probes(slots);

        probes.Count.ShouldBe(1001);
        foreach (int probe in new[] { 499, 500, 1000 })
        {
            (probes[probe].Acknowledged, probes[probe].Human, probes[probe].Marks).ShouldBe((At(7), null, ReplyMarks.Automatic));
        }

        journal.Probes(1001)[500].Human.ShouldBe(At(7));
    }

    [Fact]
    public void Of_erased_texts_nothing_is_said()
    {
        Journal(499, 500, 1000).Dispose();
        Journals.Tamper(folder.At("journal.sqlite"), "DELETE FROM content WHERE probe = 500");

        using EventJournal journal = EventJournal.Open(folder.At("journal.sqlite"));

        journal.Probes(slots).ShouldBe(journal.Probes(1001));
    }

    public void Dispose() => folder.Dispose();

    private EventJournal Journal(params int[] answered)
    {
        EventJournal journal = EventJournal.Create(folder.At("journal.sqlite"), Journals.Wave, slots);
        journal.Append([.. answered.SelectMany(Conversation)]);
        return journal;
    }

    private static ProbeEvent[] Conversation(int probe)
    {
        Content content = new(new byte[16], Encoding.UTF8.GetBytes("We are looking into it."));
        return
        [
            new(new(probe, 0, EventKind.Wire, 1, Journals.Noon, null, 0, null), null),
            new(new(probe, 1, EventKind.Sent, 1, Journals.Noon, Journals.Noon, 0, null), null),
            new(new(probe, 2, EventKind.Replied, 1, Journals.Noon + Duration.FromHours(1), At(7).By, 0, content.Commitment), content),
        ];
    }

    private static Moment At(int seconds) => new(Journals.Noon + Duration.FromSeconds(seconds), Journals.Noon + Duration.FromSeconds(seconds));
}
