namespace Harness.Statistics;

/// <summary>
/// How many replies, and how many probes, a log-rank comparison of two groups needs. Numbers are for both groups together and not
/// rounded: round up. They are null where the hazard ratio is 1 and there is nothing to find. Levels are two-sided.
/// </summary>
public static class LogRankPower
{
    /// <summary>Events by Schoenfeld (1983, Biometrics 39:499).</summary>
    /// <param name="hazardRatio">Rate of replies in the first group over that in the second, greater than 0.</param>
    /// <param name="allocation">Share of the probes in the first group, between 0 and 1; 0.5 for equal groups.</param>
    /// <param name="level">Two-sided level of the test, such as 0.05.</param>
    /// <param name="power">Wanted chance to find the difference, such as 0.8.</param>
    /// <returns>Events in both groups; null when the hazard ratio is 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The ratio is not positive and finite, or another number not between 0 and 1.</exception>
    public static double? Events(double hazardRatio, double allocation, double level, double power)
    {
        Refuse(hazardRatio, allocation);
        (double z, double b) = PowerDeviates.TwoSided(level, power);
        double log = Math.Log(hazardRatio);
        return log == 0 ? null : (z + b) * (z + b) / (allocation * (1 - allocation) * log * log);
    }

    /// <summary>Events by Freedman (1982, Stat Med 1:121); more cautious for large effects.</summary>
    /// <param name="hazardRatio">Rate of replies in the first group over that in the second, greater than 0.</param>
    /// <param name="allocation">Share of the probes in the first group, between 0 and 1; 0.5 for equal groups.</param>
    /// <param name="level">Two-sided level of the test, such as 0.05.</param>
    /// <param name="power">Wanted chance to find the difference, such as 0.8.</param>
    /// <returns>Events in both groups; null when the hazard ratio is 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The ratio is not positive and finite, or another number not between 0 and 1.</exception>
    public static double? EventsFreedman(double hazardRatio, double allocation, double level, double power)
    {
        Refuse(hazardRatio, allocation);
        (double z, double b) = PowerDeviates.TwoSided(level, power);
        double odds = allocation / (1 - allocation), root = (z + b) * (1 + (odds * hazardRatio)) / (1 - hazardRatio);
        return hazardRatio == 1 ? null : root * root / odds;
    }

    /// <summary>Probes for a number of events.</summary>
    /// <param name="events">Events needed, not negative.</param>
    /// <param name="answered">Share of the probes expected to be answered within the window, greater than 0, at most 1.</param>
    /// <returns>Probes in both groups.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static double Probes(double events, double answered)
    {
        Bounds.NotNegative(events);
        Bounds.PositiveShare(answered);
        return events / answered;
    }

    /// <summary>Chance to find a difference with a given number of events, by Schoenfeld.</summary>
    /// <param name="events">Events in both groups, not negative.</param>
    /// <param name="hazardRatio">Rate of replies in the first group over that in the second, greater than 0.</param>
    /// <param name="allocation">Share of the probes in the first group, between 0 and 1.</param>
    /// <param name="level">Two-sided level of the test, such as 0.05.</param>
    /// <returns>A probability; the far tail is neglected.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static double At(double events, double hazardRatio, double allocation, double level)
    {
        Bounds.NotNegative(events);
        Refuse(hazardRatio, allocation);
        (double z, _) = PowerDeviates.TwoSided(level, 0.5);
        return UpperTail.Normal(z - (Math.Sqrt(events * allocation * (1 - allocation)) * Math.Abs(Math.Log(hazardRatio))));
    }

    private static void Refuse(double hazardRatio, double allocation)
    {
        Bounds.Positive(hazardRatio);
        Bounds.Between0And1(allocation);
    }
}
