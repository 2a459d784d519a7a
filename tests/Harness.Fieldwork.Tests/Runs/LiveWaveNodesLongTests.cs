using System.Globalization;
using Harness.Planning;
using Harness.Probes;
using Harness.Testing.Postgres;
using NodaTime;

namespace Harness.Fieldwork.Tests.Runs;

[Trait("Category", "Long")]
public sealed class LiveWaveNodesLongTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private const int Pairs = 105, Ways = 7, Many = 10_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_hundred_and_five_pairs_of_nodes_double_no_post_and_lose_no_reply_however_they_are_harmed()
    {
        Assert.SkipUnless(PostgresBinaries.IsThere, PostgresBinaries.Missing);

        IReadOnlyDictionary<string, int> harms = (await NodeCampaign.Run(server.Cluster, 0, Pairs, Cancellation)).Harms;

        harms.Count.ShouldBe(Ways);
        harms.Values.ShouldAllBe(count => count == Pairs / Ways);
    }

    [Fact]
    public async Task Ten_thousand_slots_on_two_nodes_are_ten_thousand_posts()
    {
        Assert.SkipUnless(PostgresBinaries.IsThere, PostgresBinaries.Missing);
        long started = TimeProvider.System.GetTimestamp();
        await using TwoNodes nodes = new(server.Cluster, Many, Duration.FromSeconds(15), apart: Duration.FromMilliseconds(30));
        using Executable one = nodes.Start(0), other = nodes.Start(1);

        bool ended = one.Ends(TimeSpan.FromMinutes(40)) & other.Ends(TimeSpan.FromMinutes(1));

        nodes.Judge().ShouldBeEmpty();
        ended.ShouldBeTrue();
        nodes.Platform.Ledger.Posts.Count.ShouldBe(Many);
        nodes.Platform.Ledger.Posts.Select(post => post.Text).Distinct(StringComparer.Ordinal).Count().ShouldBe(Many);
        (nodes.Count(EventKind.Sent), nodes.Count(EventKind.Uncertain), nodes.Count(EventKind.Missed)).ShouldBe((Many, 0, 0));
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{Many} slots, {nodes.Platform.Ledger.Posts.Count} posts, {TimeProvider.System.GetElapsedTime(started).ToString("mm':'ss", CultureInfo.InvariantCulture)}; sent by node: {nodes.Shares()}");
    }

    /// <summary>Row 19, and 11 on the way: as patient as real nodes, and a database that crashes.</summary>
    [Fact]
    public async Task When_a_node_dies_its_peer_takes_its_slots_within_a_minute_and_a_crash_of_the_database_loses_nothing()
    {
        Assert.SkipUnless(PostgresBinaries.IsThere, PostgresBinaries.Missing);
        const int Wave = 400;
        using PostgresCluster cluster = PostgresCluster.Start();
        await using TwoNodes nodes = new(cluster, Wave, Duration.FromSeconds(10), apart: Duration.FromMilliseconds(500));
        Executable one = nodes.Start(0, patient: true), other = nodes.Start(1, patient: true);
        try
        {
            await one.Says("ready", Cancellation);
            await other.Says("ready", Cancellation);
            await Task.Delay(TimeSpan.FromSeconds(20), TimeProvider.System, Cancellation);
            one.Kill();
            DateTimeOffset died = TimeProvider.System.GetUtcNow();
            await Task.Delay(TimeSpan.FromSeconds(75), TimeProvider.System, Cancellation);
            TimeSpan[] waits = [.. nodes.Slots.Where(slot => slot.At.ToDateTimeOffset() > died && slot.At.ToDateTimeOffset() < died.AddSeconds(10)).Select(slot => Wait(slot))];
            cluster.Restart();
            bool ended = other.Ends(TimeSpan.FromMinutes(10));

            waits.ShouldAllBe(wait => wait < TimeSpan.FromSeconds(60));
            ended.ShouldBeTrue();
            TestContext.Current.TestOutputHelper!.WriteLine($"{waits.Length} slots of the ten seconds after the death: the last was sent {waits.Max().TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s after its instant");
        }
        finally
        {
            one.Dispose();
            other.Dispose();
        }

        await nodes.LastLife(Cancellation);
        nodes.Judge().ShouldBeEmpty();
        nodes.Count(EventKind.Missed).ShouldBe(0);

        TimeSpan Wait(Slot slot) =>
            nodes.Platform.Ledger.Posts.FirstOrDefault(post => post.Text.Contains($"({slot.Probe})", StringComparison.Ordinal)) is { } post ? post.At - slot.At.ToDateTimeOffset() : TimeSpan.MaxValue;
    }
}
