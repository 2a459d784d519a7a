namespace Harness.Statistics;

/// <summary>
/// How likely each count of successes is among the courses that have not yet been stopped: group by group, exactly (Jennison and Turnbull
/// 2000, section 12.1). Only sums of positive numbers, so small probabilities keep their digits.
/// </summary>
internal sealed class UncrossedCounts
{
    private readonly double share;
    private double[] chances = [1];

    /// <param name="share">Chance of each observation to be a success, 0 to 1.</param>
    public UncrossedCounts(double share) => this.share = share;

    /// <summary>The probability to have been stopped so far.</summary>
    public double Stopped { get; private set; }

    /// <summary>Observes some more.</summary>
    /// <param name="more">How many, not negative.</param>
    public void Add(int more)
    {
        if (more == 0)
        {
            return;
        }

        double[] law = BinomialLaw.Of(more, share), next = new double[chances.Length + more];
        for (int x = 0; x < chances.Length; x++)
        {
            if (chances[x] is var chance and > 0)
            {
                Span<double> reached = next.AsSpan(x, law.Length);
                for (int j = 0; j < law.Length; j++)
                {
                    reached[j] += chance * law[j];
                }
            }
        }

        chances = next;
    }

    /// <summary>The greatest count at or below which courses can be stopped without passing a probability, those stopped before included.</summary>
    /// <param name="most">The probability.</param>
    /// <returns>Less than all; null when not even a count of 0 can.</returns>
    public int? Greatest(double most)
    {
        int x = 0;
        for (double stopped = Stopped + chances[0]; stopped <= most && x < chances.Length - 1; stopped += chances[x])
        {
            x++;
        }

        return x == 0 ? null : x - 1;
    }

    /// <summary>Stops the courses with a count at or below a limit; none when there is no limit.</summary>
    /// <param name="limit">The greatest count that stops.</param>
    public void Stop(int? limit)
    {
        for (int x = 0; x <= Math.Min(limit ?? -1, chances.Length - 1); x++)
        {
            Stopped += chances[x];
            chances[x] = 0;
        }
    }
}
