namespace Harness.Statistics;

/// <summary>
/// Fisher's exact test of the shares of several groups (Freeman and Halton 1951, Biometrika 38:141), counted through the network of
/// partial tables (Mehta and Patel 1983, JASA 78:427): paths that have come equally far with equal probability are walked as one, and a
/// path is closed as soon as all or none of its ends count.
/// </summary>
public static class FisherManyGroups
{
    /// <summary>The most trials for which tables are counted.</summary>
    public const int MostTrials = 2000;

    /// <summary>The most partial tables that are held at once; where more would be, the test is refused.</summary>
    public const int MostPaths = 200_000;

    private const string Method = "Fisher, many groups";
    private const double Slack = 1e-7;
    private const double Grain = 1e-10;

    /// <summary>Whether the groups share one probability of success.</summary>
    /// <param name="x">Successes of each group.</param>
    /// <param name="n">Trials of each group, in the same order; empty groups are left out.</param>
    /// <returns>
    /// The probability, given the margins, of all tables no likelier than the one observed (within a relative slack of 1e-7). Absent with the
    /// reason <see cref="Absence.TooLarge"/> beyond <see cref="MostTrials"/> or <see cref="MostPaths"/>, <see cref="Absence.OneGroup"/>
    /// with one group, <see cref="Absence.NoData"/> with none.
    /// </returns>
    /// <exception cref="ArgumentException">The lengths differ, or successes are negative or more than the trials.</exception>
    public static TestOutcome Test(ReadOnlySpan<int> x, ReadOnlySpan<int> n)
    {
        (int[] successes, int[] trials) = ShareTable.Filled(x, n);
        int all = trials.Sum();
        if (trials.Length < 2 || all > MostTrials)
        {
            return TestOutcome.None(trials.Length switch { 0 => Absence.NoData, 1 => Absence.OneGroup, _ => Absence.TooLarge }, all, Method);
        }

        TablePaths paths = new(trials, successes.Sum());
        return Walk(paths, paths.LogWeight(successes) + Math.Log(1 + Slack)) is { } p
            ? new(null, null, p, all, Method, null)
            : TestOutcome.None(Absence.TooLarge, all, Method);
    }

    private static double? Walk(TablePaths paths, double limit)
    {
        Dictionary<(int Left, long Log), (double Log, double Ways)> here = new() { [(paths.Successes, 0)] = (0, 1) };
        double closed = 0;
        for (int group = 0; group < paths.Groups; group++)
        {
            Dictionary<(int Left, long Log), (double Log, double Ways)> next = [];
            foreach (((int left, _), (double log, double ways)) in here)
            {
                foreach ((int behind, double weight) in paths.Steps(group, left))
                {
                    double so = log + weight;
                    if (so + paths.Likeliest(group + 1, behind) <= limit)
                    {
                        closed += ways * Math.Exp(so + paths.LogAll(group + 1, behind) - paths.LogAll(0, paths.Successes));
                    }
                    else if (so + paths.Unlikeliest(group + 1, behind) <= limit)
                    {
                        (int, long) key = (behind, (long)Math.Round(so / Grain));
                        next[key] = next.TryGetValue(key, out (double Log, double Ways) known) ? known with { Ways = known.Ways + ways } : (so, ways);
                    }
                }

                if (next.Count > MostPaths)
                {
                    return null;
                }
            }

            here = next;
        }

        return Math.Min(1, closed);
    }
}
