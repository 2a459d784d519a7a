namespace Harness.Findings.Proofs.Expectations;

/// <summary>How often the test of Cochran, Mantel and Haenszel rejects in two sectors with two brands of n messages each.</summary>
internal static class StratifiedTables
{
    public static Expectation Of(int n, double share1, double share2)
    {
        (double[][] first, double[][] second) = (Differences(n, share1), Differences(n, share2));
        double rejected = 0;
        for (int total1 = 0; total1 <= 2 * n; total1++)
        {
            for (int total2 = 0; total2 <= 2 * n; total2++)
            {
                rejected += Beyond(first[total1], second[total2], n, Math.Sqrt(ShareRules.ChiSquare * (Variance(total1, n) + Variance(total2, n))));
            }
        }

        return Expectation.Exact(rejected);
    }

    /// <summary>Variance, given its margins, of the first brand's answers in a sector.</summary>
    private static double Variance(int total, int n) => total * ((2.0 * n) - total) / (4 * ((2.0 * n) - 1));

    /// <summary>Per number of answers in a sector, the probability that the first brand has d more than the second, at d + n.</summary>
    private static double[][] Differences(int n, double share)
    {
        double[] law = Counts.Law(n, share);
        double[][] chances = [.. Enumerable.Range(0, (2 * n) + 1).Select(_ => new double[(2 * n) + 1])];
        for (int x1 = 0; x1 <= n; x1++)
        {
            for (int x2 = 0; x2 <= n; x2++)
            {
                chances[x1 + x2][x1 - x2 + n] = law[x1] * law[x2];
            }
        }

        return chances;
    }

    /// <summary>Probability that half of both differences together lies further from nothing than a limit, which is positive.</summary>
    private static double Beyond(double[] first, double[] second, int n, double limit)
    {
        double total = second.Sum(), beyond = 0;
        if (first.Sum() * total < Counts.Negligible || limit <= 0)
        {
            return 0;
        }

        double[] upTo = new double[second.Length + 1];
        for (int i = 0; i < second.Length; i++)
        {
            upTo[i + 1] = upTo[i] + second[i];
        }

        for (int i = 0; i < first.Length; i++)
        {
            if (first[i] > 0)
            {
                double d = i - n;
                int low = (int)Math.Ceiling((-2 * limit) - d + n), high = (int)Math.Floor((2 * limit) - d + n); // differences of the second that are not too far
                double within = upTo[Math.Clamp(high + 1, 0, second.Length)] - upTo[Math.Clamp(low, 0, second.Length)];
                beyond += first[i] * (total - Math.Max(0, within));
            }
        }

        return beyond;
    }
}
