namespace Harness.Statistics;

/// <summary>
/// How many probes a comparison of two restricted mean times needs: the normal approximation of a difference of two means (Royston and
/// Parmar 2013, BMC Med Res Methodol 13:152). The standard deviations are those of one probe's time up to the horizon, the silent ones
/// counted with the horizon; with a standard error from a pilot of n probes they are that error times the root of n.
/// </summary>
public static class MeanTimePower
{
    /// <summary>Probes per group, not rounded: round up.</summary>
    /// <param name="difference">Difference of the mean times that would matter, in any unit.</param>
    /// <param name="deviation1">Standard deviation of one probe in the first group, same unit, not negative.</param>
    /// <param name="deviation2">Standard deviation of one probe in the second group, same unit, not negative.</param>
    /// <param name="level">Two-sided level of the test, such as 0.05.</param>
    /// <param name="power">Wanted chance to find the difference, such as 0.8.</param>
    /// <returns>Probes per group; null when the difference is 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static double? PerGroup(double difference, double deviation1, double deviation2, double level, double power)
    {
        double variance = Variance(difference, deviation1, deviation2);
        (double z, double b) = PowerDeviates.TwoSided(level, power);
        return difference == 0 ? null : (z + b) * (z + b) * variance / (difference * difference);
    }

    /// <summary>Chance to find a difference of mean times with a given number of probes per group.</summary>
    /// <param name="n">Probes per group, greater than 0.</param>
    /// <param name="difference">Difference of the mean times, in any unit.</param>
    /// <param name="deviation1">Standard deviation of one probe in the first group, same unit, not negative.</param>
    /// <param name="deviation2">Standard deviation of one probe in the second group, same unit, not negative; not both 0.</param>
    /// <param name="level">Two-sided level of the test, such as 0.05.</param>
    /// <returns>A probability; the far tail is neglected.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static double At(double n, double difference, double deviation1, double deviation2, double level)
    {
        Bounds.Positive(n);
        double variance = Variance(difference, deviation1, deviation2);
        Bounds.Positive(variance, nameof(deviation2));
        (double z, _) = PowerDeviates.TwoSided(level, 0.5);
        return UpperTail.Normal(z - (Math.Abs(difference) * Math.Sqrt(n / variance)));
    }

    private static double Variance(double difference, double deviation1, double deviation2)
    {
        Bounds.NotNegative(Math.Abs(difference), nameof(difference));
        Bounds.NotNegative(deviation1);
        Bounds.NotNegative(deviation2);
        return (deviation1 * deviation1) + (deviation2 * deviation2);
    }
}
