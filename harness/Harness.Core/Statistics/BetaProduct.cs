namespace Harness.Statistics;

/// <summary>
/// Beta product limits of the share answered (Fay, Brittain and Proschan 2013, Biostatistics 14:723), by the method of moments, two-sided
/// and central. The survival at the x-th answer is a product of independent betas B(n - d + 1, d); a beta of the same mean and variance
/// stands for it. The limit towards fewer answers is taken from that product; the one towards more from it times B(m, 1), the next answer
/// that may come at once among the m who were watched so far and are silent. Without censoring both are Clopper and Pearson's; with nobody
/// left to watch nothing speaks against everybody answering. The product only falls and so its limits only rise; where the beta in its place
/// would let one fall, because few are left of many, the greatest so far stands.
/// </summary>
internal sealed class BetaProduct
{
    /// <summary>A limit is sought out only where it might fall: where this many more standard deviations outweigh the rise of the mean.</summary>
    private const double Doubt = 4;

    private readonly double tail;
    private readonly double[] lost;
    private readonly double[] spread;
    private readonly double[] floor;

    private BetaProduct(double[] lost, double[] spread, double tail)
    {
        this.tail = tail;
        this.lost = lost;
        this.spread = spread;
        floor = new double[lost.Length];
        for (int i = 1; i < floor.Length; i++)
        {
            double wider = Deviation(i) - Deviation(i - 1);
            floor[i] = Doubt * wider > lost[i] - lost[i - 1] ? Math.Max(floor[i - 1], Quantile(tail, Matched(lost[i - 1], spread[i - 1]))) : floor[i - 1];
        }
    }

    /// <summary>The products at each step of a curve.</summary>
    /// <param name="steps">Steps in rising order.</param>
    /// <param name="confidence">Two-sided confidence, between 0 and 1.</param>
    /// <returns>Per step, 1 minus the mean and the squared coefficient of variation, both sums of what is not negative: nothing cancels.</returns>
    public static BetaProduct Of(ReadOnlySpan<Step> steps, double confidence)
    {
        double[] means = new double[steps.Length], variations = new double[steps.Length];
        (double q, double c) = (0, 0);
        for (int i = 0; i < steps.Length; i++)
        {
            double n = steps[i].AtRisk, d = steps[i].Events;
            (q, c) = Times(q, c, n - d + 1, d);
            (means[i], variations[i]) = (q, c);
        }

        return new(means, variations, (1 - confidence) / 2);
    }

    /// <summary>Lower limit of the share answered from a step on.</summary>
    /// <param name="step">Number of the step, -1 before the first.</param>
    /// <returns>0 to 1; 0 before the first step.</returns>
    public double Low(int step) => step < 0 ? 0 : Math.Max(floor[step], Quantile(tail, Matched(lost[step], spread[step])));

    /// <summary>Upper limit of the share answered.</summary>
    /// <param name="step">Number of the last step so far, -1 before the first.</param>
    /// <param name="watched">How many were watched so far and are silent.</param>
    /// <returns>0 to 1; 1 when nobody is watched any more.</returns>
    public double High(int step, int watched) => Most(step, watched) is { } most ? Quantile(1 - tail, most) : 1;

    /// <summary>Whether the lower limit has come as far as a share; the same as comparing <see cref="Low"/>, without inverting.</summary>
    public bool LowReaches(double share, int step) => step >= 0 && (floor[step] >= share || Below(share, Matched(lost[step], spread[step])) <= tail);

    /// <summary>Whether the upper limit has come as far as a share; the same as comparing <see cref="High"/>, without inverting.</summary>
    public bool HighReaches(double share, int step, int watched) => Most(step, watched) is not { } most || Below(share, most) <= 1 - tail;

    private static double Quantile(double p, (double Answered, double Silent) beta) => IncompleteBeta.Quantile(p, beta.Answered, beta.Silent);

    private static double Below(double x, (double Answered, double Silent) beta) => IncompleteBeta.Below(x, beta.Answered, beta.Silent);

    private double Deviation(int step) => (1 - lost[step]) * Math.Sqrt(spread[step]);

    private (double Answered, double Silent)? Most(int step, int watched)
    {
        if (watched == 0)
        {
            return null;
        }

        (double q, double c) = step < 0 ? (0, 0) : (lost[step], spread[step]);
        (q, c) = Times(q, c, watched, 1);
        return Matched(q, c);
    }

    private static (double Lost, double Spread) Times(double q, double c, double a, double b)
    {
        double variation = b / (a * (a + b + 1));
        return (q + ((1 - q) * b / (a + b)), c + variation + (c * variation));
    }

    private static (double Answered, double Silent) Matched(double q, double c)
    {
        double silent = (q - ((1 - q) * c)) / c;
        return (silent * q / (1 - q), silent);
    }
}
