using MathNet.Numerics;

namespace Harness.Statistics;

/// <summary>Probabilities beyond a value, without the loss of digits of 1 - CDF.</summary>
internal static class UpperTail
{
    /// <summary>Probability that a standard normal number is greater; an infinite value has 0 or 1.</summary>
    public static double Normal(double z) => double.IsInfinity(z) ? (z > 0 ? 0 : 1) : 0.5 * SpecialFunctions.Erfc(z / Math.Sqrt(2));

    /// <summary>Probability that a chi-square number is greater.</summary>
    /// <param name="x">Not negative.</param>
    /// <param name="freedom">Degrees of freedom, at least 1.</param>
    public static double ChiSquare(double x, int freedom) => freedom == 1
        ? SpecialFunctions.Erfc(Math.Sqrt(x / 2))
        : x <= 0 ? 1 : SpecialFunctions.GammaUpperRegularized(freedom / 2.0, x / 2);
}
