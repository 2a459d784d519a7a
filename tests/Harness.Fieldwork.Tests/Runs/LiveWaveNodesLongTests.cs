using System.Globalization;
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
        await using TwoNodes nodes = new(server.Cluster, Many, Duration.FromSeconds(30), apart: Duration.FromMilliseconds(40));
        using Executable one = nodes.Start(0), other = nodes.Start(1);

        bool ended = one.Ends(TimeSpan.FromMinutes(40)) & other.Ends(TimeSpan.FromMinutes(1));

        nodes.Judge().ShouldBeEmpty();
        ended.ShouldBeTrue();
        nodes.Platform.Ledger.Posts.Count.ShouldBe(Many);
        nodes.Platform.Ledger.Posts.Select(post => post.Text).ShouldBe(nodes.Slots.Select(slot => $"@{Tester.Brand} {slot.Text}"), ignoreOrder: true);
        (nodes.Count(EventKind.Sent), nodes.Count(EventKind.Uncertain), nodes.Count(EventKind.Missed)).ShouldBe((Many, 0, 0));
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{Many} slots, {nodes.Platform.Ledger.Posts.Count} posts, {TimeProvider.System.GetElapsedTime(started).ToString("mm':'ss", CultureInfo.InvariantCulture)}; sent by node: {nodes.Shares()}");
    }
}
