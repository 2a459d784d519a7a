namespace Harness.Statistics;

/// <summary>The share answered by a time as it is published: Wilson while nobody was lost from view, the curve with limits that allow for it afterwards.</summary>
internal static class PublishedShare
{
    private const string Bare = "Kaplan-Meier";

    /// <summary>The share answered.</summary>
    public static Estimate By(SurvivalCurve curve, long milliseconds, CensoredLimits limits)
    {
        if (curve.N == 0)
        {
            return Estimate.None(Absence.NoData, 0, Bare, curve.Frame);
        }

        int last = curve.LastStep(milliseconds);
        ReadOnlySpan<long> censored = curve.Censored;
        int done = last < 0 ? 0 : curve.Rising[last].Done;
        if (censored.IsEmpty || censored[0] >= milliseconds)
        {
            return Proportion.Wilson(done, curve.N, curve.Frame);
        }

        double survival = last < 0 ? 1 : curve.Rising[last].Survival;
        if (survival > 0 && milliseconds > curve.LastSeen)
        {
            return Estimate.None(Absence.NotReached, curve.N, Bare, curve.Frame);
        }

        return limits switch
        {
            CensoredLimits.BetaProduct => BetaProductLimits(curve, last, curve.N - done - curve.LostBefore(milliseconds), survival),
            CensoredLimits.LogLog => LogLogLimits(curve, last, done, survival),
        };
    }

    private static Estimate BetaProductLimits(SurvivalCurve curve, int last, int watched, double survival) =>
        new(1 - survival, curve.Product.Low(last), curve.Product.High(last, watched), curve.N, "Kaplan-Meier, beta product", curve.Frame, null);

    private static Estimate LogLogLimits(SurvivalCurve curve, int last, int done, double survival) =>
        done >= SurvivalCurve.LeastEvents
        && PointwiseBand.Limits(survival, curve.Rising[last].Greenwood, Proportion.Deviate(curve.Frame.Confidence), Band.LogLog) is var (low, high)
            ? new(1 - survival, 1 - high, 1 - low, curve.N, PointwiseBand.Name(Band.LogLog), curve.Frame, null)
            : new(1 - survival, null, null, curve.N, Bare, curve.Frame, null);
}
