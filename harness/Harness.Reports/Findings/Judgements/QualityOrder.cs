using Harness.Ratings;
using Harness.Statistics;
using Harness.Studies;

namespace Harness.Findings.Judgements;

/// <summary>
/// Brands by their mean score, and what that order is worth: Mann-Whitney on all pairs, corrected by Holm, ties where no test tells brands
/// apart, and the ranks under a range of weights. Only brands with enough rated replies take part.
/// </summary>
/// <param name="Brands">The brands, the greatest mean first.</param>
/// <param name="Pairs">Each two of them.</param>
/// <param name="Ties">Groups that no test tells apart.</param>
/// <param name="Weights">What the choice of weights does to the order.</param>
/// <param name="IsTested">Whether pairs were tested; not where channels are weighed, for which there is no test here.</param>
internal sealed record QualityOrder(
    IReadOnlyList<BrandQuality> Brands, IReadOnlyList<QualityPair> Pairs, IReadOnlyList<IReadOnlyList<BrandQuality>> Ties, WeightRange Weights, bool IsTested)
{
    /// <summary>The order; null with fewer than two brands that may stand in one.</summary>
    public static QualityOrder? Of(Rubric rubric, IReadOnlyCollection<string> channels, IReadOnlyList<BrandQuality> all)
    {
        BrandQuality[] brands = [.. all.Where(brand => brand.MayOrder).OrderByDescending(brand => brand.Total!.Estimate.Value)];
        if (rubric.Score is not { } scoring || brands.Length < 2)
        {
            return null;
        }

        double[] stated = [.. scoring.Parts.Select(part => part.Weight)];
        WeightRange weights = WeightRange.Of(
            [.. brands.Select(brand => new BrandParts(brand.Brand.Id, [.. brand.Parts.Select(part => part.Estimate.Value!.Value)]))],
            stated.Sum() > 0 ? stated : [.. stated.Select(_ => 1.0)], scoring.Range ?? Scoring.UsualRange);
        bool isTested = scoring.Channels is null || channels.Count == 1;
        double[][] scores = [.. brands.Select(brand => brand.Probes.Select(probe => Ratings.Scores.All[0].Of(rubric, probe.Judged)).OfType<Points>().Select(points => points.Value).ToArray())];
        (int A, int B)[] places = [.. from a in Enumerable.Range(0, brands.Length) from b in Enumerable.Range(a + 1, brands.Length - a - 1) select (a, b)];
        MannWhitney[] tests = [.. places.Select(pair => MannWhitney.Of(scores[pair.A], scores[pair.B]))];
        double?[] p = [.. tests.Select(test => isTested ? test.Continuous.P : null)];
        double?[] adjusted = Correction.Holm.Adjust(p);
        QualityPair[] pairs = [.. places.Select((pair, i) => new QualityPair(brands[pair.A], brands[pair.B], p[i], adjusted[i], tests[i].CliffsDelta > 0, weights.Pairs[i]))];
        return new(
            brands,
            pairs,
            [.. TieGroups.Of(brands.Length, places.Where((_, i) => pairs[i].Distinct)).Select(tie => (IReadOnlyList<BrandQuality>)[.. tie.Select(i => brands[i])])],
            weights,
            isTested);
    }
}

/// <summary>Two brands, the first with the greater mean.</summary>
/// <param name="A">The first.</param>
/// <param name="B">The other.</param>
/// <param name="P">Could they be alike? Null where no test was made.</param>
/// <param name="Adjusted">The same, corrected for all pairs together.</param>
/// <param name="IsSameWay">Whether the ranks, by which the test goes, point the same way as the means.</param>
/// <param name="Weights">In which share of the weightings each is before the other.</param>
internal sealed record QualityPair(BrandQuality A, BrandQuality B, double? P, double? Adjusted, bool IsSameWay, OrderShare Weights)
{
    /// <summary>Whether the first is before the other beyond chance: not where the ranks say the contrary of the means.</summary>
    public bool Distinct => Adjusted < 1 - Floors.Confidence && IsSameWay;
}
