using MathNet.Numerics.Distributions;

namespace Harness.Findings.Proofs.Expectations;

/// <summary>Which counts of two groups of n messages each a test of equal shares rejects at 5 %.</summary>
internal static class TableRules
{
    private const double Level = 0.05, Slack = 1 + 1e-7, Enough = 5;

    /// <summary>Fisher's exact test for all tables at once: for each number of answers in all, those of the first group that it rejects.</summary>
    public static bool[,] Fisher(int n)
    {
        bool[,] rejects = new bool[n + 1, n + 1];
        for (int total = 0; total <= 2 * n; total++)
        {
            (int least, int most) = (Math.Max(0, total - n), Math.Min(total, n));
            double[] law = [.. Enumerable.Range(least, most - least + 1).Select(x => Hypergeometric.PMF(2 * n, total, n, x))];
            for (int x = least; x <= most; x++)
            {
                double limit = law[x - least] * Slack;
                rejects[x, total - x] = law.Where(chance => chance <= limit).Sum() < Level;
            }
        }

        return rejects;
    }

    /// <summary>Pearson's test: N (ad - bc)² over the product of the margins.</summary>
    public static bool ChiSquare(int x1, int x2, int n)
    {
        double total = (double)x1 + x2, cross = ((double)x1 * (n - x2)) - ((double)x2 * (n - x1));
        return total > 0 && total < 2 * n && 2.0 * n * cross * cross / (total * ((2 * n) - total) * n * n) > ShareRules.ChiSquare;
    }

    /// <summary>The same where Cochran's condition holds: with two groups of one size no expected count may be below five.</summary>
    public static bool? TrustedChiSquare(int x1, int x2, int n) =>
        Math.Min(x1 + x2, (2 * n) - x1 - x2) / 2.0 >= Enough ? ChiSquare(x1, x2, n) : null;
}
