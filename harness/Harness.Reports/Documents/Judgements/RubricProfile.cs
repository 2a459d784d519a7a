using Harness.Charts;
using Harness.Findings;
using Harness.Findings.Judgements;
using Harness.Studies;
using static Harness.Findings.Phrases;

namespace Harness.Documents.Judgements;

/// <summary>The marks of one brand on every criterion, beside those of all.</summary>
internal static class RubricProfile
{
    private const int Least = 3;

    /// <summary>The chart; null where there are fewer than three criteria, or none of the brand has a figure.</summary>
    public static RadarChart? Of(WaveQuality quality, BrandQuality brand, Language l)
    {
        if (brand.Criteria.Count < Least || !brand.Criteria.Any(criterion => criterion.Published))
        {
            return null;
        }

        string name = brand.Brand.Name(l), title = l.Pick($"{name}: marks on each criterion, beside those of all brands.", $"{name} : notes sur chaque critère, à côté de celles de l’ensemble.");
        (QualityFigure Own, QualityFigure All)[] pairs = [.. brand.Criteria.Zip(quality.Overall.Criteria)];
        return new(
            $"profile-{brand.Brand.Id}-{Wording.Key(l)}",
            title,
            l.Pick("Mean marks of the rated replies, the worst mark in the middle and the best on the rim; intervals stand in the table", "Notes moyennes des réponses évaluées, la plus basse au centre et la plus haute au bord ; les intervalles sont dans le tableau"),
            $"{title} {string.Join(l.Pick("; ", " ; "), pairs.Select(pair => Story(pair.Own, pair.All, l)))}.",
            new(
                l.Pick("Mean marks with 95% intervals", "Notes moyennes avec intervalles à 95 %"),
                [l.Pick("Criterion", "Critère"), name, l.Pick("All brands", "Ensemble"), l.Pick("Rated of answered", "Évaluées sur répondues")],
                [.. pairs.Select(pair => (IReadOnlyList<string>)[pair.Own.Name.In(l), QualityCells.Whole(pair.Own, l), QualityCells.Whole(pair.All, l), QualityCells.Fraction(pair.Own.Rated, pair.Own.Of, l)])]),
            [.. pairs.Select(pair => new Spoke(pair.Own.Name.In(l), Share(pair.Own), Share(pair.All), Story(pair.Own, pair.All, l)))],
            name,
            l.Pick("All brands", "Ensemble"));
    }

    private static double? Share(QualityFigure figure) => figure.Published ? (figure.Estimate.Value!.Value - figure.Least) / (figure.Most - figure.Least) : null;

    private static string Story(QualityFigure own, QualityFigure all, Language l) => l.Pick(
        $"{own.Name.In(l)} {QualityCells.Value(own, l)}, all {QualityCells.Value(all, l)}", $"{own.Name.In(l)} {QualityCells.Value(own, l)}, ensemble {QualityCells.Value(all, l)}");
}
