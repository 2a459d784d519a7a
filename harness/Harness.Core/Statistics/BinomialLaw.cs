using MathNet.Numerics;

namespace Harness.Statistics;

/// <summary>
/// The binomial law to nearly all digits of a double for any number of trials (saddle-point expansion, Loader 2000, "Fast and accurate
/// computation of binomial probabilities"); differences of log-gammas lose seven of them at a million trials.
/// </summary>
internal static class BinomialLaw
{
    /// <summary>Probability of exactly <paramref name="x"/> successes, 0 to <paramref name="n"/>.</summary>
    public static double Exactly(int x, int n, double p)
    {
        double q = 1 - p;
        if (p <= 0 || q <= 0)
        {
            return x == (p <= 0 ? 0 : n) ? 1 : 0;
        }

        if (x == 0 || x == n)
        {
            return Math.Exp(x == 0 ? n * SpecialFunctions.Log1p(-p) : n * Math.Log(p));
        }

        double y = (double)n - x;
        double log = Stirling(n) - Stirling(x) - Stirling(y) - Deviance(x, n * p) - Deviance(y, n * q);
        return Math.Exp(log) * Math.Sqrt(n / (2 * Math.PI * x * y));
    }

    /// <summary>Probability of <paramref name="x"/> or more successes.</summary>
    public static double AtLeast(int x, int n, double p)
    {
        if (x <= 0 || x > n || p <= 0 || p >= 1)
        {
            return x <= 0 || (x <= n && p >= 1) ? 1 : 0;
        }

        return x >= n * p ? Falling(x, n, p) : 1 - Falling(n - x + 1, n, 1 - p);
    }

    /// <summary>Probability of <paramref name="x"/> or fewer successes.</summary>
    public static double AtMost(int x, int n, double p)
    {
        if (x < 0 || x >= n || p <= 0 || p >= 1)
        {
            return x >= n || (x >= 0 && p <= 0) ? 1 : 0;
        }

        return x <= n * p ? Falling(n - x, n, 1 - p) : 1 - Falling(x + 1, n, p);
    }

    /// <summary>The sum from <paramref name="x"/> on, where the terms fall.</summary>
    private static double Falling(int x, int n, double p)
    {
        const double Negligible = 1e-18;
        double odds = p / (1 - p), term = 1, sum = 1;
        for (int k = x; k < n && term > Negligible * sum; k++)
        {
            term *= (n - k) / (k + 1.0) * odds;
            sum += term;
        }

        return Math.Min(1, Exactly(x, n, p) * sum);
    }

    /// <summary>What Stirling's formula leaves of the logarithm of a factorial.</summary>
    private static double Stirling(double n)
    {
        const double Few = 16;
        if (n < Few)
        {
            return SpecialFunctions.FactorialLn((int)n) - (((n + 0.5) * Math.Log(n)) - n + (0.5 * Math.Log(2 * Math.PI)));
        }

        double s = 1 / (n * n);
        return ((1 / 12.0) - (((1 / 360.0) - (((1 / 1260.0) - (((1 / 1680.0) - (s / 1188)) * s)) * s)) * s)) / n;
    }

    /// <summary>x log(x / mean) + mean - x, by its series where x is close to the mean.</summary>
    private static double Deviance(double x, double mean)
    {
        double away = x - mean;
        if (Math.Abs(away) >= 0.1 * (x + mean))
        {
            return (x * Math.Log(x / mean)) - away;
        }

        double v = away / (x + mean), sum = away * v, term = 2 * x * v, before = double.NaN;
        for (int odd = 3; sum != before; odd += 2)
        {
            term *= v * v;
            (before, sum) = (sum, sum + (term / odd));
        }

        return sum;
    }
}
