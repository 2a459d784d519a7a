namespace Harness.Statistics;

/// <summary>
/// The exact one-sided test that a share is not below a bound, looked at again and again while observations come in: it says "broken" at the
/// first look with too few successes, and does so with at most the level where the bound holds, however many looks there are (group
/// sequential test, Jennison and Turnbull 2000, "Group Sequential Methods", chapter 12; level spent after Lan and DeMets 1983, Biometrika
/// 70:659). A limit depends on the looks up to its own alone: those to come need not be known.
/// </summary>
public sealed class SequentialShare
{
    /// <summary>What rounding may add to a probability: bounds such as 0.95 are no exact binary numbers.</summary>
    internal const double Slack = 1 + 1e-12;

    private readonly int[] looks;
    private readonly int?[] critical;
    private readonly double[] spent;

    private SequentialShare(double share, double level, int[] looks, double[] spent)
    {
        (Share, Level, this.looks, this.spent, critical) = (share, level, looks, spent, new int?[looks.Length]);
        UncrossedCounts counts = new(share);
        for (int look = 0; look < looks.Length; look++)
        {
            counts.Add(Group(look));
            critical[look] = Group(look) == 0 ? Before(look) : counts.Greatest(spent[look] * Slack);
            counts.Stop(critical[look]);
        }
    }

    /// <summary>The bound that the share must not be below, 0 to 1.</summary>
    public double Share { get; }

    /// <summary>The level of all looks together, one-sided.</summary>
    public double Level { get; }

    /// <summary>How many observations are known at each look, those of earlier looks included.</summary>
    public IReadOnlyList<int> Looks => looks;

    /// <summary>
    /// The greatest number of successes, out of all observations up to the look, that is too few: at or below it the share is below the bound.
    /// Never falling from look to look; null where no number is small enough, so that the look cannot end the test.
    /// </summary>
    public IReadOnlyList<int?> Critical => critical;

    /// <summary>How much of the level may have been used up by each look; the test uses no more, and mostly less since counts are whole numbers.</summary>
    public IReadOnlyList<double> Spent => spent;

    /// <summary>The limits for looks after given numbers of observations.</summary>
    /// <param name="share">The bound that the share must not be below, 0 to 1; with 1 the first failure ends the test, with 0 nothing does.</param>
    /// <param name="looks">Observations known at each look, those of earlier looks included: from 0 on, never falling. A look at which nothing new is known spends nothing and keeps the limit.</param>
    /// <param name="planned">How many observations the whole test is planned for, at least 1. Where more come, the level is spent by then, and later looks live on what whole numbers left over.</param>
    /// <param name="level">The level of all looks together, one-sided, between 0 and 1, such as 0.05.</param>
    /// <param name="spending">How the level is spent on the way.</param>
    /// <returns>The test; without limits where there are no looks. Time grows with the square of the observations: 3,000 take hundredths of a second.</returns>
    /// <exception cref="ArgumentException">The numbers of observations are negative or fall, or another number is outside its range.</exception>
    public static SequentialShare Of(double share, IReadOnlyList<int> looks, int planned, double level, Spending spending)
    {
        ArgumentNullException.ThrowIfNull(looks);
        Bounds.Share(share);
        Bounds.Between0And1(level);
        ArgumentOutOfRangeException.ThrowIfLessThan(planned, 1);
        if (looks.Zip(looks.Skip(1)).Any(pair => pair.Second < pair.First) || (looks.Count > 0 && looks[0] < 0))
        {
            throw new ArgumentException("numbers of observations known at each look are not negative and never fall", nameof(looks));
        }

        return new(share, level, [.. looks], [.. looks.Select(n => AlphaSpending.Spent(spending, level, (double)n / planned))]);
    }

    /// <summary>How likely the test has said "broken" by each look when the share is another one; with the bound itself, what it really uses of its level.</summary>
    /// <param name="share">The true share, 0 to 1.</param>
    /// <returns>A probability for each look, never falling; empty when there are no looks.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is not within 0 to 1.</exception>
    public double[] Power(double share)
    {
        Bounds.Share(share);
        double[] stopped = new double[looks.Length];
        UncrossedCounts counts = new(share);
        for (int look = 0; look < looks.Length; look++)
        {
            counts.Add(Group(look));
            counts.Stop(critical[look]);
            stopped[look] = Math.Min(1, counts.Stopped);
        }

        return stopped;
    }

    /// <summary>How many looks are made on average until the test says "broken" or the looks are over, those at which nothing new is known included.</summary>
    /// <param name="share">The true share, 0 to 1.</param>
    /// <returns>1 to the number of looks; 0 when there are none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is not within 0 to 1.</exception>
    public double ExpectedLooks(double share) => looks.Length - Power(share).SkipLast(1).Sum();

    private int Group(int look) => looks[look] - (look == 0 ? 0 : looks[look - 1]);

    private int? Before(int look) => look == 0 ? null : critical[look - 1];
}
