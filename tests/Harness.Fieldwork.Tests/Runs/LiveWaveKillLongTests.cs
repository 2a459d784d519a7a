namespace Harness.Fieldwork.Tests.Runs;

[Trait("Category", "Long")]
public sealed class LiveWaveKillLongTests
{
    private const int Hosts = 500, LeastKills = 10, Places = 19;

    [Fact]
    public async Task Five_hundred_killed_hosts_double_no_post_and_lose_no_reply()
    {
        IReadOnlyDictionary<string, int> kills = await KillCampaign.Run(Hosts, TestContext.Current.CancellationToken);

        kills.Count.ShouldBe(Places);
        kills.Values.ShouldAllBe(count => count >= LeastKills);
    }
}
