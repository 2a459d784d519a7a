using MathNet.Numerics.Distributions;

namespace Harness.Statistics;

/// <summary>Shares and their differences.</summary>
public static class Proportion
{
    /// <summary>
    /// Wilson's score interval without continuity correction (Wilson 1927, JASA 22:209; recommended for small n by Brown, Cai and
    /// DasGupta 2001, Stat Sci 16:101).
    /// </summary>
    /// <param name="x">Successes, 0 to <paramref name="n"/>.</param>
    /// <param name="n">Trials; with none the estimate is absent.</param>
    /// <param name="frame">Window, clock and confidence.</param>
    /// <returns>The share with its limits, within 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="x"/> is not within 0 to <paramref name="n"/>, or the confidence not between 0 and 1.</exception>
    public static Estimate Wilson(int x, int n, Frame frame)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(x);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(x, n);
        double z = Deviate(frame.Confidence);
        if (n == 0)
        {
            return Estimate.None(Absence.NoData, 0, "Wilson", frame);
        }

        double p = (double)x / n;
        double z2 = z * z;
        double centre = (p + (z2 / (2.0 * n))) / (1 + (z2 / n));
        double half = z * Math.Sqrt((p * (1 - p) / n) + (z2 / (4.0 * n * n))) / (1 + (z2 / n));
        return new(p, x == 0 ? 0 : centre - half, x == n ? 1 : centre + half, n, "Wilson", frame, null);
    }

    /// <summary>Difference of two independent shares with Newcombe's interval (Newcombe 1998, Stat Med 17:873, method 10).</summary>
    /// <param name="x1">Successes in the first group, 0 to <paramref name="n1"/>.</param>
    /// <param name="n1">Trials in the first group.</param>
    /// <param name="x2">Successes in the second group, 0 to <paramref name="n2"/>.</param>
    /// <param name="n2">Trials in the second group.</param>
    /// <param name="frame">Window, clock and confidence.</param>
    /// <returns>First share minus second, within -1 to 1; absent when a group is empty.</returns>
    /// <exception cref="ArgumentOutOfRangeException">More successes than trials, or a confidence not between 0 and 1.</exception>
    public static Estimate Newcombe(int x1, int n1, int x2, int n2, Frame frame)
    {
        Estimate a = Wilson(x1, n1, frame), b = Wilson(x2, n2, frame);
        if (a is not { Value: { } p1, Low: { } l1, High: { } u1 } || b is not { Value: { } p2, Low: { } l2, High: { } u2 })
        {
            return Estimate.None(Absence.NoData, n1 + n2, "Newcombe", frame);
        }

        double difference = p1 - p2;
        double below = Math.Sqrt(((p1 - l1) * (p1 - l1)) + ((u2 - p2) * (u2 - p2)));
        double above = Math.Sqrt(((u1 - p1) * (u1 - p1)) + ((p2 - l2) * (p2 - l2)));
        return new(difference, difference - below, difference + above, n1 + n2, "Newcombe", frame, null);
    }

    /// <summary>How many standard errors a two-sided limit lies from its estimate.</summary>
    internal static double Deviate(double confidence) => -Normal.InvCDF(0, 1, Side(confidence));

    /// <summary>The probability that a two-sided confidence leaves on each side.</summary>
    internal static double Side(double confidence)
    {
        Bounds.Between0And1(confidence);
        return (1 - confidence) / 2;
    }
}
