using System.Data.Common;
using Harness.Journal;
using Harness.Probes;
using Harness.Testing.Postgres;
using NodaTime;

namespace Harness.Fieldwork.Tests.Journal;

/// <summary>Rows 11 and 13 of the fault matrix: the database restarts, fails over, or is brought back from a copy.</summary>
public sealed class HomeTests : IDisposable
{
    private readonly Lazy<PostgresCluster> cluster = new(PostgresCluster.Start);

    public HomeTests() => Assert.SkipUnless(PostgresBinaries.IsThere, PostgresBinaries.Missing);

    [Fact]
    public async Task After_a_crash_of_the_database_its_dead_connections_are_left_behind_and_the_same_node_goes_on()
    {
        using EventJournal journal = Join("a");
        Parallel.For(0, 8, probe => journal.Append([Journals.Looked(probe, 0)]));

        cluster.Value.Crash();
        Should.Throw<DbException>(() => journal.Append([Journals.Looked(8, 0)]));
        Claim(journal, 9).ShouldBe(Granted.Failed);
        cluster.Value.Begin();

        await Patience.Until(() => Claim(journal, 9) == Granted.Ours);
        journal.Append([Journals.Looked(8, 0)]);
        journal.Count().ShouldBe(10);
    }

    [Fact]
    public void A_database_that_was_brought_back_and_promoted_is_used_by_nobody_until_it_is_adopted()
    {
        using EventJournal running = Join("a");
        running.Append([Journals.Looked(0, 0)]);
        cluster.Value.Crash();
        cluster.Value.Copy(back: false);
        cluster.Value.Begin();
        Claim(running, 1);
        Claim(running, 1);
        cluster.Value.Crash();
        cluster.Value.Copy(back: true);
        cluster.Value.Promote();

        Claim(running, 1).ShouldBe(Granted.Failed);
        Claim(running, 1).ShouldBe(Granted.Failed);
        Should.Throw<StrangeDatabaseException>(() => Join("b")).Fault.ShouldBe(DatabaseFault.OtherDatabase);
        using (PostgresStore store = PostgresStore.Writing(Place, "b"))
        {
            PostgresSetup.Adopt(store);
        }

        using EventJournal adopted = Join("b");
        adopted.Count().ShouldBe(1);
        Claim(adopted, 2).ShouldBe(Granted.Ours);
    }

    public void Dispose()
    {
        if (cluster.IsValueCreated)
        {
            cluster.Value.Dispose();
        }
    }

    private PostgresPlace Place => PostgresPlace.Of(cluster.Value.Address + ";Timeout=3;Command Timeout=5", "home")!;

    private EventJournal Join(string node) => EventJournal.Join(PostgresStore.Writing(Place, node), Journals.Wave, Journals.Plan.Slots);

    private static Granted Claim(EventJournal journal, int probe) => journal.Claim(
        [(SendClaim.New(probe, 0, 0, Journals.Noon, Journals.Noon + Duration.FromHours(1)), new(new(probe, 0, EventKind.Wire, 1, Journals.Noon, null, 0, null), null))], () => true)[0];
}
