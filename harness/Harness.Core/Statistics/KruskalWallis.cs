namespace Harness.Statistics;

/// <summary>Whether the values of several groups come from one law (Kruskal and Wallis 1952, JASA 47:583), corrected for ties.</summary>
/// <param name="Test">The statistic H, degrees of freedom (groups - 1) and the p-value of chi-square.</param>
/// <param name="EpsilonSquared">Strength, 0 to 1: H / (n - 1) (Tomczak and Tomczak 2014); null when the test is absent.</param>
public sealed record KruskalWallis(TestOutcome Test, double? EpsilonSquared)
{
    private const string Method = "Kruskal-Wallis";

    /// <summary>The test of grouped values.</summary>
    /// <param name="values">One value for each observation.</param>
    /// <param name="groups">The number of the group of each observation; any numbers.</param>
    /// <returns>
    /// Absent with <see cref="Absence.NoData"/> without observations, <see cref="Absence.OneGroup"/> with one group,
    /// <see cref="Absence.NoVariation"/> when all values are equal.
    /// </returns>
    /// <exception cref="ArgumentException">The lengths differ or a value is not a finite number.</exception>
    public static KruskalWallis Of(ReadOnlySpan<double> values, ReadOnlySpan<int> groups)
    {
        if (values.Length != groups.Length)
        {
            throw new ArgumentException("one group for each value", nameof(groups));
        }

        Midranks ranked = Midranks.Of([.. values]);
        double n = values.Length;
        (double Sum, int Count)[] known = [.. groups.ToArray().Zip(ranked.Ranks)
            .GroupBy(observation => observation.First, (_, all) => all.Aggregate((0.0, 0), (sum, one) => (sum.Item1 + one.Second, sum.Item2 + 1)))];
        double untied = 1 - (ranked.Ties / (((n * n) - 1) * n));
        if (known.Length < 2 || !(untied > 0))
        {
            Absence absent = known.Length switch { 0 => Absence.NoData, 1 => Absence.OneGroup, _ => Absence.NoVariation };
            return new(TestOutcome.None(absent, values.Length, Method), null);
        }

        double middle = (n + 1) / 2;
        double h = 12 / (n * (n + 1)) * known.Sum(group => ((group.Sum / group.Count) - middle) * ((group.Sum / group.Count) - middle) * group.Count) / untied;
        return new(new(h, known.Length - 1, UpperTail.ChiSquare(h, known.Length - 1), values.Length, Method, null), h / (n - 1));
    }
}
