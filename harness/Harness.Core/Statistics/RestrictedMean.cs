namespace Harness.Statistics;

/// <summary>
/// Restricted mean waiting time: the area under the survival curve up to a horizon, the time a customer waits on average when every wait is
/// stopped there (Royston and Parmar 2013, BMC Med Res Methodol 13:152; Uno et al. 2014, J Clin Oncol 32:2380). Unlike the median it exists
/// when most are never answered.
/// </summary>
/// <param name="Horizon">Milliseconds since sending at which waits are stopped.</param>
/// <param name="Estimate">Seconds, 0 to the horizon, with limits value ± deviate times standard error, which are not cut.</param>
/// <param name="StandardError">Seconds; null where the mean is absent.</param>
public sealed record RestrictedMean(long Horizon, Estimate Estimate, double? StandardError)
{
    private const string Method = "Restricted mean";

    /// <summary>The restricted mean of a sample.</summary>
    /// <param name="curve">The sample's curve.</param>
    /// <param name="horizon">Milliseconds since sending, at least 0.</param>
    /// <param name="beyond">What the curve is taken for between the last observation and the horizon.</param>
    /// <returns>
    /// The mean, its variance the sum over answers of (area to the right)² d / (n (n - d)), without terms where all at risk were answered;
    /// absent without probes, and with the reason <see cref="Absence.NotReached"/> where some are silent, none was watched that long and the
    /// curve is taken for unknown there.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is negative.</exception>
    public static RestrictedMean Of(SurvivalCurve curve, long horizon, Beyond beyond = Beyond.Unknown)
    {
        ArgumentNullException.ThrowIfNull(curve);
        ArgumentOutOfRangeException.ThrowIfNegative(horizon);
        ReadOnlySpan<Step> steps = curve.Rising[..(curve.LastStep(horizon) + 1)];
        bool unknown = horizon > curve.LastSeen && (steps.IsEmpty || steps[^1].Survival > 0) && beyond == Beyond.Unknown;
        if (curve.N == 0 || unknown)
        {
            return new(horizon, Estimate.None(curve.N == 0 ? Absence.NoData : Absence.NotReached, curve.N, Method, curve.Frame), null);
        }

        (double area, double variance, long end) = (0, 0, horizon);
        for (int i = steps.Length - 1; i >= 0; i--)
        {
            Step step = steps[i];
            area += (end - step.Time) / 1000.0 * step.Survival;
            double left = (double)step.AtRisk - step.Events;
            variance += left == 0 ? 0 : area * area * (step.Events / (step.AtRisk * left));
            end = step.Time;
        }

        double mean = area + (end / 1000.0), error = Math.Sqrt(variance), half = Proportion.Deviate(curve.Frame.Confidence) * error;
        return new(horizon, new(mean, mean - half, mean + half, curve.N, Method, curve.Frame, null), error);
    }
}

/// <summary>What a survival curve is taken for after its last observation, when some are still silent.</summary>
public enum Beyond
{
    /// <summary>Unknown: nothing may be said that rests on it.</summary>
    Unknown,

    /// <summary>Level, as R's survfit takes it: as if nobody would answer any more.</summary>
    Level,
}
