using Harness.Ratings;
using Harness.Statistics;
using Harness.Studies;
using Turn = Harness.Ratings.Turn;

namespace Harness.Raters;

/// <summary>How the raters of a round work and agree. Gold and traps, which everybody is given and whose marks are known, do not count in agreement.</summary>
/// <param name="Raters">Each rater who was given something or rated something, by short name.</param>
/// <param name="Pairs">Kappa of each two of them on each criterion, with quadratic weights.</param>
/// <param name="Criteria">Krippendorff's alpha of each criterion, ordinal.</param>
internal sealed record RoundFigures(IReadOnlyList<RaterFigures> Raters, IReadOnlyList<PairFigures> Pairs, IReadOnlyList<CriterionFigures> Criteria)
{
    /// <summary>The figures of a round.</summary>
    /// <param name="rubric">Its rubric.</param>
    /// <param name="cards">All its cards.</param>
    /// <param name="turns">The rows of all raters.</param>
    /// <param name="latest">The latest rating of each rater on each card.</param>
    /// <param name="frame">The confidence.</param>
    public static RoundFigures Of(Rubric rubric, IReadOnlyList<RoundCard> cards, IReadOnlyList<Turn> turns, IReadOnlyList<Rating> latest, Frame frame)
    {
        string[] raters = [.. turns.Select(turn => turn.Rater).Concat(latest.Select(rating => rating.Rater)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        ILookup<string, Turn> rows = turns.ToLookup(turn => turn.Rater, StringComparer.Ordinal);
        ILookup<string, Rating> ratings = latest.ToLookup(rating => rating.Rater, StringComparer.Ordinal);
        Dictionary<string, string> places = cards.Where(card => card.Kind == TurnKind.Card).ToDictionary(card => card.Card, card => card.Probe ?? card.Card, StringComparer.Ordinal);
        Rating[] counted = [.. latest.Where(rating => places.ContainsKey(rating.Card))];
        (Criterion Criterion, MarkTable Marks)[] tables = [.. rubric.Criteria.Select(criterion => (criterion, Table(criterion, raters, counted, places)))];
        return new(
            [.. raters.Select(rater => RaterFigures.Of(rubric, cards, [.. rows[rater]], [.. ratings[rater]], rater, frame))],
            [
                .. from a in Enumerable.Range(0, raters.Length)
                   from b in Enumerable.Range(a + 1, raters.Length - a - 1)
                   from table in tables
                   select new PairFigures(raters[a], raters[b], table.Criterion.Id, Kappa(table.Marks, a, b, frame)),
            ],
            [.. tables.Select(table => new CriterionFigures(table.Criterion.Id, KrippendorffAlpha.Of(table.Marks, MarkScale.Ordinal, frame)))]);
    }

    /// <summary>The marks in the order of the probes: each book draws names of its own for its cards, which would shuffle the resamples.</summary>
    private static MarkTable Table(Criterion criterion, string[] raters, Rating[] ratings, Dictionary<string, string> places) => new(
        ratings.GroupBy(rating => rating.Card, StringComparer.Ordinal).OrderBy(card => places[card.Key], StringComparer.Ordinal).Select(card =>
        {
            double?[] marks = new double?[raters.Length];
            foreach (Rating rating in card)
            {
                marks[Array.IndexOf(raters, rating.Rater)] = rating.Marks[criterion.Id].Value;
            }

            return marks;
        }));

    private static WeightedKappa Kappa(MarkTable marks, int a, int b, Frame frame) =>
        WeightedKappa.Of(marks.Units == 0 ? new([new double?[Math.Max(a, b) + 1]]) : marks, a, b, KappaWeights.Quadratic, frame);
}

/// <summary>How far two raters agree on a criterion.</summary>
internal sealed record PairFigures(string A, string B, string Criterion, WeightedKappa Kappa);

/// <summary>How far all raters agree on a criterion.</summary>
internal sealed record CriterionFigures(string Criterion, KrippendorffAlpha Alpha);
