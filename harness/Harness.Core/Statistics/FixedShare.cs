namespace Harness.Statistics;

/// <summary>
/// What is exact about a share looked at once: one-sided limits, and the test that it is not below a bound (Clopper and Pearson 1934,
/// Biometrika 26:404; the binomial law). For several looks at the same observations see <see cref="SequentialShare"/>.
/// </summary>
public static class FixedShare
{
    /// <summary>The lower one-sided limit: under every smaller share so many successes happen with less than the level.</summary>
    /// <param name="x">Successes, 0 to <paramref name="n"/>.</param>
    /// <param name="n">Trials; with none the limit is 0, for nothing is known.</param>
    /// <param name="level">What the limit may miss, between 0 and 1, such as 0.05 for a confidence of 95 %.</param>
    /// <returns>A share, 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="x"/> is not within 0 to <paramref name="n"/>, or the level not between 0 and 1.</exception>
    public static double Low(int x, int n, double level)
    {
        Bounds.Between0And1(level);
        Held(x, n);
        return x == 0 ? 0 : IncompleteBeta.Quantile(level, x, n - x + 1.0);
    }

    /// <summary>The upper one-sided limit: under every greater share so few successes happen with less than the level.</summary>
    /// <param name="x">Successes, 0 to <paramref name="n"/>.</param>
    /// <param name="n">Trials; with none the limit is 1, for nothing is known.</param>
    /// <param name="level">What the limit may miss, between 0 and 1, such as 0.05 for a confidence of 95 %.</param>
    /// <returns>A share, 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="x"/> is not within 0 to <paramref name="n"/>, or the level not between 0 and 1.</exception>
    public static double High(int x, int n, double level)
    {
        Held(x, n);
        return 1 - Low(n - x, n, level);
    }

    /// <summary>How likely at most so many succeed: where the share is a bound, the exact one-sided p-value of the test that it is not below.</summary>
    /// <param name="x">Successes, 0 to <paramref name="n"/>.</param>
    /// <param name="n">Trials.</param>
    /// <param name="share">The share in question, 0 to 1.</param>
    /// <returns>A probability; 1 when there are no trials.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="x"/> is not within 0 to <paramref name="n"/>, or the share not within 0 to 1.</exception>
    public static double AtMost(int x, int n, double share)
    {
        Held(x, n);
        Bounds.Share(share);
        return x == n ? 1 : IncompleteBeta.Below(1 - share, n - x, x + 1.0);
    }

    /// <summary>The greatest number of successes at which the test says that the share is below a bound.</summary>
    /// <param name="n">Trials, not negative.</param>
    /// <param name="share">The bound, 0 to 1.</param>
    /// <param name="level">One-sided level of the test, between 0 and 1, such as 0.05.</param>
    /// <returns>0 to <paramref name="n"/> - 1; null where no number is small enough.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static int? Critical(int n, double share, double level)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        Bounds.Share(share);
        Bounds.Between0And1(level);
        (int low, int high) = (0, n);
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            (low, high) = AtMost(middle, n, share) <= level * SequentialShare.Slack ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? null : low - 1;
    }

    /// <summary>The exact chance of the test to say that a share is below a bound.</summary>
    /// <param name="n">Trials, not negative.</param>
    /// <param name="bound">The bound that the share must not be below, 0 to 1.</param>
    /// <param name="share">The true share, 0 to 1; with the bound itself, what the test really uses of its level.</param>
    /// <param name="level">One-sided level of the test, between 0 and 1, such as 0.05.</param>
    /// <returns>A probability; 0 where no number of successes is small enough.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static double Power(int n, double bound, double share, double level)
    {
        Bounds.Share(share);
        return Critical(n, bound, level) is { } critical ? AtMost(critical, n, share) : 0;
    }

    private static void Held(int x, int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(x);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(x, n);
    }
}
