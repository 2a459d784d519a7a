namespace Harness.Fieldwork.Tests.Runs;

[Trait("Category", "Long")]
public sealed class LiveWaveCrashLongTests
{
    private const int Deaths = 10_000;

    [Fact]
    public async Task Ten_thousand_crash_points_double_no_post_and_lose_no_reply() =>
        (await CrashCampaign.Run(Deaths, Home.Journal, TestContext.Current.CancellationToken)).ShouldBeGreaterThanOrEqualTo(Deaths);
}
