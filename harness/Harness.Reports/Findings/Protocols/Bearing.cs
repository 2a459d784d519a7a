using Harness.Findings.Judgements;
using Harness.Ratings;
using Harness.Statistics;
using Harness.Studies;

namespace Harness.Findings.Protocols;

/// <summary>Which brands the data tell apart by a figure: all pairs of those that reach the floor, corrected by Holm, and the groups that no test tells apart.</summary>
/// <param name="Test">The test.</param>
/// <param name="Floor">What must be counted of each brand before it stands in an order.</param>
/// <param name="Reaching">Ids of the brands that reach the floor, the best first.</param>
/// <param name="Pairs">Each two of them, the better first.</param>
/// <param name="Ties">Groups of them that no test tells apart.</param>
internal sealed record Bearing(Words Test, Words Floor, IReadOnlyList<string> Reaching, IReadOnlyList<BearingPair> Pairs, IReadOnlyList<IReadOnlyList<string>> Ties)
{
    private static readonly Words MannWhitneyTest = new("Mann-Whitney test, corrected by Holm", "test de Mann-Whitney, corrigé par Holm");
    private static readonly Words Replies = new("replies", "réponses");

    public BearingPair? Between(string a, string b) => Pairs.FirstOrDefault(pair => (pair.A == a && pair.B == b) || (pair.A == b && pair.B == a));

    /// <summary>By shares, with Fisher's exact test.</summary>
    public static Bearing Of(IReadOnlyList<Stratum> brands)
    {
        var comparison = Comparison.Of([.. brands.Where(brand => brand.N >= Floors.Order)]);
        return new(
            new("Fisher’s exact test, corrected by Holm", "test exact de Fisher, corrigé par Holm"),
            new("messages", "messages"),
            [.. comparison.Groups.Select(brand => brand.Id)],
            [.. comparison.Pairs.Select(pair => new BearingPair(pair.A.Id, pair.B.Id, pair.Adjusted, true))],
            [.. comparison.Ties.Select(tie => (IReadOnlyList<string>)[.. tie.Select(brand => brand.Id)])]);
    }

    /// <summary>By scores; null is no order. The test goes by ranks, the order by means: where these point apart, it is said.</summary>
    public static Bearing Of(QualityOrder? order)
    {
        string[] brands = [.. (order?.Brands ?? []).Select(brand => brand.Brand.Id)];
        BearingPair[] pairs = [.. (order?.Pairs ?? []).Select(pair => new BearingPair(pair.A.Brand.Id, pair.B.Brand.Id, pair.Adjusted, pair.IsSameWay))];
        return new(MannWhitneyTest, Replies, brands, pairs, TiesOf(brands, pairs));
    }

    /// <summary>By the times of replies, the silences left out. The test goes by ranks, the order by means: where these point apart, it is said.</summary>
    public static Bearing Of(IReadOnlyList<(string Brand, double[] Times)> brands)
    {
        (string Brand, double[] Times)[] order = [.. brands.Where(brand => brand.Times.Length >= Floors.Order).OrderBy(brand => brand.Times.Average())];
        (int A, int B)[] places = [.. from a in Enumerable.Range(0, order.Length) from b in Enumerable.Range(a + 1, order.Length - a - 1) select (a, b)];
        MannWhitney[] tests = [.. places.Select(pair => MannWhitney.Of(order[pair.A].Times, order[pair.B].Times))];
        double?[] adjusted = Correction.Holm.Adjust([.. tests.Select(test => test.Continuous.P)]);
        BearingPair[] pairs = [.. places.Select((pair, i) => new BearingPair(order[pair.A].Brand, order[pair.B].Brand, adjusted[i], tests[i].CliffsDelta < 0))];
        string[] names = [.. order.Select(brand => brand.Brand)];
        return new(MannWhitneyTest, Replies, names, pairs, TiesOf(names, pairs));
    }

    private static IReadOnlyList<IReadOnlyList<string>> TiesOf(string[] brands, BearingPair[] pairs) =>
    [
        .. TieGroups.Of(brands.Length, pairs.Where(pair => pair.IsApart).Select(pair => (Array.IndexOf(brands, pair.A), Array.IndexOf(brands, pair.B))))
            .Select(tie => (IReadOnlyList<string>)[.. tie.Select(i => brands[i])]),
    ];
}

/// <summary>Two brands, the better first.</summary>
/// <param name="A">Id of the one with the better figure.</param>
/// <param name="B">Id of the other.</param>
/// <param name="Adjusted">Could they be alike, corrected for all pairs together? Null where no test was made.</param>
/// <param name="Agrees">Whether the test points the same way as the figures: a mean may lead where most single values trail.</param>
internal sealed record BearingPair(string A, string B, double? Adjusted, bool Agrees)
{
    /// <summary>Whether the test tells them apart, and in this order.</summary>
    public bool IsApart => Agrees && IsSignificant;

    /// <summary>Whether the test tells them apart in the other order.</summary>
    public bool IsContrary => !Agrees && IsSignificant;

    private bool IsSignificant => Adjusted < 1 - Floors.Confidence;
}
