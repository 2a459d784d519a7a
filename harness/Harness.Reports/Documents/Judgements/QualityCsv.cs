using System.Globalization;
using System.Text;
using Harness.Findings;
using Harness.Findings.Judgements;
using Harness.Ratings;
using Harness.Statistics;
using Harness.Studies;

namespace Harness.Documents.Judgements;

/// <summary>
/// The quality of replies as CSV (RFC 4180), one figure a row: <c>score</c>, <c>part</c> and <c>criterion</c> are means between least and most,
/// <c>rule</c> a share read by a machine, <c>count</c> and <c>gap</c> numbers of conversations, <c>rank</c> a place under the stated weights with
/// the best and worst within their range, <c>before</c> the share of weightings with one brand before another, <c>agreement</c> Krippendorff's alpha.
/// A figure that may not be published has no value.
/// </summary>
internal static class QualityCsv
{
    private const string Header = "kind,brand,measure,x,n,rated,of,value,low,high,least,most,method,note\n";

    public static byte[]? Render(Report report) => report.Quality is not { } quality ? null
        : Encoding.UTF8.GetBytes(Header + string.Concat(Rows(quality).Select(row => row.Line())));

    private static IEnumerable<QualityRow> Rows(WaveQuality quality) =>
    [
        new("rubric", "", quality.Round.Rubric.Id, quality.Round.Number) { Note = quality.RubricHash },
        .. quality is { WeightsHash: { } hash, Round.Rubric.Score: { } scoring } ? Weights(scoring, hash) : [],
        .. quality.Brands.Append(quality.Overall).SelectMany(brand => Brand(brand, quality.Round.Rubric)),
        .. quality.Order is { } order ? Order(order) : [],
        .. AgreementWord.All(quality).Select(word => Row("agreement", "", word.Figures.Criterion, null, word.Figures.Alpha.Estimate, null, 1, true)),
    ];

    private static IEnumerable<QualityRow> Weights(Scoring scoring, string hash) =>
        scoring.Parts.Select(part => new QualityRow("weight", "", part.Id, null) { Value = part.Weight }).Prepend(new QualityRow("weights", "", "range", null) { Value = scoring.Range ?? Scoring.UsualRange, Note = hash });

    private static IEnumerable<QualityRow> Brand(BrandQuality brand, Rubric rubric)
    {
        string id = brand.Brand.Id;
        return
        [
            new("count", id, "conversations", brand.Probes.Count),
            new("count", id, "answered", brand.Answered, brand.Probes.Count),
            new("count", id, "silent", brand.Silences, brand.Probes.Count),
            new("count", id, "open", brand.Open, brand.Probes.Count),
            new("count", id, "rated", brand.Rated, brand.Answered),
            .. (brand.Total?.Gaps ?? []).Select(gap => new QualityRow("gap", id, JsonKey(gap.Gap), gap.Count, brand.Probes.Count) { Note = GapWords.Of(gap.Gap, rubric).En }),
            .. Figures("score", id, brand.Scores),
            .. Figures("part", id, brand.Parts),
            .. Figures("criterion", id, brand.Criteria),
            .. brand.Rules.Select(rule => Row("rule", id, rule.Rule.Name, rule.Answered, rule.Estimate, 0, 1, rule.Published) with { X = rule.Published ? rule.Holds : null }),
        ];
    }

    private static IEnumerable<QualityRow> Figures(string kind, string brand, IReadOnlyList<QualityFigure> figures) =>
        figures.Select(figure => Row(kind, brand, figure.Id, figure.Of, figure.Estimate, figure.Least, figure.Most, figure.Published) with { Rated = figure.Rated });

    private static IEnumerable<QualityRow> Order(QualityOrder order) =>
    [
        .. order.Weights.Ranks.Select(rank => new QualityRow("rank", rank.Brand, "total", null, order.Brands.Count) { Value = rank.Stated, Low = rank.Best, High = rank.Worst, Least = rank.NeverBefore, Most = rank.NeverAfter }),
        .. order.Pairs.Select(pair => new QualityRow("before", pair.A.Brand.Id, pair.B.Brand.Id, null) { Value = pair.Weights.Before, Note = pair.Weights.Holds ? "holds" : "turns" }),
        .. order.Pairs.Where(pair => pair.Adjusted is not null).Select(pair => new QualityRow("apart", pair.A.Brand.Id, pair.B.Brand.Id, null) { Value = pair.Adjusted, Method = "Mann-Whitney, Holm", Note = pair.Distinct ? "distinct" : "tied" }),
    ];

    private static QualityRow Row(string kind, string brand, string measure, int? of, Estimate estimate, double? least, double? most, bool published) => new(kind, brand, measure, estimate.N, of)
    {
        Value = published ? estimate.Value : null,
        Low = published ? estimate.Low : null,
        High = published ? estimate.High : null,
        Least = least,
        Most = most,
        Method = estimate.Method,
        Note = estimate.Absent is { } absent ? Wording.Of(absent).En : published ? "" : string.Create(CultureInfo.InvariantCulture, $"suppressed: fewer than {Floors.Figure}"),
    };

    private static string JsonKey(Gap gap) => Wording.Key(gap.Reason) + (gap.Subject is { } subject ? ":" + subject : "") + (gap.Mark is { } mark ? ":" + Wording.Key(mark) : "");
}
