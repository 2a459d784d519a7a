namespace Harness.Fieldwork.Tests.Runs;

/// <summary>
/// Rows 1-7, 26, 28, 35 and 43 of the fault matrix: a wave in real time dies at every point and is taken up again until it is over. The
/// ledger of the platform judges: nothing is posted twice, no reply is lost or heard twice, and of each message it is known in the end
/// what became of it.
/// </summary>
public sealed class LiveWaveCrashTests
{
    private const int Random = 200, Hits = 3;
    private static readonly string[] Named = [.. CrashPoints.All.Except(CrashPoints.OfBundles, StringComparer.Ordinal)];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_dies_and_all_is_well()
    {
        for (ulong number = 0; number < 20; number++)
        {
            (await Live(number, new())).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task It_dies_at_every_point_at_each_of_its_first_passages()
    {
        HashSet<string> died = new(StringComparer.Ordinal);
        foreach ((string? Point, int Passage)[] life in CrashPoints.Lives(Named, Hits))
        {
            Crashes crashes = new(life);
            (await Live(0, crashes)).ShouldBeEmpty(string.Join(' ', life));
            died.UnionWith(crashes.Deaths);
        }

        died.ShouldBe(Named, ignoreOrder: true);
    }

    [Fact]
    public async Task It_dies_at_random_points_again_and_again() => (await CrashCampaign.Run(Random, Home.Journal, Cancellation)).ShouldBeGreaterThanOrEqualTo(Random);

    private static async Task<IReadOnlyList<string>> Live(ulong number, Crashes crashes)
    {
        using SmallWave wave = new(number);
        return await wave.Live(crashes, Cancellation);
    }
}
