using MathNet.Numerics.Distributions;

namespace Harness.Findings.Proofs.Expectations;

/// <summary>Sums over all counts of answers that can come about, each with its probability under the binomial law.</summary>
internal static class Counts
{
    /// <summary>What no computation here can tell from nothing.</summary>
    public const double Negligible = 1e-16;

    /// <summary>Probability of each count, 0 to <paramref name="n"/>.</summary>
    public static double[] Law(int n, double share) => [.. Enumerable.Range(0, n + 1).Select(x => Binomial.PMF(share, n, x))];

    /// <summary>How often something holds of the count of one group, where it can be said at all.</summary>
    public static Expectation Of(int n, double share, Func<int, bool?> holds)
    {
        double[] law = Law(n, share);
        double held = 0, said = 0;
        for (int x = 0; x <= n; x++)
        {
            (held, said) = Add((held, said), law[x], holds(x));
        }

        return Expectation.Exact(held / said);
    }

    /// <summary>How often something holds of the counts of two groups of one size, where it can be said at all.</summary>
    public static Expectation Of(int n, double share1, double share2, Func<int, int, bool?> holds)
    {
        double[] law1 = Law(n, share1), law2 = Law(n, share2);
        double held = 0, said = 0;
        for (int x1 = 0; x1 <= n; x1++)
        {
            for (int x2 = 0; x2 <= n; x2++)
            {
                if (law1[x1] * law2[x2] is > Negligible and var chance)
                {
                    (held, said) = Add((held, said), chance, holds(x1, x2));
                }
            }
        }

        return Expectation.Exact(held / said);
    }

    private static (double Held, double Said) Add((double Held, double Said) sums, double chance, bool? holds) =>
        holds is { } yes ? (sums.Held + (yes ? chance : 0), sums.Said + chance) : sums;
}
