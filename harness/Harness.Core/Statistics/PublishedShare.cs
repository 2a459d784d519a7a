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

        ReadOnlySpan<long> censored = curve.Censored;
        if (censored.IsEmpty || censored[0] >= milliseconds)
        {
            return Proportion.Wilson(curve.After(curve.LastStep(milliseconds)).Done, curve.N, curve.Frame);
        }

        return limits switch
        {
            CensoredLimits.BetaProduct => BetaProduct(curve, milliseconds),
            CensoredLimits.LogLog => NotReached(curve, milliseconds) ?? LogLog(curve, curve.LastStep(milliseconds)),
        };
    }

    /// <summary>The share answered with beta product limits, whether or not anybody was lost from view before.</summary>
    public static Estimate BetaProduct(SurvivalCurve curve, long milliseconds)
    {
        int last = curve.LastStep(milliseconds), watched = curve.N - curve.After(last).Done - curve.LostBefore(milliseconds);
        return NotReached(curve, milliseconds)
            ?? new(1 - curve.After(last).Survival, curve.Product.Low(last), curve.Product.High(last, watched), curve.N, "Kaplan-Meier, beta product", curve.Frame, null);
    }

    /// <summary>The share answered behind a loss from view, from a step on, with log-log limits where there were answers enough.</summary>
    public static Estimate LogLog(SurvivalCurve curve, int last)
    {
        Step step = curve.After(last);
        return step.Done >= SurvivalCurve.LeastEvents
            && PointwiseBand.Limits(step.Survival, step.Greenwood, Proportion.Deviate(curve.Frame.Confidence), Band.LogLog) is var (low, high)
            ? new(1 - step.Survival, 1 - high, 1 - low, curve.N, PointwiseBand.Name(Band.LogLog), curve.Frame, null)
            : new(1 - step.Survival, null, null, curve.N, Bare, curve.Frame, null);
    }

    /// <summary>Absent where some are silent and none was watched that long; null elsewhere.</summary>
    private static Estimate? NotReached(SurvivalCurve curve, long milliseconds) =>
        curve.After(curve.LastStep(milliseconds)).Survival > 0 && milliseconds > curve.LastSeen ? Estimate.None(Absence.NotReached, curve.N, Bare, curve.Frame) : null;
}
