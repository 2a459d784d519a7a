namespace Harness.Statistics;

/// <summary>Quantiles by the rule of R's survfit, for comparison with R.</summary>
internal static class MidpointQuantile
{
    /// <summary>R's tolerance, the square root of the machine's.</summary>
    private const double Tolerance = 1.4901161193847656e-8;

    /// <summary>The quantile in seconds.</summary>
    public static Estimate Of(SurvivalCurve curve, double share, Band band)
    {
        string method = $"{PointwiseBand.Name(band)}, midpoint";
        if (curve.N == 0)
        {
            return Estimate.None(Absence.NoData, 0, method, curve.Frame);
        }

        double deviate = Proportion.Deviate(curve.Frame.Confidence);
        double? value = Crossing(curve, share, step => 1 - step.Survival);
        double? low = Crossing(curve, share, step => 1 - PointwiseBand.Limits(step.Survival, step.Greenwood, deviate, band)?.Low);
        double? high = Crossing(curve, share, step => 1 - PointwiseBand.Limits(step.Survival, step.Greenwood, deviate, band)?.High);
        return new(value, low, high, curve.N, method, curve.Frame, value is null ? Absence.NotReached : null);
    }

    /// <summary>
    /// Where a rising curve crosses a share: the middle between the level nearest above it less the tolerance and the one nearest above it
    /// plus the tolerance. Levels are compared by height, since a band need not rise at every step.
    /// </summary>
    private static double? Crossing(SurvivalCurve curve, double share, Func<Step, double?> height)
    {
        (double reached, double passed) = (double.MaxValue, double.MaxValue);
        (long from, long to) = (-1, -1);
        double? last = 0;
        foreach (Step step in curve.Rising)
        {
            last = height(step);
            if (last is not { } here)
            {
                continue;
            }

            (reached, from) = here + Tolerance >= share && here < reached ? (here, step.Time) : (reached, from);
            (passed, to) = here - Tolerance >= share && here < passed ? (here, step.Time) : (passed, to);
        }

        if (from >= 0 && last is { } end && Math.Abs(share - end) < Tolerance)
        {
            to = curve.LastSeen;
        }

        return from < 0 || to < 0 ? null : ((double)from + to) / 2000;
    }
}
