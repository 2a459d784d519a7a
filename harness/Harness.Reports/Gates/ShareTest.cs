using Harness.Statistics;

namespace Harness.Gates;

/// <summary>
/// Whether so many messages as promised came within the limit, by exact one-sided limits. A message of which nobody knows whether it came in
/// time counts as late for a pass and as in time for a fail. One message alone says nothing.
/// </summary>
internal static class ShareTest
{
    public const string Method = "Clopper-Pearson";

    /// <param name="pooled">The nights.</param>
    /// <param name="wanted">The share promised.</param>
    /// <param name="passLevel">Level of the lower limit.</param>
    /// <param name="failLevel">Level of the upper limit; 0 where it may not fail now.</param>
    /// <param name="isBroken">Whether an earlier look has shown it to be broken.</param>
    public static (GateVerdict Verdict, double? Low, double? High) Of(GateTally pooled, double wanted, double passLevel, double failLevel, bool isBroken = false)
    {
        double low = FixedShare.Low(pooled.Kept, pooled.N, passLevel), high = failLevel > 0 ? FixedShare.High(pooled.Kept + pooled.Unclear, pooled.N, failLevel) : 1;
        GateVerdict verdict = pooled.N < 2 ? GateVerdict.NotEnough
            : isBroken || high < wanted ? GateVerdict.Fail
            : low >= wanted ? GateVerdict.Pass
            : GateVerdict.NotEnough;
        return pooled.N == 0 ? (verdict, null, null) : (verdict, low, high);
    }

    /// <summary>The fewest further messages, all of them in time, after which it could pass; null where a million would not do.</summary>
    public static int? Needed(GateTally pooled, double wanted, double passLevel)
    {
        const int Most = 1_000_000;
        bool Passes(int more) => pooled.N + more >= 2 && FixedShare.Low(pooled.Kept + more, pooled.N + more, passLevel) >= wanted;
        if (!Passes(Most))
        {
            return null;
        }

        (int none, int some) = (-1, Most);
        while (some - none > 1)
        {
            int middle = none + ((some - none) / 2);
            (none, some) = Passes(middle) ? (none, middle) : (middle, some);
        }

        return some;
    }
}
