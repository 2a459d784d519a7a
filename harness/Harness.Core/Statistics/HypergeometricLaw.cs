namespace Harness.Statistics;

/// <summary>
/// How many successes fall to the first of two groups when both group sizes and all successes are given: Fisher's noncentral
/// hypergeometric law at an odds ratio (central at 1). Built outwards from its mode by ratios, so no digits are lost to factorials.
/// </summary>
internal sealed class HypergeometricLaw
{
    private readonly int least;
    private readonly double[] probabilities;

    /// <param name="n1">Trials in the first group.</param>
    /// <param name="n2">Trials in the second group.</param>
    /// <param name="successes">Successes in both.</param>
    /// <param name="odds">Odds ratio of the first group to the second, positive.</param>
    public HypergeometricLaw(int n1, int n2, int successes, double odds = 1)
    {
        (least, Most) = (Math.Max(0, successes - n2), Math.Min(successes, n1));
        probabilities = new double[Most - least + 1];
        double Ratio(int x) => ((double)n1 - x) * ((double)successes - x) / ((x + 1.0) * ((double)n2 - successes + x + 1)) * odds;
        int mode = Mode(Ratio);
        double term = probabilities[mode - least] = 1, sum = 1;
        for (int x = mode; x < Most && term > 0; x++)
        {
            term *= Ratio(x);
            sum += probabilities[x + 1 - least] = term;
        }

        term = 1;
        for (int x = mode; x > least && term > 0; x--)
        {
            term /= Ratio(x - 1);
            sum += probabilities[x - 1 - least] = term;
        }

        for (int i = 0; i < probabilities.Length; i++)
        {
            probabilities[i] /= sum;
        }
    }

    public int Least => least;

    public int Most { get; }

    public double Mean
    {
        get
        {
            double mean = 0;
            for (int i = 0; i < probabilities.Length; i++)
            {
                mean += (least + i) * probabilities[i];
            }

            return mean;
        }
    }

    public double Exactly(int x) => probabilities[x - least];

    public double AtMost(int x) => Math.Min(1, Sum(0, x - least, 1));

    public double AtLeast(int x) => Math.Min(1, Sum(probabilities.Length - 1, x - least, -1));

    /// <summary>All values no likelier than a limit.</summary>
    public double NoLikelierThan(double limit) => Math.Min(1, probabilities.Where(p => p <= limit).Sum());

    private double Sum(int from, int to, int step)
    {
        double sum = 0;
        for (int i = from; i != to + step; i += step)
        {
            sum += probabilities[i];
        }

        return sum;
    }

    /// <summary>The first value after which the terms no longer rise.</summary>
    private int Mode(Func<int, double> ratio)
    {
        (int low, int high) = (least, Most);
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            (low, high) = ratio(middle) > 1 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
