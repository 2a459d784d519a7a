using Harness.Charts;
using Harness.Findings;
using Harness.Findings.Judgements;
using Harness.Ratings;
using Harness.Studies;
using static Harness.Findings.Phrases;

namespace Harness.Documents.Judgements;

/// <summary>The tables of quality, brand by brand, and one row for all.</summary>
internal static class QualityTables
{
    public static DataTable Scores(WaveQuality quality, Language l) => ByBrand(
        quality,
        l.Pick("Mean scores with 95% intervals; below 10 rated replies there is no figure", "Scores moyens avec intervalles à 95 % ; en dessous de 10 réponses évaluées, pas de chiffre"),
        [l.Pick("Rated of answered", "Évaluées sur répondues"), .. quality.Overall.Scores.Select(score => Unit(score, l))],
        brand => [QualityCells.Fraction(brand.Rated, brand.Answered, l), .. brand.Scores.Select(score => QualityCells.Whole(score, l))],
        l);

    public static DataTable Parts(WaveQuality quality, Language l) => ByBrand(
        quality,
        l.Pick("The parts of the score: how well each was done, 0 to 100%, whatever its weight", "Les parties du score : à quel point chacune est réussie, de 0 à 100 %, quel que soit son poids"),
        [.. quality.Round.Rubric.Score!.Parts.Select(part => l.Pick($"{part.Name.In(l)} (weight {Numerals.Number(part.Weight, l)})", $"{part.Name.In(l)} (poids {Numerals.Number(part.Weight, l)})"))],
        brand => [.. brand.Parts.Select(part => QualityCells.Whole(part, l))],
        l);

    public static DataTable Criteria(WaveQuality quality, Language l) => ByBrand(
        quality,
        l.Pick("Mean marks of the replies that people gave, and how many of them have one; a mark not given is never zero", "Notes moyennes des réponses données par des personnes, et combien en ont une ; une note non donnée n’est jamais un zéro"),
        [.. quality.Round.Rubric.Criteria.Select(criterion => $"{criterion.Name.In(l)} ({Range(criterion, l)})")],
        brand => [.. brand.Criteria.Select(criterion => $"{QualityCells.Whole(criterion, l)} · {QualityCells.Fraction(criterion.Rated, criterion.Of, l)}")],
        l);

    public static DataTable Counted(WaveQuality quality, Language l) => ByBrand(
        quality,
        l.Pick("What was counted, and why the rest has no score; a conversation that lacks several marks stands under each", "Ce qui a été compté, et pourquoi le reste n’a pas de score ; une conversation à laquelle manquent plusieurs notes figure sous chacune"),
        [l.Pick("Conversations", "Conversations"), l.Pick("Answered", "Répondues"), l.Pick("Rated", "Évaluées"), l.Pick("Silent", "Silences"), l.Pick("Open", "En cours"), l.Pick("Without score", "Sans score")],
        brand =>
        [
            Numerals.Count(brand.Probes.Count, l), Numerals.Count(brand.Answered, l), Numerals.Count(brand.Rated, l), Numerals.Count(brand.Silences, l), Numerals.Count(brand.Open, l),
            GapWords.List(brand.Total?.Gaps ?? GapCount.Of(brand.Criteria.SelectMany(criterion => criterion.Gaps).SelectMany(gap => Enumerable.Repeat(gap.Gap, gap.Count))), quality.Round.Rubric, l),
        ],
        l);

    public static DataTable Rules(WaveQuality quality, Language l) => ByBrand(
        quality,
        l.Pick("Share of answered conversations in which a rule holds, with 95% Wilson intervals: read by rules, not by people", "Part des conversations répondues où une règle s’applique, intervalles de Wilson à 95 % : lu par des règles, non par des personnes"),
        [.. RuleRaters.All.Select(rule => rule.Legend.In(l))],
        brand => [.. brand.Rules.Select(rule => QualityCells.Share(rule, l))],
        l);

    public static DataTable Agreement(WaveQuality quality, Language l) => new(
        l.Pick("How far the raters agree: Krippendorff’s alpha, ordinal, 1 is full agreement and 0 chance; n is cards judged by two or more", "À quel point les évaluateurs s’accordent : alpha de Krippendorff, ordinal, 1 pour un accord complet et 0 pour le hasard ; n : cartes jugées par deux personnes ou plus"),
        [l.Pick("Criterion", "Critère"), "n", l.Pick("Alpha with 95% interval", "Alpha et intervalle à 95 %"), l.Pick("Bears", "Permet")],
        [.. AgreementWord.All(quality).Select(word => (IReadOnlyList<string>)[word.Criterion.Name.In(l), Numerals.Count(word.Figures.Alpha.Estimate.N, l), QualityCells.Alpha(word.Figures.Alpha.Estimate, l), AgreementWord.Say(word.Level).In(l)])]);

    public static string Range(Criterion criterion, Language l) => Numerals.Count(criterion.Levels[0].Mark, l) + l.Pick(" to ", " à ") + Numerals.Count(criterion.Levels[^1].Mark, l);

    private static string Unit(QualityFigure score, Language l) => score.Most == 1 ? score.Name.In(l)
        : l.Pick($"{score.Name.In(l)}, of {Numerals.Number(score.Most, l)}", $"{score.Name.In(l)}, sur {Numerals.Number(score.Most, l)}");

    private static DataTable ByBrand(WaveQuality quality, string caption, IReadOnlyList<string> columns, Func<BrandQuality, IReadOnlyList<string>> cells, Language l) => new(
        caption,
        [l.Pick("Brand", "Marque"), .. columns],
        [
            .. quality.Brands.Select(brand => (IReadOnlyList<string>)[brand.IsSilent ? l.Pick($"{brand.Brand.Name(l)} (silent)", $"{brand.Brand.Name(l)} (muette)") : brand.Brand.Name(l), .. cells(brand)]),
            [quality.Overall.Brand.Name(l), .. cells(quality.Overall)],
        ]);
}
