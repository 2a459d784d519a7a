namespace Harness.Statistics;

/// <summary>
/// The beta distribution for any parameters: the continued fraction DLMF 8.17.22 takes about as many terms as the root of the greater
/// parameter, without a cap that a million probes would meet.
/// </summary>
internal static class IncompleteBeta
{
    private const double Tiny = 1e-300;

    /// <summary>Probability that a beta variable is at most x.</summary>
    /// <param name="x">Any number; 0 below 0, 1 above 1.</param>
    /// <param name="a">First parameter, greater than 0.</param>
    /// <param name="b">Second parameter, greater than 0.</param>
    /// <returns>A probability within 0 to 1.</returns>
    public static double Below(double x, double a, double b)
    {
        if (x <= 0 || x >= 1)
        {
            return x <= 0 ? 0 : 1;
        }

        double head = Weight(x, a, b);
        return x < (a + 1) / (a + b + 2) ? head * Fraction(x, a, b) / a : 1 - (head * Fraction(1 - x, b, a) / b);
    }

    /// <summary>The value that a beta variable stays below with a probability.</summary>
    /// <param name="p">The probability, between 0 and 1.</param>
    /// <param name="a">First parameter, greater than 0.</param>
    /// <param name="b">Second parameter, greater than 0.</param>
    /// <returns>A value within 0 to 1.</returns>
    public static double Quantile(double p, double a, double b) =>
        Root.Newton(0, 1, a / (a + b), x => (Below(x, a, b) - p, Weight(x, a, b) / (x * (1 - x))));

    /// <summary>x^a (1 - x)^b / B(a, b).</summary>
    private static double Weight(double x, double a, double b)
    {
        double n = a + b;
        double log = SaddlePoint.Stirling(n) - SaddlePoint.Stirling(a) - SaddlePoint.Stirling(b) - SaddlePoint.Deviance(a, n * x) - SaddlePoint.Deviance(b, n * (1 - x));
        return Math.Sqrt(a * b / (2 * Math.PI * n)) * Math.Exp(log);
    }

    private static double Fraction(double x, double a, double b)
    {
        double c = 1, d = 1 / Away(1 - ((a + b) * x / (a + 1))), h = d;
        for (int m = 1; m < 1_000_000; m++)
        {
            double even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 / Away(1 + (even * d));
            c = Away(1 + (even / c));
            h *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / Away(1 + (odd * d));
            c = Away(1 + (odd / c));
            double step = d * c;
            h *= step;
            if (Math.Abs(step - 1) < 1e-16)
            {
                break;
            }
        }

        return h;
    }

    private static double Away(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
