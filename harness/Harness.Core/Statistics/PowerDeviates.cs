using MathNet.Numerics.Distributions;

namespace Harness.Statistics;

/// <summary>The two normal deviates of every sample size.</summary>
internal static class PowerDeviates
{
    /// <param name="level">Two-sided level, between 0 and 1.</param>
    /// <param name="power">Wanted power, between 0 and 1.</param>
    public static (double Z, double B) TwoSided(double level, double power)
    {
        Bounds.Between0And1(level);
        return OneSided(level / 2, power);
    }

    /// <param name="level">Probability beyond the critical value, between 0 and 1.</param>
    /// <param name="power">Wanted power, between 0 and 1.</param>
    public static (double Z, double B) OneSided(double level, double power)
    {
        Bounds.Between0And1(level);
        Bounds.Between0And1(power);
        return (-Normal.InvCDF(0, 1, level), Normal.InvCDF(0, 1, power));
    }
}
