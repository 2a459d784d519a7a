namespace Harness.Statistics;

/// <summary>Pearson's chi-square test that groups share one probability (Pearson 1900), with what tells whether to trust it.</summary>
/// <param name="Test">Statistic, degrees of freedom (groups - 1) and p-value.</param>
/// <param name="LeastExpected">Least expected count of a cell; null when the test is absent.</param>
/// <param name="ShareBelowFive">Share of cells whose expected count is below 5, 0 to 1; null when the test is absent.</param>
/// <param name="CramersV">Strength of the association, 0 to 1 (Cramér 1946), from the statistic without correction; null when the test is absent.</param>
public sealed record ChiSquare(TestOutcome Test, double? LeastExpected, double? ShareBelowFive, double? CramersV)
{
    private const double Enough = 5;

    /// <summary>Cochran's rule (1954, Biometrics 10:417): no expected count below 1 and at most one cell in five below 5. Elsewhere use an exact test.</summary>
    public bool Trustworthy => LeastExpected >= 1 && ShareBelowFive <= 0.2;

    /// <summary>The test without continuity correction.</summary>
    /// <param name="x">Successes of each group.</param>
    /// <param name="n">Trials of each group, in the same order; empty groups are left out.</param>
    /// <returns>
    /// Absent with the reason <see cref="Absence.NoData"/> without trials, <see cref="Absence.OneGroup"/> with one group,
    /// <see cref="Absence.NoVariation"/> when all or none succeeded.
    /// </returns>
    /// <exception cref="ArgumentException">The lengths differ, or successes are negative or more than the trials.</exception>
    public static ChiSquare Of(ReadOnlySpan<int> x, ReadOnlySpan<int> n) => Of(x, n, 0, "chi-square");

    /// <summary>The test of two groups with the continuity correction of Yates (1934): each count moves towards its expectation by at most one half.</summary>
    /// <param name="x1">Successes in the first group, 0 to <paramref name="n1"/>.</param>
    /// <param name="n1">Trials in the first group.</param>
    /// <param name="x2">Successes in the second group, 0 to <paramref name="n2"/>.</param>
    /// <param name="n2">Trials in the second group.</param>
    /// <returns>Absent when a group is empty, or when all or none succeeded.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Successes are negative or more than the trials.</exception>
    public static ChiSquare Yates(int x1, int n1, int x2, int n2) => Of([x1, x2], [n1, n2], 0.5, "chi-square, Yates");

    private static ChiSquare Of(ReadOnlySpan<int> x, ReadOnlySpan<int> n, double correction, string method)
    {
        (int[] successes, int[] trials) = ShareTable.Filled(x, n);
        int all = trials.Sum(), total = successes.Sum();
        if (trials.Length < 2 || total == 0 || total == all)
        {
            Absence absent = trials.Length switch { 0 => Absence.NoData, 1 => Absence.OneGroup, _ => Absence.NoVariation };
            return new(TestOutcome.None(absent, all, method), null, null, null);
        }

        double plain = 0, corrected = 0, least = double.PositiveInfinity, sparse = 0;
        for (int group = 0; group < trials.Length; group++)
        {
            double success = (double)trials[group] * total / all, failure = (double)trials[group] * (all - total) / all;
            double away = Math.Abs(successes[group] - success), moved = Math.Max(0, away - correction);
            double weight = (1 / success) + (1 / failure);
            plain += away * away * weight;
            corrected += moved * moved * weight;
            least = Math.Min(least, Math.Min(success, failure));
            sparse += (success < Enough ? 1 : 0) + (failure < Enough ? 1 : 0);
        }

        int freedom = trials.Length - 1;
        TestOutcome test = new(corrected, freedom, UpperTail.ChiSquare(corrected, freedom), all, method, null);
        return new(test, least, sparse / (2.0 * trials.Length), Math.Min(1, Math.Sqrt(plain / all)));
    }
}
