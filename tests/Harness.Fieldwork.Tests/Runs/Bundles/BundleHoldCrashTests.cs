namespace Harness.Fieldwork.Tests.Runs.Bundles;

/// <summary>A wave in a bundle whose ticks die at every point: the same judge as for a host that dies.</summary>
public sealed class BundleHoldCrashTests
{
    private const int Random = 40, Hits = 3;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_dies_and_all_is_well()
    {
        for (ulong number = 0; number < 5; number++)
        {
            (await Live(number, Home.Bundle, new())).ShouldBeEmpty();
            (await Live(number, Home.Runner, new())).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task On_a_machine_that_lasts_it_dies_at_every_point_and_nothing_is_doubled_or_lost()
    {
        HashSet<string> died = new(StringComparer.Ordinal);
        foreach ((string? Point, int Passage)[] life in CrashPoints.Lives(CrashPoints.All, Hits))
        {
            Crashes crashes = new(life);
            (await Live(0, Home.Bundle, crashes)).ShouldBeEmpty(string.Join(' ', life));
            died.UnionWith(crashes.Deaths);
        }

        died.ShouldBe(CrashPoints.All, ignoreOrder: true);
    }

    [Fact]
    public async Task On_a_runner_that_is_lost_it_dies_at_every_point_and_nothing_is_doubled()
    {
        HashSet<string> died = new(StringComparer.Ordinal);
        foreach ((string? Point, int Passage)[] life in CrashPoints.Lives(CrashPoints.All, Hits))
        {
            Crashes crashes = new(life[^1]);
            (await Live(0, Home.Runner, crashes)).ShouldBeEmpty(string.Join(' ', life));
            died.UnionWith(crashes.Deaths);
        }

        CrashPoints.OfBundles.ShouldBeSubsetOf(died);
        died.Count.ShouldBeGreaterThan(CrashPoints.All.Count - 4, "only who comes to a machine that lasts recovers");
    }

    [Fact]
    public async Task It_dies_at_random_points_again_and_again() =>
        (await CrashCampaign.Run(Random, Home.Bundle, Cancellation)).ShouldBeGreaterThanOrEqualTo(Random);

    [Fact]
    public async Task Runners_are_lost_at_random_points_again_and_again() =>
        (await CrashCampaign.Run(Random, Home.Runner, Cancellation)).ShouldBeGreaterThanOrEqualTo(Random);

    private static async Task<IReadOnlyList<string>> Live(ulong number, Home home, Crashes crashes)
    {
        using SmallWave wave = new(number, home);
        return await wave.Live(crashes, Cancellation);
    }
}
