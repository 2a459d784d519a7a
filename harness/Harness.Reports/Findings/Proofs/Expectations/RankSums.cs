namespace Harness.Findings.Proofs.Expectations;

/// <summary>
/// How often something holds of the ranks of two alike brands, when no times are tied: for each number of answers of both, every choice of
/// ranks is equally likely, whatever the law of the times.
/// </summary>
internal static class RankSums
{
    /// <summary>Messages to each brand up to which the sums are made: time grows with the fifth power.</summary>
    public const int Most = 50;

    /// <summary>How often, over the numbers of answers of two brands and their ranks.</summary>
    /// <param name="n">Messages to each brand, at most <see cref="Most"/>.</param>
    /// <param name="share">Chance of an answer within the window.</param>
    /// <param name="holds">Of the answers a and b of both brands and the pairs in which the first waits longer, given as the chance of each number of them.</param>
    public static Expectation Of(int n, double share, Func<int, int, double[], (double Held, double Said)> holds)
    {
        double[] law = Counts.Law(n, share);
        double[][] ways = new double[n + 1][]; // per answers of the first brand, how many choices of its ranks have each sum
        (double held, double said) = (0, 0);
        for (int k = 0; k <= n; k++)
        {
            ways[k] = new double[(2 * n * k) + 1];
        }

        ways[0][0] = 1;
        for (int ranks = 0; ranks <= 2 * n; Take(ways, ++ranks))
        {
            for (int a = Math.Max(0, ranks - n); a <= Math.Min(ranks, n); a++)
            {
                int b = ranks - a, least = a * (a + 1) / 2;
                double chance = law[a] * law[b], all = ways[a].Sum();
                if (chance > Counts.Negligible)
                {
                    (double yes, double some) = holds(a, b, [.. ways[a].AsSpan(least, (a * b) + 1).ToArray().Select(way => way / all)]);
                    (held, said) = (held + (chance * yes), said + (chance * some));
                }
            }
        }

        return Expectation.Exact(held / said);
    }

    /// <summary>One rank more: each choice may take it or leave it.</summary>
    private static void Take(double[][] ways, int rank)
    {
        for (int k = ways.Length - 1; k > 0; k--)
        {
            for (int sum = ways[k].Length - 1; sum >= rank; sum--)
            {
                ways[k][sum] += sum - rank < ways[k - 1].Length ? ways[k - 1][sum - rank] : 0;
            }
        }
    }
}
