using System.Data.Common;
using Harness.Evidence;
using Harness.Journal;
using Harness.Probes;
using NodaTime;

namespace Harness.Fieldwork.Tests.Journal;

/// <summary>What a journal is, whichever database keeps it.</summary>
public abstract class EventJournalContract : IDisposable
{
    private readonly JournalBench bench;

    private protected EventJournalContract(JournalBench bench) => this.bench = bench;

    [Fact]
    public void Events_come_back_as_they_were_by_probe_and_number()
    {
        ProbeEvent[] events =
        [
            new(new(0, 0, EventKind.Wire, 1, Journals.Noon, null, 0, null), null),
            Journals.Said(0, 1, "Désolés 😀 où\0 ? '); DROP TABLE event; --"),
            Journals.Said(0, 2, []),
            Journals.Said(0, 3, [0, 0xFF, 0xFE, 0xC3]),
            new(new(1, 0, EventKind.Looked, 1, Instant.FromUnixTimeMilliseconds(-1), Instant.FromUnixTimeMilliseconds(253_402_300_799_999), long.MaxValue, null), null),
            new(new(279, 0, EventKind.Gone, 1, Journals.Noon, null, long.MinValue, Digest.Of([1])), null),
        ];
        using (EventJournal journal = bench.Create())
        {
            journal.Append([events[5], events[2], events[0]]);
            journal.Append([]);
            journal.Append([events[4], events[3], events[1]]);
            Same(journal.Events(), events);
        }

        using EventJournal opened = bench.Read();
        Same(opened.Events(), events);
        opened.Heads().ShouldBe(events.Select(happened => happened.Head));
        opened.Wave.ShouldBe(Journals.Wave);
    }

    [Fact]
    public void An_event_that_is_there_already_refuses_its_whole_batch()
    {
        using EventJournal journal = bench.Create();
        journal.Append([Journals.Said(3, 0, "first")]);

        Should.Throw<DbException>(() => journal.Append([Journals.Said(2, 0, "new"), Journals.Said(3, 0, "again"), Journals.Said(4, 0, "new")])).Message.ShouldContain("UNIQUE");
        Should.Throw<DbException>(() => journal.Append([Journals.Looked(5, 0), Journals.Looked(5, 0)]));

        Same(journal.Events(), [Journals.Said(3, 0, "first")]);
        journal.Append([Journals.Said(3, 1, "goes on")]);
        journal.Heads().Count().ShouldBe(2);
    }

    [Fact]
    public void An_event_of_no_slot_is_refused()
    {
        using EventJournal journal = bench.Create();

        Should.Throw<DbException>(() => journal.Append([Journals.Looked(279, 0), Journals.Looked(280, 0)])).Message.ShouldContain("FOREIGN KEY");

        journal.Heads().ShouldBeEmpty();
    }

    [Fact]
    public void Probes_are_the_folds_of_their_heads()
    {
        using EventJournal journal = bench.Create();
        journal.Append([new(new(1, 0, EventKind.Sent, 1, Journals.Noon, null, 0, null), null), Journals.Looked(1, 1)]);

        IReadOnlyList<Probe> probes = journal.Probes(3);

        probes.ShouldBe([new Probe(), new Probe { Events = 2, Turns = 1, Sent = Journals.Noon, LastLook = Journals.Noon, Sending = SendState.Sent, Past = new(0, EventKind.Sent, Journals.Noon, Journals.Noon, null, 0, null) }, new Probe()]);
    }

    [Fact]
    public void Erasing_a_content_leaves_heads_and_root()
    {
        Digest root;
        using (EventJournal journal = bench.Create())
        {
            journal.Append([Journals.Said(0, 0, "keep"), Journals.Said(0, 1, "erase")]);
            root = CanonicalExport.Write(journal.Events(), Stream.Null);
        }

        bench.Tamper("DELETE FROM content WHERE n = 1");

        using EventJournal opened = bench.Read();
        Same(opened.Events(), [Journals.Said(0, 0, "keep"), Journals.Said(0, 1, "erase") with { Content = null }]);
        CanonicalExport.Write(opened.Events(), Stream.Null).ShouldBe(root);
    }

    [Theory]
    [InlineData("UPDATE content SET bytes = {0} WHERE n = 1")]
    [InlineData("UPDATE content SET salt = {0} WHERE n = 1")]
    [InlineData("UPDATE event SET content = NULL WHERE n = 1")]
    public void A_content_that_was_changed_is_refused(string change)
    {
        using (EventJournal journal = bench.Create())
        {
            journal.Append([Journals.Said(0, 0, "as it was"), Journals.Said(0, 1, "as it was")]);
        }

        bench.Tamper(change.Replace("{0}", bench.Zero, StringComparison.Ordinal));

        using EventJournal opened = bench.Read();
        Should.Throw<InvalidDataException>(() => opened.Events().Count()).Message.ShouldContain("event 1 of p0000001");
    }

    [Theory]
    [InlineData("version = 2", "kind 3, version 2")]
    [InlineData("kind = 99", "kind 99, version 1")]
    public void An_event_of_a_newer_harness_is_refused_by_folds_and_still_exported(string change, string said)
    {
        using (EventJournal journal = bench.Create())
        {
            journal.Append([Journals.Looked(0, 0), Journals.Looked(0, 1)]);
        }

        bench.Tamper($"UPDATE event SET {change} WHERE n = 1");

        using EventJournal opened = bench.Read();
        Should.Throw<NotSupportedException>(() => opened.Probes(280)).Message.ShouldContain(said);
        opened.Events().Count().ShouldBe(2);
    }

    [Fact]
    public void A_reader_beside_the_writer_sees_whole_batches()
    {
        const int Batches = 20, Size = 50;
        using EventJournal writer = bench.Create();
        using EventJournal reader = bench.Read();
        for (int batch = 0; batch < Batches; batch++)
        {
            writer.Append([.. Enumerable.Range(0, Size).Select(n => Journals.Looked(batch, n))]);
            using EventJournal late = bench.Read();

            reader.Heads().Count().ShouldBe((batch + 1) * Size);
            late.Heads().Count().ShouldBe((batch + 1) * Size);
        }
    }

    [Fact]
    public async Task Reading_and_writing_at_the_same_time_disturb_nobody()
    {
        const int Batches = 15, Size = 50;
        using EventJournal writer = bench.Create();
        Task writing = Task.Run(() =>
        {
            for (int batch = 0; batch < Batches; batch++)
            {
                writer.Append([.. Enumerable.Range(0, Size).Select(n => Journals.Looked(batch, n))]);
            }
        }, TestContext.Current.CancellationToken);
        List<int> seen = [];
        using EventJournal reader = bench.Read();
        do
        {
            seen.Add(reader.Heads().Count());
        }
        while (!writing.IsCompleted);

        await writing;
        seen.ShouldAllBe(count => count % Size == 0);
        seen.ShouldBe(seen.Order());
        reader.Heads().Count().ShouldBe(Batches * Size);
    }

    [Fact]
    public void A_journal_opened_for_reading_takes_no_events()
    {
        using EventJournal writer = bench.Create();
        using EventJournal reader = bench.Read();

        Should.Throw<DbException>(() => reader.Append([Journals.Looked(0, 0)]));
        writer.Append([Journals.Looked(0, 0)]);
    }

    [Theory]
    [InlineData("UPDATE wave SET schema = 4, tool = 'Harness 9'", "newer harness (Harness 9)")]
    [InlineData("UPDATE wave SET schema = 4; ALTER TABLE wave RENAME COLUMN study TO studies", "newer harness")]
    [InlineData("DELETE FROM wave", "not of any wave")]
    public void A_journal_of_another_harness_is_refused_by_readers_and_by_who_would_join(string change, string said)
    {
        bench.Create().Dispose();
        bench.Tamper(change);

        Should.Throw<InvalidDataException>(() => bench.Read()).Message.ShouldContain(said);
        Should.Throw<InvalidDataException>(() => bench.Resume()).Message.ShouldContain(said);
    }

    [Fact]
    public void The_plan_comes_back_word_for_word()
    {
        bench.Create().Dispose();

        using EventJournal opened = bench.Read();
        opened.Slots(Scenarios.Race()).ShouldBe(Journals.Plan.Slots);
    }

    [Fact]
    public void Events_of_one_probe_are_counted_and_read_alone()
    {
        using EventJournal journal = bench.Create();
        journal.Append([Journals.Said(3, 0, "one"), Journals.Said(3, 1, "two"), Journals.Looked(4, 0)]);

        (journal.CountOf(3), journal.CountOf(4), journal.CountOf(5), journal.Count()).ShouldBe((2, 1, 0, 3L));
        Same(journal.EventsOf(3), [Journals.Said(3, 0, "one"), Journals.Said(3, 1, "two")]);
    }

    public void Dispose()
    {
        bench.Dispose();
        GC.SuppressFinalize(this);
    }

    private static void Same(IEnumerable<ProbeEvent> actual, ProbeEvent[] expected)
    {
        ProbeEvent[] read = [.. actual];
        read.Select(happened => happened.Head).ShouldBe(expected.Select(happened => happened.Head));
        read.Select(happened => Hex(happened.Content?.Salt)).ShouldBe(expected.Select(happened => Hex(happened.Content?.Salt)));
        read.Select(happened => Hex(happened.Content?.Bytes)).ShouldBe(expected.Select(happened => Hex(happened.Content?.Bytes)));
    }

    private static string? Hex(byte[]? bytes) => bytes is null ? null : Convert.ToHexString(bytes);
}
