namespace Harness.Statistics;

/// <summary>
/// The exact one-sided test that a share is not below a bound, made anew every night on the newest nights together. Verdicts of neighbouring
/// nights share most of their data and are not independent; but the expected number of nights that say "broken" is the sum of their levels
/// all the same, so a budget of such nights is kept by the level of each (linearity of expectation).
/// </summary>
public sealed class MovingShare
{
    private readonly Dictionary<int, int?> critical = [];
    private readonly int window;

    /// <summary>The test.</summary>
    /// <param name="bound">The share that must not be undercut, 0 to 1.</param>
    /// <param name="window">How many nights are pooled, at least 1.</param>
    /// <param name="level">One-sided level of each night, between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public MovingShare(double bound, int window, double level)
    {
        Bounds.Share(bound);
        Bounds.Between0And1(level);
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 1);
        (Bound, Level, this.window) = (bound, level, window);
    }

    /// <summary>The share that must not be undercut.</summary>
    public double Bound { get; }

    /// <summary>The level of each night.</summary>
    public double Level { get; }

    /// <summary>Whether so few successes say that the share is below the bound; one observation alone says nothing.</summary>
    /// <param name="x">Successes, 0 to <paramref name="n"/>.</param>
    /// <param name="n">Observations.</param>
    /// <returns>True when they do.</returns>
    public bool IsBroken(int x, int n)
    {
        if (n < 2)
        {
            return false;
        }

        if (!critical.TryGetValue(n, out int? most))
        {
            critical[n] = most = FixedShare.Critical(n, Bound, Level);
        }

        return x <= most;
    }

    /// <summary>The verdicts of a course of nights.</summary>
    /// <param name="x">Successes of each night.</param>
    /// <param name="n">Observations of each night; same length.</param>
    /// <returns>For each night whether the nights pooled up to it say "broken".</returns>
    /// <exception cref="ArgumentException">The lengths differ, or successes are negative or more than the observations.</exception>
    public bool[] Verdicts(ReadOnlySpan<int> x, ReadOnlySpan<int> n)
    {
        Nights.Hold(x, n);
        bool[] broken = new bool[n.Length];
        (int kept, int all) = (0, 0);
        for (int night = 0; night < n.Length; night++)
        {
            (kept, all) = (kept + x[night], all + n[night]);
            if (night >= window)
            {
                (kept, all) = (kept - x[night - window], all - n[night - window]);
            }

            broken[night] = IsBroken(kept, all);
        }

        return broken;
    }

    /// <summary>How many nights it takes to find a share that fell, by simulation: before, the window was full of nights at another share.</summary>
    /// <param name="before">The share until then, 0 to 1.</param>
    /// <param name="after">The share from then on, 0 to 1.</param>
    /// <param name="perNight">Observations a night, at least 1.</param>
    /// <param name="most">After how many nights it is given up.</param>
    /// <param name="seed">Seed of the draws; the same seed gives the same numbers.</param>
    /// <param name="replicates">How often it is played.</param>
    /// <returns>For each replicate the number of the night, from 1, on which it was found; null where it was not. In rising order, those not found last.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public IReadOnlyList<int?> NightsToFind(double before, double after, int perNight, int most, ulong seed, int replicates = 2000)
    {
        Bounds.Share(before);
        Bounds.Share(after);
        ArgumentOutOfRangeException.ThrowIfLessThan(perNight, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        int[] x = new int[window + most], n = new int[window + most];
        Array.Fill(n, perNight);
        return [.. Enumerable.Range(0, replicates).Select(replicate =>
        {
            Draws draws = Draws.For(seed, (ulong)replicate);
            for (int night = 0; night < x.Length; night++)
            {
                x[night] = Enumerable.Range(0, perNight).Count(_ => draws.Happens(night < window ? before : after));
            }

            int found = Array.IndexOf(Verdicts(x, n), true, window);
            return found < 0 ? (int?)null : found - window + 1;
        }).OrderBy(night => night ?? int.MaxValue)];
    }
}
