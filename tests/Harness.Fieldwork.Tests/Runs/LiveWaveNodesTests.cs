using Harness.Testing.Postgres;

namespace Harness.Fieldwork.Tests.Runs;

/// <summary>Rows 8, 9, 17-20, 52 and 53 of the fault matrix in a short sample: two nodes as processes of their own share one database.</summary>
public sealed class LiveWaveNodesTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private const int Pairs = 7;

    [Fact]
    public async Task Two_nodes_of_which_one_is_harmed_double_no_post_and_lose_no_reply()
    {
        Assert.SkipUnless(PostgresBinaries.IsThere, PostgresBinaries.Missing);

        (await NodeCampaign.Run(server.Cluster, 0, Pairs, TestContext.Current.CancellationToken)).Harms.Count.ShouldBe(Pairs);
    }
}
