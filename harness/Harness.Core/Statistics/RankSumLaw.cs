namespace Harness.Statistics;

/// <summary>How often each value of Mann and Whitney's U comes about when two samples without ties are shuffled (recursion of Mann and Whitney 1947).</summary>
internal static class RankSumLaw
{
    /// <summary>Two-sided p-value: twice the smaller tail, at most 1.</summary>
    /// <param name="u">A whole number, 0 to <paramref name="n1"/> * <paramref name="n2"/>.</param>
    /// <param name="n1">Size of the first sample, at least 1.</param>
    /// <param name="n2">Size of the second sample, at least 1.</param>
    public static double TwoSided(int u, int n1, int n2)
    {
        double[] ways = Ways(n1, n2);
        int near = Math.Min(u, (n1 * n2) - u);
        double tail = 0;
        for (int i = 0; i <= near; i++)
        {
            tail += ways[i];
        }

        return Math.Min(1, 2 * tail / ways.Sum());
    }

    /// <summary>The greatest value belongs to the first sample, and beats all of the second, or to the second, and beats none.</summary>
    private static double[] Ways(int n1, int n2)
    {
        double[] once = [1];
        double[][] row = [.. Enumerable.Repeat(once, n1 + 1)];
        for (int second = 1; second <= n2; second++)
        {
            for (int first = 1; first <= n1; first++)
            {
                double[] without = row[first], shorter = row[first - 1], ways = new double[(first * second) + 1];
                for (int u = 0; u < ways.Length; u++)
                {
                    ways[u] = (u < without.Length ? without[u] : 0) + (u >= second ? shorter[u - second] : 0);
                }

                row[first] = ways;
            }
        }

        return row[n1];
    }
}
