using MathNet.Numerics;

namespace Harness.Statistics;

/// <summary>Fisher's exact test of two independent shares (Fisher 1935).</summary>
public static class FisherExact
{
    private const double Slack = 1 + 1e-7;

    /// <summary>Two-sided p-value: the probability, given the margins, of all tables no likelier than the one observed.</summary>
    /// <param name="x1">Successes in the first group, 0 to <paramref name="n1"/>.</param>
    /// <param name="n1">Trials in the first group.</param>
    /// <param name="x2">Successes in the second group, 0 to <paramref name="n2"/>.</param>
    /// <param name="n2">Trials in the second group.</param>
    /// <returns>A probability within 0 to 1; 1 when a group is empty. Ties are kept within a relative slack of 1e-7, as R does.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Successes are negative or more than the trials.</exception>
    public static double TwoSided(int x1, int n1, int x2, int n2)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(x1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(x1, n1);
        ArgumentOutOfRangeException.ThrowIfNegative(x2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(x2, n2);
        int total = x1 + x2;
        int least = Math.Max(0, total - n2), most = Math.Min(total, n1);
        double all = LogChoose(n1 + n2, total);
        double Probability(int x) => Math.Exp(LogChoose(n1, x) + LogChoose(n2, total - x) - all);
        double limit = Probability(x1) * Slack;
        double p = 0;
        for (int x = least; x <= most; x++)
        {
            double here = Probability(x);
            p += here <= limit ? here : 0;
        }

        return Math.Min(1, p);
    }

    private static double LogChoose(int n, int k) => SpecialFunctions.FactorialLn(n) - SpecialFunctions.FactorialLn(k) - SpecialFunctions.FactorialLn(n - k);
}
