using Harness.Planning;
using Harness.Probes;
using Harness.Readings;
using Harness.Statistics;
using Harness.Studies;
using Harness.Worlds;
using NodaTime;

namespace Harness.Fieldwork.Tests.Runs;

[Trait("Category", "Long")]
public sealed class SimulationLongTests
{
    private const int Seeds = 1_000;

    [Fact]
    public async Task A_thousand_seeds_give_the_same_bytes_twice()
    {
        (string Bytes, Digest Root)[] first = new (string, Digest)[Seeds], second = new (string, Digest)[Seeds];
        await Parallel.ForAsync(0, 2 * Seeds, TestContext.Current.CancellationToken, async (run, _) =>
            (run < Seeds ? first : second)[run % Seeds] = (await RaceRun.Play((ulong)(run % Seeds))).Export());

        second.ShouldBe(first);
    }

    /// <summary>
    /// The instrument proves its own error bars: over many waves, the published interval of a share holds the true one of the world at
    /// least as often as it says. More often is expected, because chances differ from message to message.
    /// </summary>
    [Fact]
    public async Task Published_intervals_hold_the_truth_of_the_world_at_least_as_often_as_they_say()
    {
        const double Confidence = 0.95;
        Duration day = Duration.FromHours(24);
        int[] whole = new int[Seeds], byHandle = new int[Seeds], firstDay = new int[Seeds];
        await Parallel.ForAsync(0, Seeds, TestContext.Current.CancellationToken, async (seed, _) =>
        {
            RaceRun run = await RaceRun.Play(50_000 + (ulong)seed);
            Town town = new(run.Plan.Study, run.Plan.Seed);
            Outcomes all = Outcomes.Of(run.Plan.Slots, run.Probes, run.Plan.Study.Window);
            Slot[] handles = [.. run.Plan.Slots.Where(slot => slot.Address == Address.Handle)];
            whole[seed] = Holds(all.Share(Confidence), town.TrueShare(run.Plan.Slots, run.Plan.Study.Window));
            byHandle[seed] = Holds(all.Where(slot => slot.Address == Address.Handle).Share(Confidence), town.TrueShare(handles, run.Plan.Study.Window));
            firstDay[seed] = Holds(all.Curve(Confidence).AnsweredBy((long)day.TotalMilliseconds), town.TrueShare(run.Plan.Slots, day));
        });

        double least = Confidence - (3 * Math.Sqrt(Confidence * (1 - Confidence) / Seeds));
        foreach (int[] held in new[] { whole, byHandle, firstDay })
        {
            held.Average().ShouldBeGreaterThanOrEqualTo(least);
            held.Average().ShouldBeLessThan(1);
        }
    }

    private static int Holds(Estimate estimate, double truth) => estimate.Low <= truth && truth <= estimate.High ? 1 : 0;
}
