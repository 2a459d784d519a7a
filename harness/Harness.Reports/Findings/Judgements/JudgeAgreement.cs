using Harness.Raters;
using Harness.Ratings;
using Harness.Statistics;
using Harness.Studies;
using NodaTime;
using static Harness.Findings.Phrases;

namespace Harness.Findings.Judgements;

/// <summary>
/// How far a machine judge agrees with people, whose marks it is never counted among. People's marks are those that stood before anybody can
/// have seen the judge's: of each rater the first, of an adjudicator the first decision; where raters are apart and nobody decided, there is none.
/// </summary>
/// <param name="Judge">The judge.</param>
/// <param name="Answered">The models that answered, as their server named them.</param>
/// <param name="Judged">On how many cards its answer was taken.</param>
/// <param name="NotTaken">On how many it was not.</param>
/// <param name="Tokens">What that took.</param>
/// <param name="Criteria">Its agreement on each criterion.</param>
internal sealed record JudgeAgreement(JudgeName Judge, IReadOnlyList<string> Answered, int Judged, int NotTaken, long Tokens, IReadOnlyList<CriterionAgreement> Criteria)
{
    private static readonly Frame Frame = new(Duration.Zero, Clock.Wall, Floors.Confidence);

    /// <summary>Who judged and how much, in a sentence.</summary>
    public Words Sentence => Say(l =>
    {
        string cards = Numerals.Count(Judged, l, new("card", "carte"), new("cards", "cartes")), failed = Numerals.Count(NotTaken, l), named = Answered.Count == 0 ? "–" : string.Join(", ", Answered);
        return l.Pick(
            $"Machine judge {Judge.Short}, answered as {named}: {cards}, {failed} without an answer that could be taken. Not counted in any score.",
            $"Juge automatique {Judge.Short}, a répondu en tant que {named} : {cards}, {failed} sans réponse valable. Ne compte dans aucun score.");
    });

    /// <summary>All judges of a round.</summary>
    public static IReadOnlyList<JudgeAgreement> All(RatingBook book, int round)
    {
        IReadOnlyList<Judgement> judgements = book.Judgements(round);
        return judgements.Count == 0 ? [] : All(book.RubricOf(round), book.Cards(round), [.. book.All(round).Where(rating => rating.Version == 1)], book.Adjudications(round), judgements);
    }

    /// <param name="rubric">The rubric of the round.</param>
    /// <param name="cards">All its cards.</param>
    /// <param name="first">The first rating of each rater on each card.</param>
    /// <param name="decisions">All decisions, in the order in which they were taken.</param>
    /// <param name="judgements">What judges said.</param>
    public static IReadOnlyList<JudgeAgreement> All(Rubric rubric, IReadOnlyList<RoundCard> cards, IReadOnlyList<Rating> first, IReadOnlyList<Adjudication> decisions, IReadOnlyList<Judgement> judgements)
    {
        ILookup<string, Rating> ratings = first.ToLookup(rating => rating.Card, StringComparer.Ordinal);
        ILookup<(string, string), Mark> decided = decisions.ToLookup(decision => (decision.Card, decision.Criterion), decision => decision.Mark);
        RoundCard[] judged = [.. cards.Where(card => card.Kind == TurnKind.Card && ratings.Contains(card.Card)).OrderBy(card => card.Probe, StringComparer.Ordinal)];
        return
        [
            .. judgements.GroupBy(judgement => (judgement.Judge.Model, judgement.Judge.Prompt)).Select(same =>
            {
                Dictionary<string, Judgement> said = same.ToDictionary(judgement => judgement.Card, StringComparer.Ordinal);
                int failed = said.Values.Count(judgement => judgement.Marks.Any(mark => mark.Mark is NotRated { Reason: MarkReason.Failed }));
                return new JudgeAgreement(
                    same.First().Judge, [.. said.Values.Select(judgement => judgement.Cost.Model).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                    said.Count - failed, failed, said.Values.Sum(judgement => judgement.Cost.Tokens),
                    [.. rubric.Criteria.Select(criterion => CriterionAgreement.Of(criterion, [.. judged.Where(card => said.ContainsKey(card.Card)).Select(card => (People(card.Card, criterion.Id), Machine(said[card.Card], criterion.Id)))], Frame))]);
            }),
        ];

        double? People(string card, string criterion)
        {
            Mark[] marks = [.. ratings[card].Select(rating => rating.Marks[criterion])];
            return decided[(card, criterion)].FirstOrDefault() is { } decision ? decision.Value : Settled.IsApart(marks) ? null : Settled.Of(marks).Value;
        }

        static double? Machine(Judgement said, string criterion) => said.Marks.FirstOrDefault(mark => mark.About == criterion)?.Mark.Value;
    }
}
