using Harness.Charts;
using Harness.Documents.Figures;
using Harness.Findings;
using Harness.Findings.Judgements;
using Harness.Studies;
using static Harness.Findings.Phrases;

namespace Harness.Documents.Judgements;

/// <summary>The mean scores of the brands with their intervals.</summary>
internal static class ScoreForest
{
    private const int Steps = 5;

    /// <summary>The chart; null where no brand has a figure.</summary>
    public static ForestChart? Of(Analysis analysis, WaveQuality quality, Language l)
    {
        if (!quality.Brands.Any(brand => brand.Total?.Published == true))
        {
            return null;
        }

        QualityFigure all = quality.Overall.Total!;
        string title = Title(quality, l), most = Numerals.Number(all.Most, l);
        return new(
            $"quality-{Wording.Key(l)}",
            title,
            l.Pick($"Mean score, 0 to {most}, with 95% interval; rated of answered conversations", $"Score moyen, de 0 à {most}, avec intervalle à 95 % ; conversations évaluées sur répondues"),
            $"{title} {string.Join(l.Pick("; ", " ; "), quality.Brands.Select(brand => $"{brand.Brand.Name(l)} {Label(brand, l)}, {QualityCells.Interval(brand.Total!, l)}"))}.",
            QualityTables.Scores(quality, l),
            [.. quality.Brands.Select(brand => Row(brand, CategoryHeatmap.Sector(analysis, brand.Brand, l), l))],
            [.. Enumerable.Range(0, Steps + 1).Select(i => new Tick(all.Most * i / Steps, Numerals.Number(all.Most * i / Steps, l)))],
            l.Pick("Mean score", "Score moyen"),
            all is { Published: true, Estimate.Value: { } value } ? new(value, l.Pick($"all {QualityCells.Value(all, l)}", $"ensemble {QualityCells.Value(all, l)}")) : null);
    }

    private static string Title(WaveQuality quality, Language l)
    {
        if (quality.Order is not { } order)
        {
            return l.Pick("Too few rated replies to order the brands by quality.", "Trop peu de réponses évaluées pour ordonner les marques par qualité.");
        }

        int distinct = order.Pairs.Count(pair => pair.Distinct);
        (string hold, string pairs) = (Numerals.Count(distinct, l), Numerals.Count(order.Pairs.Count, l));
        return !order.IsTested ? l.Pick("Mean scores of the brands; their order is not tested.", "Scores moyens des marques ; leur ordre n’est pas testé.")
            : order.Pairs is [var only] ? only.Distinct
                ? l.Pick($"{only.A.Brand.Name(l)} scores higher than {only.B.Brand.Name(l)}.", $"{only.A.Brand.Name(l)} a un meilleur score que {only.B.Brand.Name(l)}.")
                : l.Pick("The brands are tied: their difference in the score does not hold.", "Les marques sont ex æquo : leur écart de score ne résiste pas au test.")
            : distinct == 0 ? l.Pick($"The brands are tied: of {pairs} pairwise differences in the score, none holds after correction.", $"Les marques sont ex æquo : sur {pairs} écarts de score deux à deux, aucun ne résiste à la correction.")
            : l.Pick($"{hold} of {pairs} pairwise differences in the score {(distinct == 1 ? "holds" : "hold")} after correction.", $"Sur {pairs} écarts de score deux à deux, {hold} {(distinct == 1 ? "résiste" : "résistent")} à la correction.");
    }

    private static ForestRow Row(BrandQuality brand, string? heading, Language l)
    {
        QualityFigure total = brand.Total!;
        (double Low, double High) limits = total is { Published: true, Estimate: { Low: { } low, High: { } high } } ? (low, high) : total.Published ? (total.Estimate.Value!.Value, total.Estimate.Value.Value) : (double.NaN, double.NaN);
        string n = QualityCells.Fraction(brand.Rated, brand.Answered, l);
        return new(
            brand.Brand.Name(l), total.Published ? total.Estimate.Value : null, limits.Low, limits.High, Label(brand, l), n,
            $"{brand.Brand.Name(l)}{l.Pick(": ", " : ")}{Label(brand, l)} ({QualityCells.Interval(total, l)}), {n}", brand.MayOrder ? Emphasis.Normal : Emphasis.Muted, heading);
    }

    private static string Label(BrandQuality brand, Language l) => brand.IsSilent ? l.Pick("silent", "muette") : QualityCells.Value(brand.Total!, l);
}
