namespace Harness.Statistics;

/// <summary>
/// Log-rank test of whether groups are answered equally fast, silence counted in (Mantel 1966, Cancer Chemother Rep 50:163; Peto and Peto
/// 1972, J R Stat Soc A 135:185; the family of Harrington and Fleming 1982, Biometrika 69:553), with the hypergeometric variance, as R's
/// survdiff.
/// </summary>
/// <param name="ChiSquare">The statistic, not negative; null when absent.</param>
/// <param name="Degrees">Degrees of freedom: groups that could have been answered less one, less those that depend on others; 0 when absent.</param>
/// <param name="P">Probability of a statistic at least as great when the groups are alike; 0 where it is too small for a number, see <paramref name="LogP"/>; null when absent.</param>
/// <param name="LogP">Natural logarithm of that probability; null when absent.</param>
/// <param name="Groups">One entry for each group, in the order of their numbers.</param>
/// <param name="Absent">
/// Why there is no test: <see cref="Absence.NoData"/>, <see cref="Absence.OneGroup"/> where fewer than two groups were at risk when somebody was
/// answered, <see cref="Absence.TooFewEvents"/> where nobody was, <see cref="Absence.NoVariation"/> where the numbers could not have been others.
/// </param>
public sealed record LogRank(double? ChiSquare, int Degrees, double? P, double? LogP, IReadOnlyList<LogRankGroup> Groups, Absence? Absent)
{
    /// <summary>The test of two or more groups.</summary>
    /// <param name="milliseconds">Per probe, time to the answer, or to the end of observation when silent; not negative, below 2^62.</param>
    /// <param name="answered">Per probe, whether it was answered; same length.</param>
    /// <param name="group">Per probe, the number of its group, from 0; same length.</param>
    /// <param name="groups">How many groups there are; some may be empty.</param>
    /// <param name="weight">How much the difference at each time counts.</param>
    /// <returns>The test; the same to the last digit in whatever order the probes come.</returns>
    /// <exception cref="ArgumentException">The lengths differ, a time is negative or a group is not below <paramref name="groups"/>.</exception>
    public static LogRank Of(
        ReadOnlySpan<long> milliseconds, ReadOnlySpan<bool> answered, ReadOnlySpan<int> group, int groups, LogRankWeight weight = LogRankWeight.Equal)
    {
        return Of(OrderedSample.Of(milliseconds, answered, group, groups), weight);
    }

    /// <summary>The test of two or more groups.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="weight">How much the difference at each time counts.</param>
    /// <returns>The test; the same to the last digit in whatever order the probes came.</returns>
    public static LogRank Of(OrderedSample sample, LogRankWeight weight = LogRankWeight.Equal)
    {
        ArgumentNullException.ThrowIfNull(sample);
        return Tested(LogRankSums.Of(sample.Keys, sample.Tags, [0, sample.Keys.Length], sample.Groups, weight));
    }

    /// <summary>The test within strata: probes are compared with those of their own stratum only.</summary>
    /// <param name="milliseconds">Per probe, time to the answer, or to the end of observation when silent; not negative, below 2^62.</param>
    /// <param name="answered">Per probe, whether it was answered; same length.</param>
    /// <param name="group">Per probe, the number of its group, from 0; same length.</param>
    /// <param name="groups">How many groups there are; some may be empty.</param>
    /// <param name="stratum">Per probe, the number of its stratum, from 0; same length.</param>
    /// <param name="strata">How many strata there are; some may be empty.</param>
    /// <param name="weight">How much the difference at each time counts; the survival is that of the stratum.</param>
    /// <returns>The test; the same to the last digit in whatever order the probes come.</returns>
    /// <exception cref="ArgumentException">The lengths differ, a time is negative, or a group or stratum is not below their number.</exception>
    public static LogRank Stratified(
        ReadOnlySpan<long> milliseconds,
        ReadOnlySpan<bool> answered,
        ReadOnlySpan<int> group,
        int groups,
        ReadOnlySpan<int> stratum,
        int strata,
        LogRankWeight weight = LogRankWeight.Equal)
    {
        TimeOrder.Refuse(group, milliseconds.Length, groups, nameof(group));
        TimeOrder.Refuse(stratum, milliseconds.Length, strata, nameof(stratum));
        int[] parts = new int[group.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = (stratum[i] * groups) + group[i];
        }

        (long[] mixed, int[] mixedTags) = TimeOrder.Of(milliseconds, answered, parts);
        (long[] keys, int[] tags, int[] starts) = TimeOrder.ByPart(mixed, mixedTags, groups, strata);
        return Tested(LogRankSums.Of(keys, tags, starts, groups, weight));
    }

    private static LogRank Tested(LogRankSums sums)
    {
        LogRankGroup[] groups = [.. Enumerable.Range(0, sums.N.Length).Select(g => new LogRankGroup(sums.N[g], sums.Observed[g], sums.Expected[g], Math.Max(0, sums.Covariance(g, g))))];
        int[] tested = [.. Enumerable.Range(0, groups.Length).Where(g => groups[g].Expected > 0)];
        if (tested.Length < 2)
        {
            bool events = tested.Length > 0, several = groups.Count(group => group.N > 0) > 1;
            return None(groups, groups.All(group => group.N == 0) ? Absence.NoData : events || !several ? Absence.OneGroup : Absence.TooFewEvents);
        }

        int[] kept = tested[1..];
        double[] covariance = new double[kept.Length * kept.Length];
        for (int i = 0; i < kept.Length; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                covariance[(i * kept.Length) + j] = sums.Covariance(kept[i], kept[j]);
            }
        }

        (double form, int rank) = Cholesky.Form(
            covariance, kept.Select(g => groups[g].Observed - groups[g].Expected).ToArray(), kept.Select(g => sums.Scale[g]).ToArray());
        if (rank == 0)
        {
            return None(groups, Absence.NoVariation);
        }

        double log = UpperTail.LogChiSquare(form, rank);
        return new(form, rank, Math.Exp(log), log, groups, null);
    }

    private static LogRank None(LogRankGroup[] groups, Absence absent) => new(null, 0, null, null, groups, absent);
}

/// <summary>One group of a log-rank test.</summary>
/// <param name="N">How many probes.</param>
/// <param name="Observed">How many were answered, each counted with its weight.</param>
/// <param name="Expected">How many would be, were all groups alike.</param>
/// <param name="Variance">Variance of the observed number around the expected.</param>
public readonly record struct LogRankGroup(int N, double Observed, double Expected, double Variance);

/// <summary>How much the difference at each time counts in a log-rank test.</summary>
public enum LogRankWeight
{
    /// <summary>The same at all times: the log-rank test (rho = 0).</summary>
    Equal,

    /// <summary>As the share still unanswered just before, so that early answers count more: Peto and Peto's test (rho = 1).</summary>
    Survival,
}
