namespace Harness.Statistics;

/// <summary>The time by which a share was answered, with the times at which the published limits of the share come that far.</summary>
internal static class PublishedQuantile
{
    private const string Method = "Kaplan-Meier, Brookmeyer-Crowley";
    private const double Tolerance = 1e-8;

    /// <summary>The quantile in seconds.</summary>
    public static Estimate Of(SurvivalCurve curve, double share, CensoredLimits limits)
    {
        if (curve.N == 0)
        {
            return Estimate.None(Absence.NoData, 0, Method, curve.Frame);
        }

        double reach = share - Tolerance;
        int first = Bisect.First(curve.Steps.Count, i => 1 - curve.Rising[i].Survival >= reach);
        double? value = first < curve.Steps.Count ? curve.Rising[first].Time / 1000.0 : null;
        (double? low, double? high) = limits switch
        {
            CensoredLimits.BetaProduct => (Low(curve, reach), High(curve, reach)),
            CensoredLimits.LogLog => Scanned(curve, reach),
        };
        return new(value, low, high, curve.N, Method, curve.Frame, value is null ? Absence.NotReached : null);
    }

    /// <summary>How many steps lie at or before the first censoring, where the limits are Wilson's.</summary>
    private static int Plain(SurvivalCurve curve) => curve.Censored.IsEmpty ? curve.Steps.Count : curve.LastStep(curve.Censored[0]) + 1;

    private static double? Low(SurvivalCurve curve, double reach)
    {
        if (Proportion.Wilson(0, curve.N, curve.Frame).High >= reach)
        {
            return 0;
        }

        int plain = Plain(curve);
        int step = Bisect.First(plain, i => Proportion.Wilson(curve.Rising[i].Done, curve.N, curve.Frame).High >= reach);
        if (step < plain)
        {
            return curve.Rising[step].Time / 1000.0;
        }

        int count = curve.Steps.Count - plain;
        int later = plain + Bisect.First(count, i => curve.Product.HighReaches(reach, plain + i, Watched(curve, plain + i)));
        double? at = later < curve.Steps.Count ? curve.Rising[later].Time / 1000.0 : null;
        return LossBetween(curve, reach, later - 1) / 1000.0 ?? at;
    }

    /// <summary>
    /// A silence lost from view widens the limits as well: the first time of one, behind a step and before the next, just after which
    /// the upper limit has come that far. When nobody is watched any longer nothing is known and there is no such time.
    /// </summary>
    private static long? LossBetween(SurvivalCurve curve, double reach, int step)
    {
        int from = step < 0 ? 0 : curve.LostBefore(curve.Rising[step].Time);
        int to = step + 1 < curve.Steps.Count ? curve.LostBefore(curve.Rising[step + 1].Time) : curve.LostBefore(curve.LastSeen);
        int silent = curve.N - curve.After(step).Done;
        int lost = from + Bisect.First(to - from, i => curve.Product.HighReaches(reach, step, silent - LostBy(curve, curve.Censored[from + i])));
        return lost < to ? curve.Censored[lost] : null;
    }

    private static double? High(SurvivalCurve curve, double reach)
    {
        int plain = Plain(curve);
        int step = Bisect.First(plain, i => Proportion.Wilson(curve.Rising[i].Done, curve.N, curve.Frame).Low >= reach);
        if (step == plain)
        {
            if (FirstLoss(curve) is { } lost && curve.Product.LowReaches(reach, plain - 1))
            {
                return lost / 1000.0;
            }

            step += Bisect.First(curve.Steps.Count - plain, i => curve.Product.LowReaches(reach, plain + i));
        }

        return step < curve.Steps.Count ? curve.Rising[step].Time / 1000.0 : null;
    }

    private static (double? Low, double? High) Scanned(SurvivalCurve curve, double reach)
    {
        double? high = null, low = Proportion.Wilson(0, curve.N, curve.Frame).High >= reach ? 0 : null;
        bool withheld = false;
        foreach ((long time, Estimate here) in Changes(curve))
        {
            withheld |= here.High is null;
            low ??= !withheld && here.High >= reach ? time / 1000.0 : null;
            high ??= here.Low >= reach ? time / 1000.0 : null;
        }

        return (low, high);
    }

    /// <summary>When log-log limits change: at each step and just behind the first loss.</summary>
    private static IEnumerable<(long Time, Estimate Limits)> Changes(SurvivalCurve curve)
    {
        int plain = Plain(curve);
        return
        [
            .. curve.Steps.Take(plain).Select(step => (step.Time, Proportion.Wilson(step.Done, curve.N, curve.Frame))),
            .. FirstLoss(curve) is { } lost ? [(lost, PublishedShare.LogLog(curve, plain - 1))] : Array.Empty<(long, Estimate)>(),
            .. Enumerable.Range(plain, curve.Steps.Count - plain).Select(i => (curve.Steps[i].Time, PublishedShare.LogLog(curve, i))),
        ];
    }

    /// <summary>When the first was lost from view while others were watched on: just behind it the limits are no longer Wilson's.</summary>
    private static long? FirstLoss(SurvivalCurve curve) => curve.Censored.IsEmpty || curve.Censored[0] == curve.LastSeen ? null : curve.Censored[0];

    private static int Watched(SurvivalCurve curve, int step) => curve.N - curve.Rising[step].Done - curve.LostBefore(curve.Rising[step].Time);

    private static int LostBy(SurvivalCurve curve, long milliseconds) => curve.LostBefore(milliseconds + 1);
}
