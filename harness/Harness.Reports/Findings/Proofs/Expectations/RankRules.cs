namespace Harness.Findings.Proofs.Expectations;

/// <summary>What the ranks of a and b untied answers say, given the chance of each number of pairs in which the first waits longer.</summary>
internal static class RankRules
{
    private const int Exactly = 50;
    private const double Level = 0.05;

    /// <summary>Mann and Whitney's test rejects: counted exactly where both have fewer than fifty, else by the normal law with continuity correction.</summary>
    public static (double Held, double Said) MannWhitney(int a, int b, double[] pairs)
    {
        double middle = a * b / 2.0, spread = Math.Sqrt(a * b * (a + b + 1) / 12.0);
        bool exact = a < Exactly && b < Exactly;
        double tail = 0, rejected = 0;
        for (int u = 0; u < pairs.Length && 2 * u < a * b; u++)
        {
            tail += pairs[u];
            bool rejects = exact ? 2 * tail < Level : (middle - u - 0.5) / spread > ShareRules.Deviate;
            rejected += rejects ? 2 * pairs[u] : 0; // the law is the same seen from the other end
        }

        return (rejected, 1);
    }

    /// <summary>Moses's interval of the shift holds none: neither too few nor too many pairs. It is absent where the place of its limit is none.</summary>
    public static (double Held, double Said) Shift(int a, int b, double[] pairs)
    {
        int place = (int)Math.Floor((a * b / 2.0) + 0.5 - (ShareRules.Deviate * Math.Sqrt(a * b * (a + b + 1) / 12.0)));
        return place < 1 ? (0, 0) : (pairs[place..(pairs.Length - place)].Sum(), 1);
    }
}
