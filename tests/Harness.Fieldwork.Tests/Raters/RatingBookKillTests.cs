namespace Harness.Fieldwork.Tests.Raters;

/// <summary>Fault row 45, without a browser: whatever moment takes the process, what it acknowledged stands, once.</summary>
public sealed class RatingBookKillTests
{
    [Fact]
    public async Task Killed_at_random_moments_it_loses_and_doubles_no_acknowledged_rating() =>
        await KilledRater.Campaign(kills: 12, seed: 1, TestContext.Current.CancellationToken);

    [Fact]
    public void Killed_at_each_point_of_a_rating_it_loses_and_doubles_none() => KilledRater.AtEachPoint();
}
