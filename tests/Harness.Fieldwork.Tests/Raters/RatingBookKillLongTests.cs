namespace Harness.Fieldwork.Tests.Raters;

[Trait("Category", "Long")]
public sealed class RatingBookKillLongTests
{
    [Fact]
    public async Task Killed_a_hundred_times_it_loses_and_doubles_no_acknowledged_rating() =>
        await KilledRater.Campaign(kills: 100, seed: 2, TestContext.Current.CancellationToken);
}
