using MathNet.Numerics;

namespace Harness.Statistics;

/// <summary>Probabilities beyond a value, without the loss of digits of 1 - CDF.</summary>
internal static class UpperTail
{
    private const int MostTerms = 1_000_000;

    /// <summary>Probability that a standard normal number is greater; an infinite value has 0 or 1.</summary>
    public static double Normal(double z) => double.IsInfinity(z) ? (z > 0 ? 0 : 1) : 0.5 * SpecialFunctions.Erfc(z / Math.Sqrt(2));

    /// <summary>Probability that a chi-square number is greater; 0 where it is too small for a number.</summary>
    /// <param name="x">Not negative.</param>
    /// <param name="freedom">Degrees of freedom, at least 1.</param>
    public static double ChiSquare(double x, int freedom) => Math.Exp(LogChiSquare(x, freedom));

    /// <summary>Natural logarithm of that probability: series DLMF 8.11.4 below the mean, continued fraction 8.9.2 above.</summary>
    /// <param name="x">Not negative.</param>
    /// <param name="freedom">Degrees of freedom, at least 1.</param>
    /// <returns>At most 0; finite for every finite value.</returns>
    public static double LogChiSquare(double x, int freedom)
    {
        double a = freedom / 2.0, half = x / 2;
        if (half <= 0)
        {
            return 0;
        }

        double log = (0.5 * Math.Log(a / (2 * Math.PI))) - SaddlePoint.Stirling(a) - SaddlePoint.Deviance(a, half);
        return half < a + 1 ? SpecialFunctions.Log1p(-Math.Exp(log) * Series(a, half)) : log + Math.Log(Fraction(a, half));
    }

    private static double Series(double a, double x)
    {
        double term = 1 / a, sum = term;
        for (int k = 1; k < MostTerms && term > 1e-17 * sum; k++)
        {
            term *= x / (a + k);
            sum += term;
        }

        return sum;
    }

    private static double Fraction(double a, double x)
    {
        double b = x + 1 - a, c = 1e300, d = 1 / b, h = d;
        for (int k = 1; k < MostTerms; k++)
        {
            double numerator = k * (a - k);
            b += 2;
            d = 1 / (b + (numerator * d));
            c = b + (numerator / c);
            double step = c * d;
            h *= step;
            if (Math.Abs(step - 1) < 1e-16)
            {
                break;
            }
        }

        return h;
    }
}
