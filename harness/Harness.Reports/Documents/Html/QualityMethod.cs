using Harness.Documents.Judgements;
using Harness.Findings;
using Harness.Findings.Judgements;
using Harness.Ratings;
using Harness.Studies;
using static Harness.Findings.Phrases;

namespace Harness.Documents.Html;

/// <summary>How quality was judged: the rubric, its weights with their hashes, who rated how much, and how it was worked out.</summary>
internal static class QualityMethod
{
    private const int Piece = 8;

    public static Html Render(WaveQuality quality, Language l)
    {
        (Rubric rubric, RatingCounts counts) = (quality.Round.Rubric, quality.Round.Counts);
        string Number(int value) => Numerals.Count(value, l);
        string raters = Numerals.Count(counts.Raters, l, new("rater", "évaluateur"), new("raters", "évaluateurs")), ratings = Numerals.Count(counts.Ratings, l, new("rating", "évaluation"), new("ratings", "évaluations"));
        string gold = counts.Known == 0 ? "" : l.Pick($"; the marks of {Number(counts.Known)} were known beforehand, and stand", $" ; les notes de {Number(counts.Known)} étaient connues d’avance, et font foi");
        return Html.Of($"""
            <dl>
            {Item(l.Pick("Rubric", "Grille"), Html.Of($"{Spaced(rubric.Title, l)} ({rubric.Id}, {l.Pick("round", "tour")} {quality.Round.Number}){l.Pick(": ", " : ")}{Spaced(rubric.About, l)} <code>{Pieces(quality.RubricHash)}</code>"))}
            {(rubric.Score is { } scoring && quality.WeightsHash is { } hash ? Item(l.Pick("Weights", "Poids"), Html.Of($"{Weights(scoring, l)} {Spaced(scoring.About, l)} <code>{Pieces(hash)}</code>")) : Html.Nothing)}
            {quality.Scores.Select(score => Item(GapWords.Short(score).In(l), Html.Of($"{Rest(score, l)}")))}
            {Item(l.Pick("Raters", "Évaluateurs"), Html.Of($"{l.Pick(
                $"{raters}, {ratings} of {Number(counts.Rated)} of {Number(counts.Cards)} cards, blind; {Number(counts.Shared)} judged by two or more; in {Number(counts.Recognised)} the rater recognised the brand",
                $"{raters}, {ratings} portant sur {Number(counts.Rated)} cartes sur {Number(counts.Cards)}, en aveugle ; {Number(counts.Shared)} jugées à deux ou plus ; dans {Number(counts.Recognised)} l’évaluateur a reconnu la marque")}"))}
            {Item(l.Pick("Where they differ", "En cas d’écart"), Html.Of($"{l.Pick(
                $"the mark of the adjudicator, who decided on {Number(counts.Decided)}, else the lower median; on {Number(counts.Apart)} raters are two marks or more apart without a decision{gold}",
                $"la note de l’arbitre, qui a tranché sur {Number(counts.Decided)}, sinon la médiane inférieure ; sur {Number(counts.Apart)} les évaluateurs sont à deux notes ou plus sans décision{gold}")}"))}
            {Item(l.Pick("Estimates", "Estimations"), Html.Of($"{l.Pick(
                "means over conversations with Student’s intervals, shares with Wilson’s; the time is that of the wall clock; agreement: Krippendorff’s alpha with a bootstrap over cards; all at 95%",
                "moyennes sur les conversations avec intervalles de Student, parts avec intervalles de Wilson ; le délai est en temps continu ; accord : alpha de Krippendorff avec rééchantillonnage des cartes ; le tout à 95 %")}"))}
            {Item(l.Pick("Floors", "Seuils"), Html.Of($"{l.Pick(
                $"no order below {Number(Floors.Order)} rated replies, no figure below {Number(Floors.Figure)}; a mark not given is never zero",
                $"pas d’ordre en dessous de {Number(Floors.Order)} réponses évaluées, pas de chiffre en dessous de {Number(Floors.Figure)} ; une note non donnée n’est jamais un zéro")}"))}
            </dl>
            """);
    }

    private static Html Item(string term, Html text) => Html.Of($"<dt>{term}</dt><dd>{text}</dd>\n");

    /// <summary>A hash that may break on a narrow page, and is whole when copied.</summary>
    private static Html Pieces(string hash) => Html.Join(hash.Chunk(Piece).Select((piece, i) => Html.Of($"{(i == 0 ? Html.Nothing : new Html("<wbr />"))}{new string(piece)}")));

    private static string Weights(Scoring scoring, Language l)
    {
        string parts = string.Join(", ", scoring.Parts.Select(part => $"{part.Name.In(l)}{Numerals.NoBreak}{Numerals.Number(part.Weight, l)}")), range = Numerals.Share(scoring.Range ?? Scoring.UsualRange, l, 0);
        return l.Pick($"{parts}; each may be up to {range} off in the order under a range of weights.", $"{parts} ; chacun peut s’écarter de {range} dans l’ordre selon une plage de poids.");
    }

    /// <summary>Words of a file or a list, with the spaces of French.</summary>
    private static string Spaced(Words words, Language l) => l.Pick(words.En, words.Fr);

    private static string Rest(Score score, Language l)
    {
        string legend = Spaced(score.Legend, l);
        return legend[(legend.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }
}
