namespace Harness.Statistics;

/// <summary>How many of some independent trials succeed. Built outwards from its mode by ratios, so no digits are lost to factorials and nothing overflows.</summary>
internal static class BinomialLaw
{
    /// <summary>The probabilities of 0, 1, … all successes.</summary>
    /// <param name="n">Trials, not negative.</param>
    /// <param name="share">Chance of each, 0 to 1.</param>
    /// <returns>One more than there are trials; 0 where a probability is too small for a number.</returns>
    public static double[] Of(int n, double share)
    {
        double[] chances = new double[n + 1];
        if (share is 0 or 1)
        {
            chances[share == 0 ? 0 : n] = 1;
            return chances;
        }

        double odds = share / (1 - share);
        double Ratio(int x) => ((double)n - x) / (x + 1.0) * odds;
        int mode = Math.Min(n, (int)((n + 1.0) * share));
        double term = chances[mode] = 1, sum = 1;
        for (int x = mode; x < n && term > 0; x++)
        {
            term *= Ratio(x);
            sum += chances[x + 1] = term;
        }

        term = 1;
        for (int x = mode; x > 0 && term > 0; x--)
        {
            term /= Ratio(x - 1);
            sum += chances[x - 1] = term;
        }

        for (int x = 0; x <= n; x++)
        {
            chances[x] /= sum;
        }

        return chances;
    }
}
