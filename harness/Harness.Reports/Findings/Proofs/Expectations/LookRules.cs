namespace Harness.Findings.Proofs.Expectations;

/// <summary>
/// Intervals from looks now and then, nobody being lost from view: both limits are events about how many answers were seen by one look and
/// by another. Both limits cannot miss at once.
/// </summary>
internal static class LookRules
{
    private const double Side = 0.025;

    /// <summary>The interval where Wilson's limits of the share come as far as <paramref name="share"/>.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="share">The share, such as one half.</param>
    /// <param name="truth">The time in seconds that is to be held; infinite when it is never reached.</param>
    /// <param name="by">The last look whose answers can keep the lower limit from coming too late.</param>
    public static Expectation Quantile(Setting setting, double share, double truth, double by) => Missing(
        setting, truth, by, x => ShareRules.WilsonBelow(x, setting.N, share) ? 1 : 0, x => ShareRules.WilsonAbove(x, setting.N, share) ? 1 : 0);

    /// <summary>
    /// The percentile interval of the median from so many resamples. The median of one lies among the x first answers with a binomial
    /// probability, and a limit among them when enough medians do: a binomial probability again.
    /// </summary>
    public static Expectation Bootstrap(Setting setting, double truth, int replicates)
    {
        (int low, int high) = ((int)Math.Ceiling((Side * replicates) - 1e-9), (int)Math.Ceiling(((1 - Side) * replicates) - 1e-9));
        return Missing(setting, truth, setting.LookBy(truth), x => 1 - Limit(low, x), x => Limit(high, x));

        double Limit(int place, int x) => AtLeast(place, replicates, AtLeast((setting.N + 1) / 2, setting.N, (double)x / setting.N));
    }

    /// <summary>Wilson's interval of the share answered by a moment between two looks: limits from the counts of the look before and of a later one.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="at">The moment in seconds.</param>
    /// <param name="later">The look whose answers give the upper limit.</param>
    public static Expectation Share(Setting setting, double at, double later)
    {
        double truth = setting.World.By(at);
        return Expectation.Exact(1 - Over(setting, later, x => ShareRules.WilsonBelow(x, setting.N, truth) ? 1 : 0) - Over(setting, setting.LookBy(at), x => ShareRules.WilsonAbove(x, setting.N, truth) ? 1 : 0));
    }

    private static Expectation Missing(Setting setting, double truth, double by, Func<int, double> late, Func<int, double> early)
    {
        bool never = double.IsPositiveInfinity(truth);
        double tooLate = never ? 0 : Over(setting, by, late), tooEarly = Over(setting, never ? ProofWorld.Window : setting.LookBefore(truth), early);
        return Expectation.Exact(1 - tooLate - tooEarly);
    }

    /// <summary>The mean of something over the counts of answers seen by a look.</summary>
    private static double Over(Setting setting, double look, Func<int, double> chance) => Counts.Law(setting.N, setting.World.By(look)).Select((p, x) => p * chance(x)).Sum();

    private static double AtLeast(int x, int n, double share) => Math.Min(1, Counts.Law(n, share).Skip(x).Sum());
}
