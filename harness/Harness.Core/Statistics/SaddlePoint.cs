namespace Harness.Statistics;

/// <summary>
/// The two small parts of which gamma and beta densities consist (Loader 2000, "Fast and accurate computation of binomial probabilities"):
/// they lose no digits where differences of log-gammas in the millions would.
/// </summary>
internal static class SaddlePoint
{
    private static readonly double[] Terms = [1 / 12.0, -1 / 360.0, 1 / 1260.0, -1 / 1680.0, 1 / 1188.0, -691 / 360_360.0, 1 / 156.0];

    /// <summary>What Stirling's formula lacks of the logarithm of the factorial of a number greater than 0: its series, from below after some steps up.</summary>
    public static double Stirling(double z)
    {
        const double Enough = 8;
        int steps = z < Enough ? (int)Math.Ceiling(Enough - z) : 0;
        double far = z + steps, square = far * far, ratio = 1, series = 0;
        for (int i = 1; i <= steps; i++)
        {
            ratio *= far / (z + i);
        }

        for (int i = Terms.Length - 1; i >= 0; i--)
        {
            series = (series / square) + Terms[i];
        }

        return (series / far) + (steps == 0 ? 0 : ((z + 0.5) * Math.Log(far / z)) + Math.Log(ratio) - steps);
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
