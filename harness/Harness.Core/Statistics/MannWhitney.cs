namespace Harness.Statistics;

/// <summary>
/// Whether values of one sample tend to be greater than those of another (Mann and Whitney 1947, Ann Math Stat 18:50; ties as in Lehmann
/// 1975). The statistic U counts the pairs in which the first sample has the greater value, ties as halves.
/// </summary>
/// <param name="Plain">Normal approximation with tie correction, without continuity correction.</param>
/// <param name="Continuous">The same with continuity correction; the one to prefer where the exact one is absent.</param>
/// <param name="Exact">Exact p-value; absent with <see cref="Absence.Ties"/> where values are tied, and with <see cref="Absence.TooLarge"/> from <see cref="ExactBelow"/> values in a sample on.</param>
/// <param name="CliffsDelta">How much likelier a value of the first sample is greater than smaller, -1 to 1 (Cliff 1993, Psychol Bull 114:494); null when a sample is empty.</param>
public sealed record MannWhitney(TestOutcome Plain, TestOutcome Continuous, TestOutcome Exact, double? CliffsDelta)
{
    /// <summary>Number of values in a sample from which on the exact p-value is not counted, as in R.</summary>
    public const int ExactBelow = 50;

    private const string PlainMethod = "Mann-Whitney";
    private const string ContinuousMethod = "Mann-Whitney, continuity";
    private const string ExactMethod = "Mann-Whitney, exact";

    /// <summary>The comparison of two samples.</summary>
    /// <param name="a">The first sample.</param>
    /// <param name="b">The second sample.</param>
    /// <returns>
    /// All tests with the statistic U. They are absent with <see cref="Absence.NoData"/> when a sample is empty; the approximate ones with
    /// <see cref="Absence.NoVariation"/> when all values are equal.
    /// </returns>
    /// <exception cref="ArgumentException">A value is not a finite number.</exception>
    public static MannWhitney Of(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        Midranks ranked = Midranks.Of([.. a, .. b]);
        int n = a.Length + b.Length;
        double pairs = (double)a.Length * b.Length;
        if (pairs == 0)
        {
            return new(TestOutcome.None(Absence.NoData, n, PlainMethod), TestOutcome.None(Absence.NoData, n, ContinuousMethod), TestOutcome.None(Absence.NoData, n, ExactMethod), null);
        }

        double u = ranked.Ranks.Take(a.Length).Sum() - (a.Length * (a.Length + 1.0) / 2);
        double away = Math.Abs(u - (pairs / 2));
        double spread = Math.Sqrt(pairs / 12 * (n + 1.0) * (1 - (ranked.Ties / ((((double)n * n) - 1) * n))));
        TestOutcome Approximate(double distance, string method) => spread > 0
            ? new(u, null, 2 * UpperTail.Normal(distance / spread), n, method, null)
            : new(u, null, null, n, method, Absence.NoVariation);
        return new(
            Approximate(away, PlainMethod),
            Approximate(Math.Max(0, away - 0.5), ContinuousMethod),
            Exactly(u, a.Length, b.Length, ranked.Ties),
            (2 * u / pairs) - 1);
    }

    private static TestOutcome Exactly(double u, int n1, int n2, double ties) => ties > 0
        ? new(u, null, null, n1 + n2, ExactMethod, Absence.Ties)
        : n1 >= ExactBelow || n2 >= ExactBelow
            ? new(u, null, null, n1 + n2, ExactMethod, Absence.TooLarge)
            : new(u, null, RankSumLaw.TwoSided((int)Math.Round(u), n1, n2), n1 + n2, ExactMethod, null);
}
