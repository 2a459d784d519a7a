namespace Harness.Fieldwork.Tests.Runs;

/// <summary>Rows 1-7, 28, 31 and 43 of the fault matrix with real processes: <c>kill -9</c>, the real clock, a platform over the network.</summary>
public sealed class LiveWaveKillTests
{
    private const int Hosts = 20;

    [Fact]
    public async Task A_killed_host_is_gone_on_with_and_the_ledger_finds_nothing_doubled_and_nothing_lost() =>
        (await KillCampaign.Run(Hosts, TestContext.Current.CancellationToken)).Values.Sum().ShouldBeGreaterThanOrEqualTo(Hosts);
}
