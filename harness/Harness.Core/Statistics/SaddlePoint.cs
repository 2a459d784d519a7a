using MathNet.Numerics;

namespace Harness.Statistics;

/// <summary>
/// The two small parts of which gamma and beta densities consist (Loader 2000, "Fast and accurate computation of binomial probabilities"):
/// they lose no digits where differences of log-gammas in the millions would.
/// </summary>
internal static class SaddlePoint
{
    /// <summary>What Stirling's formula lacks of the logarithm of the factorial of a number greater than 0: its series, reached step by step from below.</summary>
    public static double Stirling(double z)
    {
        const double Enough = 16;
        double lacking = 0;
        for (; z < Enough; z++)
        {
            lacking += ((z + 0.5) * SpecialFunctions.Log1p(1 / z)) - 1;
        }

        double square = z * z;
        return lacking + (((1 / 12.0) - (((1 / 360.0) - (((1 / 1260.0) - (((1 / 1680.0) - (1 / (1188 * square))) / square)) / square)) / square)) / z);
    }

    /// <summary>x log(x / mean) + mean - x, by its series where x is close to the mean.</summary>
    public static double Deviance(double x, double mean)
    {
        double away = x - mean, v = away / (x + mean);
        if (!(Math.Abs(v) <= 0.1))
        {
            return (x * Math.Log(x / mean)) - away;
        }

        double sum = away * v, term = 2 * x * v, before = double.NaN;
        for (int odd = 3; sum != before; odd += 2)
        {
            term *= v * v;
            (before, sum) = (sum, sum + (term / odd));
        }

        return sum;
    }
}
