namespace Harness.Statistics;

/// <summary>Cumulative hazard of an answer (Nelson 1969; Aalen 1978, Ann Stat 6:701).</summary>
public static class NelsonAalen
{
    /// <summary>The cumulative hazard up to a time: the sum of d / n over the times of answers.</summary>
    /// <param name="curve">The sample's curve.</param>
    /// <param name="milliseconds">Time since sending; beyond the last observation the sum is carried on.</param>
    /// <returns>
    /// The hazard, not negative and without upper bound, with limits symmetric on its logarithm from the variance sum of d / n² (Klein and
    /// Moeschberger 2003, 4.3); without limits before the first answer; absent without probes.
    /// </returns>
    public static Estimate By(SurvivalCurve curve, long milliseconds)
    {
        ArgumentNullException.ThrowIfNull(curve);
        const string Method = "Nelson-Aalen";
        if (curve.N == 0)
        {
            return Estimate.None(Absence.NoData, 0, Method, curve.Frame);
        }

        (double hazard, double variance) = (0, 0);
        foreach (Step step in curve.Rising[..(curve.LastStep(milliseconds) + 1)])
        {
            double share = (double)step.Events / step.AtRisk;
            hazard += share;
            variance += share / step.AtRisk;
        }

        double factor = hazard > 0 ? Math.Exp(Proportion.Deviate(curve.Frame.Confidence) * Math.Sqrt(variance) / hazard) : 1;
        return hazard > 0
            ? new(hazard, hazard / factor, hazard * factor, curve.N, Method, curve.Frame, null)
            : new(0, null, null, curve.N, Method, curve.Frame, null);
    }
}
