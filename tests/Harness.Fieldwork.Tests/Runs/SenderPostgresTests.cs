using Harness.Channels;
using Harness.Clockwork;
using Harness.Evidence;
using Harness.Fieldwork.Tests.Journal;
using Harness.Journal;
using Harness.Probes;
using Harness.Runs;
using Harness.Testing.Platform;
using Harness.Testing.Postgres;
using NodaTime;

namespace Harness.Fieldwork.Tests.Runs;

/// <summary>Rows 9 and 53 of the fault matrix: the database goes away between the right to send and the answer.</summary>
public sealed class SenderPostgresTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private static readonly Outgoing Message = new(Journals.Plan.Slots[4], 0, Journals.Plan.Slots[4].Text);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_that_came_while_the_database_was_away_is_known_when_it_is_back_and_nothing_was_ever_uncertain()
    {
        Assert.SkipUnless(PostgresBinaries.IsThere, PostgresBinaries.Missing);
        await using PostgresProxy proxy = new(server.Cluster.Port);
        using TemporaryFolder folder = new();
        VirtualTime time = new(Journals.Noon);
        Ledger ledger = new();
        PaperChannel channel = new(new(time, ledger), ledger, time)
        {
            Fates = _ =>
            {
                proxy.Break();
                return null;
            },
        };
        using EventJournal journal = EventJournal.Join(PostgresStore.Writing(PostgresPlace.Of(proxy.Address + ";Timeout=3;Command Timeout=5", PostgresServer.NewWave())!, "a"), Journals.Wave, Journals.Plan.Slots);
        using Spool spool = Spool.Of(folder.At("node"));
        Sender sender = new(journal, spool, _ => channel, time, new Salts(1));
        Instant until = Journals.Noon + Duration.FromHours(1);

        IReadOnlyList<ProbeEvent> events = await sender.Send(Message, 0, 0, until, () => true, Cancellation);
        IReadOnlyList<ProbeEvent> without = await sender.Send(Message with { Slot = Journals.Plan.Slots[5] }, 0, 0, until, () => true, Cancellation);
        proxy.Mend();
        await Patience.Until(() => Settled(sender, journal));

        events.Select(happened => happened.Head.Kind).ShouldBe([EventKind.Wire]);
        without.ShouldBeEmpty();
        journal.Heads().Select(head => head.Kind).ShouldBe([EventKind.Wire, EventKind.Sent]);
        ledger.Posts.ShouldHaveSingleItem();
    }

    private static bool Settled(Sender sender, EventJournal journal)
    {
        try
        {
            sender.CatchUp();
            return journal.Unsettled().Count == 0;
        }
        catch (System.Data.Common.DbException)
        {
            return false;
        }
    }
}
