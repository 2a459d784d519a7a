using System.Data.Common;
using Harness.Channels;
using Harness.Journal;
using Harness.Probes;
using Harness.Runs;
using Harness.Testing.Postgres;
using NodaTime;
using Npgsql;

namespace Harness.Fieldwork.Tests.Journal;

/// <summary>Rows 8, 10, 12, 52, 53 and 70 of the fault matrix, and what keeps two nodes from each other.</summary>
public sealed class PostgresStoreTests : IClassFixture<PostgresServer>
{
    private const string Impatient = ";Timeout=3;Command Timeout=5;Cancellation Timeout=500";
    private readonly PostgresServer server;
    private readonly string wave = PostgresServer.NewWave();

    public PostgresStoreTests(PostgresServer server)
    {
        Assert.SkipUnless(PostgresBinaries.IsThere, PostgresBinaries.Missing);
        this.server = server;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_claim_whose_commit_was_never_answered_is_ours_only_when_it_can_be_read_back(bool reachable)
    {
        await using PostgresProxy proxy = new(server.Cluster.Port);
        using EventJournal journal = Join(Store("a", proxy.Address));
        journal.Count();
        proxy.CutAfterCommit(1);
        if (!reachable)
        {
            proxy.BreakAfterCut();
        }

        journal.Claim([(New(0), Event(0, 0, EventKind.Wire))], () => true).ShouldBe([reachable ? Granted.Ours : Granted.Failed]);

        proxy.Cuts.ShouldBe(1);
        using EventJournal straight = Join(Store("b"));
        await Patience.Until(() => straight.UnsettledOf(0).Count == 1);
        straight.Claim([(New(0), Event(0, 1, EventKind.Wire))], () => true).ShouldBe([Granted.Taken]);
    }

    [Fact]
    public async Task Without_the_database_nothing_is_claimed_and_when_it_is_back_it_is()
    {
        await using PostgresProxy proxy = new(server.Cluster.Port);
        using EventJournal journal = Join(Store("a", proxy.Address));
        foreach (Action cut in new[] { proxy.Break, proxy.Silence })
        {
            cut();
            journal.Claim([(New(0), Event(0, 0, EventKind.Wire))], () => true).ShouldBe([Granted.Failed]);
            proxy.Mend();
        }

        await Patience.Until(() => journal.Claim([(New(0), Event(0, 0, EventKind.Wire))], () => true)[0] == Granted.Ours);
        journal.Heads().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_database_that_takes_no_writes_any_more_grants_no_claim()
    {
        using EventJournal journal = Join(Store("a"));
        server.Cluster.Run("ALTER SYSTEM SET default_transaction_read_only = on");
        server.Cluster.Run("SELECT pg_reload_conf()");
        try
        {
            await Patience.Until(() => journal.Claim([(New(1), Event(1, 0, EventKind.Wire))], () => true)[0] == Granted.Failed || journal.UnsettledOf(1).Count == 1);
            journal.Claim([(New(2), Event(2, 0, EventKind.Wire))], () => true).ShouldBe([Granted.Failed]);
        }
        finally
        {
            server.Cluster.Run("ALTER SYSTEM RESET default_transaction_read_only");
            server.Cluster.Run("SELECT pg_reload_conf()");
        }

        await Patience.Until(() => journal.Claim([(New(2), Event(2, 0, EventKind.Wire))], () => true)[0] == Granted.Ours);
    }

    [Fact]
    public void A_unit_that_was_rolled_back_is_done_again_and_one_that_fails_otherwise_is_not()
    {
        using PostgresStore store = Store("a");
        Join(store);
        foreach ((string state, int times) in new[] { ("40001", 3), ("40P01", 3), ("55P03", 3), ("57014", 3), ("22012", 1), ("40003", 1) })
        {
            int tries = 0;
            int Fail(DbConnection database)
            {
                if (++tries < 3)
                {
                    using Statement fail = database.Command($"DO $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '{state}'; END $$");
                    fail.Run();
                }

                return tries;
            }

            if (times == 1)
            {
                Should.Throw<PostgresException>(() => store.Do(Fail)).SqlState.ShouldBe(state);
            }
            else
            {
                store.Do(Fail);
            }

            tries.ShouldBe(times, state);
        }
    }

    [Fact]
    public async Task Two_transactions_that_wait_for_each_other_both_come_through()
    {
        using PostgresStore one = Store("a"), other = Store("b");
        Join(one);
        Join(other);
        using Barrier both = new(2);

        await Task.WhenAll(Task.Run(() => Cross(one, 0, 1), TestContext.Current.CancellationToken), Task.Run(() => Cross(other, 1, 0), TestContext.Current.CancellationToken));

        void Cross(PostgresStore store, int first, int second)
        {
            bool met = false;
            store.Do(database =>
            {
                using DbTransaction transaction = database.BeginTransaction();
                store.HoldNumbers(database, first);
                if (!met)
                {
                    met = true;
                    both.SignalAndWait();
                }

                store.HoldNumbers(database, second);
                transaction.Commit();
                return 0;
            });
        }
    }

    [Fact]
    public async Task Two_nodes_that_record_about_one_probe_at_once_number_their_events_one_after_the_other()
    {
        const int Each = 40;
        using EventJournal one = Join(Store("a")), other = Join(Store("b"));

        await Task.WhenAll(See(one, "a"), See(other, "b"));

        one.EventsOf(0).Select(happened => happened.Head.N).ShouldBe(Enumerable.Range(0, 2 * Each));

        static Task See(EventJournal journal, string who) => Task.Run(() =>
        {
            for (int i = 0; i < Each; i++)
            {
                journal.AppendSeen(0, [(new SeenReply(Journals.Noon, $"{who}{i}", false, $"{who}{i}"), (n, _) => [Event(0, n, EventKind.Replied)])]).Count.ShouldBe(1);
            }
        });
    }

    [Theory]
    [InlineData(nameof(ControlVerb.Pause), nameof(Granted.Forbidden))]
    [InlineData(nameof(ControlVerb.Stop), nameof(Granted.Forbidden))]
    [InlineData(nameof(ControlVerb.Resume), nameof(Granted.Ours))]
    public void The_switch_is_looked_at_in_the_transaction_of_each_claim(string verb, string granted)
    {
        Granted expected = Enum.Parse<Granted>(granted);
        using PostgresStore turning = Store("a");
        Join(turning);
        using EventJournal journal = Join(Store("b"));

        new SharedSwitch(turning).Turn(Enum.Parse<ControlVerb>(verb));

        journal.Claim([(New(0), Event(0, 0, EventKind.Wire))], () => true).ShouldBe([expected]);
        journal.Count().ShouldBe(expected == Granted.Ours ? 1 : 0);
    }

    [Fact]
    public async Task A_switch_that_was_turned_finds_no_claim_under_way()
    {
        using PostgresStore turning = Store("a");
        Join(turning);
        using EventJournal journal = Join(Store("b"));
        using ManualResetEventSlim asked = new(), free = new();
        Task<Granted> claiming = Task.Run(() => journal.Claim([(New(0), Event(0, 0, EventKind.Wire))], () =>
        {
            asked.Set();
            free.Wait();
            return true;
        })[0]);
        asked.Wait(TestContext.Current.CancellationToken);
        Task turned = Task.Run(() => new SharedSwitch(turning).Turn(ControlVerb.Stop), TestContext.Current.CancellationToken);

        await Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System, TestContext.Current.CancellationToken);
        turned.IsCompleted.ShouldBeFalse();
        free.Set();
        await turned;

        (await claiming).ShouldBe(Granted.Ours);
        journal.Claim([(New(1), Event(1, 0, EventKind.Wire))], () => true).ShouldBe([Granted.Forbidden]);
    }

    [Theory]
    [InlineData("off")]
    [InlineData("local")]
    [InlineData("remote_write")]
    public void A_database_that_forgets_commits_is_refused(string setting)
    {
        using PostgresStore store = Store("a", $"{server.Cluster.Address};Options=-c synchronous_commit={setting}");

        Should.Throw<StrangeDatabaseException>(() => Join(store)).Fault.ShouldBe(DatabaseFault.NotDurable);
    }

    [Fact]
    public void What_holds_no_text_with_a_NUL_keeps_such_a_reply_all_the_same()
    {
        using EventJournal journal = Join(Store("a"));
        SeenReply reply = new(Journals.Noon, "one", false, "a\0b");

        journal.AppendSeen(0, [(reply, (n, _) => [Event(0, n, EventKind.Replied)])]).Count.ShouldBe(1);
        journal.AppendSeen(0, [(reply, (n, _) => [Event(0, n, EventKind.Replied)])]).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_connection_that_refuses_writes_is_given_up()
    {
        server.Cluster.Run("CREATE ROLE demoted LOGIN SUPERUSER");
        using EventJournal journal = Join(Store("a", server.Cluster.Address + ";Username=demoted"));
        server.Cluster.Run("ALTER ROLE demoted SET default_transaction_read_only = on");
        server.Cluster.Run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'demoted'");
        await Patience.Until(() => Appended(journal) == PostgresErrorCodes.ReadOnlySqlTransaction);
        server.Cluster.Run("ALTER ROLE demoted RESET default_transaction_read_only");

        Appended(journal).ShouldBeNull("what the old connection was told would hold as long as it lives");
    }

    private static string? Appended(EventJournal journal)
    {
        try
        {
            journal.Append([Event(0, 0, EventKind.Looked)]);
            return null;
        }
        catch (DbException error)
        {
            return error.SqlState ?? "";
        }
    }

    private static EventJournal Join(PostgresStore store) => EventJournal.Join(store, Journals.Wave, Journals.Plan.Slots);

    private static SendClaim New(int probe) => SendClaim.New(probe, 0, 0, Journals.Noon, Journals.Noon + Duration.FromHours(1));

    private static ProbeEvent Event(int probe, int n, EventKind kind) => new(new(probe, n, kind, 1, Journals.Noon, null, 0, null), null);

    private PostgresStore Store(string node, string? address = null) => PostgresStore.Writing(PostgresPlace.Of((address ?? server.Cluster.Address) + Impatient, wave)!, node);
}
