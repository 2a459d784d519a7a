using System.Globalization;
using Harness.Clockwork;
using Harness.Journal;
using Harness.Planning;
using Harness.Probes;
using Harness.Runs;
using Harness.Testing.Platform;
using Harness.Testing.Postgres;
using NodaTime;

namespace Harness.Fieldwork.Tests.Runs;

/// <summary>Rows 8, 9, 11, 17-21, 24, 52, 53 and 69 of the fault matrix in a short sample: two nodes share one database.</summary>
public sealed class LiveWaveNodesTests : IClassFixture<PostgresServer>
{
    private const int Pairs = 7, Few = 6;
    private readonly PostgresServer server;

    public LiveWaveNodesTests(PostgresServer server)
    {
        Assert.SkipUnless(PostgresBinaries.IsThere, PostgresBinaries.Missing);
        this.server = server;
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_nodes_of_which_one_is_harmed_double_no_post_and_lose_no_reply() =>
        (await NodeCampaign.Run(server.Cluster, 0, Pairs, Cancellation)).Harms.Count.ShouldBe(Pairs);

    [Fact]
    public async Task Both_nodes_wake_for_every_conversation_at_once_and_each_is_sent_once()
    {
        const int Many = 60;
        VirtualTime time = new(LiveBench.Plan.Slots[0].At);
        Ledger ledger = new();
        PaperChannel channel = new(new(time, ledger), ledger, time);
        Slot[] slots = LiveBench.Slots(Many, _ => Duration.Zero);
        using TemporaryFolder folder = new();
        using Telemetry telemetry = new(() => 0);
        PostgresPlace place = PostgresPlace.Of(server.Cluster.Address, PostgresServer.NewWave())!;
        PostgresStore[] stores = [PostgresStore.Writing(place, "a"), PostgresStore.Writing(place, "b")];
        EventJournal[] journals = [.. stores.Select(store => EventJournal.Join(store, new("race-2012", "", 1, Brands.Live, "test"), slots))];
        Spool[] spools = [Spool.Of(folder.At("a")), Spool.Of(folder.At("b"))];
        LiveWave[] nodes = [.. stores.Select((store, at) => new LiveWave(
            LiveBench.Race, slots, journals[at], spools[at], _ => channel, () => true, time, telemetry, at == 0 ? new(store, time, Shifts.Usual) : null))];
        Array.ForEach(nodes, node => node.Start());

        await Parallel.ForAsync(0, 4 * Many, Cancellation, async (turn, cancellation) => await nodes[turn % 2].Advance(turn / 4, cancellation));

        ledger.Doubled.ShouldBeEmpty();
        ledger.Posts.Select(post => post.Text).ShouldBe(slots.Select(slot => slot.Text), ignoreOrder: true);
        journals[0].Heads().Count(head => head.Kind == EventKind.Wire).ShouldBe(Many);
        Array.ForEach(spools, spool => spool.Dispose());
        Array.ForEach(journals, journal => journal.Dispose());
    }

    [Fact]
    public async Task What_Quartz_never_rings_for_is_sent_all_the_same()
    {
        await using TwoNodes nodes = new(server.Cluster, Few, Duration.FromSeconds(4));
        using Executable one = nodes.Start(0), other = nodes.Start(1);
        await one.Says("ready", Cancellation);
        foreach (string state in new[] { "ACQUIRED", "BLOCKED", "ERROR", "PAUSED" })
        {
            server.Cluster.Run($"UPDATE {nodes.Place.Schema}.qrtz_triggers SET trigger_state = '{state}'");
            await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, Cancellation);
        }

        await Patience.Until(() => nodes.Platform.Ledger.Posts.Count(post => post.InReplyTo is null) == Few);
        foreach (Executable node in new[] { one, other })
        {
            node.Kill();
            node.Ends(TimeSpan.FromSeconds(10)).ShouldBeTrue();
        }

        await nodes.LastLife(Cancellation);
        nodes.Judge().ShouldBeEmpty();
    }

    [Fact]
    public async Task Clocks_five_seconds_apart_double_nothing()
    {
        await using TwoNodes nodes = new(server.Cluster, Few, Duration.FromSeconds(6));
        using Executable one = nodes.Start(0), other = nodes.Start(1, skew: Duration.FromSeconds(5));

        string skew = await other.Says("skew ", Cancellation);

        int.Parse(skew["skew ".Length..], CultureInfo.InvariantCulture).ShouldBeInRange(4000, 6000);

        nodes.Platform.Ledger.Posts.GroupBy(post => (post.Text, post.InReplyTo)).ShouldAllBe(same => same.Count() == 1);
        nodes.Platform.Ledger.Posts.Count(post => post.InReplyTo is null).ShouldBe(Few);
    }
}
