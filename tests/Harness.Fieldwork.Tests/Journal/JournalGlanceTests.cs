using Harness.Journal;
using Harness.Probes;

namespace Harness.Fieldwork.Tests.Journal;

public sealed class JournalGlanceTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Path => folder.At("journal.sqlite");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_study_that_has_not_begun_waits_for_its_first_slot()
    {
        Journals.Create(Path).Dispose();
        JournalGlance glance = JournalGlance.At(Path);
        glance.Wave.ShouldBe(Journals.Wave);
        (glance.Planned, glance.Begun, glance.Closed).ShouldBe((280, 0, 0));
        glance.First.ShouldBe(Journals.Plan.Slots[0].At);
        glance.Next.ShouldBe(glance.First);
        glance.Last.ShouldBe(Journals.Plan.Slots[^1].At);
        glance.Events.ShouldBeEmpty();
    }

    [Fact]
    public void It_says_what_happened_while_the_journal_is_open_for_writing()
    {
        using EventJournal journal = Journals.Create(Path);
        journal.Append([Journals.Looked(0, 0), Journals.Said(0, 1, "Hello"), Journals.Looked(1, 0)]);
        JournalGlance glance = JournalGlance.At(Path);
        (glance.Planned, glance.Begun, glance.Closed).ShouldBe((280, 2, 0));
        glance.Next.ShouldBe(Journals.Plan.Slots[2].At);
        glance.Events.ShouldBe(new Dictionary<EventKind, long> { [EventKind.Looked] = 2, [EventKind.Replied] = 1 });
    }

    [Fact]
    public void What_is_no_journal_is_refused()
    {
        File.WriteAllText(Path, "not a journal, though long enough to be looked at as one by SQLite");
        Should.Throw<InvalidDataException>(() => JournalGlance.At(Path)).Message.ShouldContain("cannot be read");
    }
}
