using MathNet.Numerics;

namespace Harness.Statistics;

/// <summary>The far tail of the chi-square distribution, as a logarithm, so that a probability too small for a number is still told.</summary>
internal static class ChiSquareTail
{
    private const int MostTerms = 1_000_000;

    /// <summary>Natural logarithm of the probability of a value at least as great: series DLMF 8.11.4 below the mean, continued fraction 8.9.2 above.</summary>
    /// <param name="value">Not negative.</param>
    /// <param name="degrees">Degrees of freedom, at least 1.</param>
    /// <returns>At most 0; finite for every finite value.</returns>
    public static double LogUpper(double value, int degrees)
    {
        double a = degrees / 2.0, x = value / 2;
        if (x <= 0)
        {
            return 0;
        }

        double log = (a * Math.Log(x)) - x - SpecialFunctions.GammaLn(a);
        return x < a + 1 ? Math.Log(1 - (Math.Exp(log) * Series(a, x))) : log + Math.Log(Fraction(a, x));
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
