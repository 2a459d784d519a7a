using Harness.Documents.Judgements;
using Harness.Findings;
using Harness.Findings.Judgements;
using Harness.Raters;

namespace Harness.Documents.Data;

/// <summary>The figures about the quality of the replies.</summary>
internal static class QualityFigureRows
{
    public static IReadOnlyList<FigureRow> Of(WaveQuality quality) =>
    [
        .. quality.Brands.Append(quality.Overall).SelectMany(Brand),
        .. quality.Order is { } order ? Order(order) : [],
        .. quality.Round.Agreement.Select(Alpha),
    ];

    private static IEnumerable<FigureRow> Brand(BrandQuality brand) =>
    [
        .. new (string Measure, int X, int N)[]
        {
            ("answered", brand.Answered, brand.Probes.Count), ("silent", brand.Silences, brand.Probes.Count), ("open", brand.Open, brand.Probes.Count), ("rated", brand.Rated, brand.Answered),
        }.Select(count => new FigureRow("quality-count", brand.Brand.Id, "", count.Measure) { X = count.X, N = count.N }),
        .. Means("quality-score", brand, brand.Scores),
        .. Means("quality-part", brand, brand.Parts),
        .. Means("quality-criterion", brand, brand.Criteria),
        .. brand.Rules.Select(rule => new FigureRow("quality-rule", brand.Brand.Id, "", rule.Rule.Name)
        {
            X = rule.Published ? rule.Holds : null, Counts = ("answered conversations in which the rule holds", "answered conversations that it could read"),
        }.Of(rule.Estimate, rule.Published ? null : FigureRows.TooFew)),
    ];

    private static IEnumerable<FigureRow> Means(string kind, BrandQuality brand, IReadOnlyList<QualityFigure> figures) => figures.Select(figure =>
        new FigureRow(kind, brand.Brand.Id, "", figure.Id) { X = figure.Rated, Counts = ("rated replies among them", "conversations in the mean") }.Of(figure.Estimate, figure.Published || figure.Estimate.Value is null ? null : FigureRows.TooFew));

    private static IEnumerable<FigureRow> Order(QualityOrder order) =>
    [
        .. order.Weights.Ranks.Select(rank => new FigureRow("quality-rank", rank.Brand, "", "total") { N = order.Brands.Count, Value = rank.Stated, Low = rank.Best, High = rank.Worst, Method = "range of weights" }),
        .. order.Pairs.Select(pair => new FigureRow("quality-pair", pair.A.Brand.Id, pair.B.Brand.Id, "before") { Value = pair.Weights.Before, Method = "range of weights" }),
        .. order.Pairs.Where(pair => pair.Adjusted is not null).Select(pair => new FigureRow("quality-pair", pair.A.Brand.Id, pair.B.Brand.Id, "p-corrected") { Value = pair.Adjusted, Method = "Mann-Whitney, continuity; Holm" }),
    ];

    private static FigureRow Alpha(CriterionFigures figures) => new FigureRow("quality-agreement", "all", "", figures.Criterion).Of(figures.Alpha.Estimate);
}
