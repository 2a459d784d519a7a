namespace Harness.Findings.Proofs.Expectations;

/// <summary>
/// Intervals of the time by which a share is answered, nobody being lost from view: both limits are events about how many answers were seen
/// by the last look at or before the truth, and before it. Both limits cannot miss at once.
/// </summary>
internal static class QuantileRules
{
    private const double Side = 0.025;

    /// <summary>The interval where Wilson's limits of the share come as far as <paramref name="share"/>.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="share">The share, such as one half.</param>
    /// <param name="truth">The time in seconds that is to be held; infinite when it is never reached.</param>
    public static Expectation Wilson(Setting setting, double share, double truth) => Missing(
        setting, truth, x => ShareRules.WilsonBelow(x, setting.N, share) ? 1 : 0, x => ShareRules.WilsonAbove(x, setting.N, share) ? 1 : 0);

    /// <summary>
    /// The percentile interval of the median from so many resamples. The median of one lies among the x first answers with a binomial
    /// probability, and a limit among them when enough medians do: a binomial probability again.
    /// </summary>
    public static Expectation Bootstrap(Setting setting, double truth, int replicates)
    {
        (int low, int high) = ((int)Math.Ceiling((Side * replicates) - 1e-9), (int)Math.Ceiling(((1 - Side) * replicates) - 1e-9));
        return Missing(setting, truth, x => 1 - Limit(low, x), x => Limit(high, x));

        double Limit(int place, int x) => AtLeast(place, replicates, AtLeast((setting.N + 1) / 2, setting.N, (double)x / setting.N));
    }

    private static Expectation Missing(Setting setting, double truth, Func<int, double> late, Func<int, double> early)
    {
        bool never = double.IsPositiveInfinity(truth);
        double by = never ? 0 : setting.World.By(setting.LookBy(truth)), before = setting.World.By(never ? ProofWorld.Window : setting.LookBefore(truth));
        double tooLate = never ? 0 : Over(by, late), tooEarly = Over(before, early);
        return Expectation.Exact(1 - tooLate - tooEarly);

        double Over(double share, Func<int, double> chance) => Counts.Law(setting.N, share).Select((p, x) => p * chance(x)).Sum();
    }

    private static double AtLeast(int x, int n, double share) => Math.Min(1, Counts.Law(n, share).Skip(x).Sum());
}
