using Harness.Statistics;

namespace Harness.Findings;

/// <summary>
/// Shares of several groups compared in pairs: Fisher's exact test, corrected by Holm for all pairs together; groups that no test tells
/// apart are tied. Below the floor, nothing is ordered.
/// </summary>
internal sealed record Comparison(IReadOnlyList<Stratum> Groups, IReadOnlyList<Pair> Pairs, IReadOnlyList<IReadOnlyList<Stratum>> Ties)
{
    /// <summary>Whether every group reaches the floor for an order.</summary>
    public bool MayOrder => Groups.All(group => group.N >= Floors.Order);

    public static Comparison Of(IReadOnlyList<Stratum> groups)
    {
        Stratum[] order = [.. groups.OrderByDescending(group => group.Share.Value ?? -1)];
        (int A, int B)[] pairs = [.. from a in Enumerable.Range(0, order.Length) from b in Enumerable.Range(a + 1, order.Length - a - 1) select (a, b)];
        double[] p = [.. pairs.Select(pair => FisherExact.TwoSided(order[pair.A].X, order[pair.A].N, order[pair.B].X, order[pair.B].N))];
        double[] adjusted = Correction.Holm.Adjust(p);
        IEnumerable<(int, int)> distinct = pairs.Where((_, i) => adjusted[i] < 1 - Floors.Confidence);
        return new(
            order,
            [.. pairs.Select((pair, i) => new Pair(order[pair.A], order[pair.B], p[i], adjusted[i]))],
            [.. TieGroups.Of(order.Length, distinct).Select(tie => (IReadOnlyList<Stratum>)[.. tie.Select(i => order[i])])]);
    }
}

/// <summary>Two groups, the first with the greater share, and the p-values of their difference before and after correction.</summary>
internal sealed record Pair(Stratum A, Stratum B, double P, double Adjusted)
{
    public bool Distinct => Adjusted < 1 - Floors.Confidence;
}
