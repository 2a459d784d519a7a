using Harness.Raters;
using Harness.Ratings;
using Harness.Statistics;
using Harness.Studies;
using NodaTime;

namespace Harness.Findings.Judgements;

/// <summary>What came of one round of rating: one mark for each criterion of each conversation that has a card.</summary>
/// <param name="Number">The round.</param>
/// <param name="Rubric">What was judged.</param>
/// <param name="Marks">By id of the probe and of the criterion, the mark that stands: known beforehand, else adjudicated, else the raters' median.</param>
/// <param name="Counts">What it rests on.</param>
/// <param name="Agreement">How far the raters agree on each criterion.</param>
internal sealed record RatedRound(
    int Number, Rubric Rubric, IReadOnlyDictionary<string, IReadOnlyDictionary<string, Mark>> Marks, RatingCounts Counts, IReadOnlyList<CriterionFigures> Agreement)
{
    /// <summary>How far machine judges agree with people; nothing else here rests on them.</summary>
    public IReadOnlyList<JudgeAgreement> Judges { get; init; } = [];

    /// <summary>The cards that are judged and the gold ones, each with all that was said of it.</summary>
    public IReadOnlyList<SettledCard> Cards { get; init; } = [];

    /// <summary>The newest round of a book in which somebody rated; null where nobody did.</summary>
    public static RatedRound? Newest(RatingBook book) => book.Rounds.Reverse().Select(round => Of(book, round.Number)).FirstOrDefault(round => round.Counts.Ratings > 0);

    public static RatedRound Of(RatingBook book, int number) =>
        Of(number, book.RubricOf(number), book.Cards(number), book.Latest(number), book.Adjudications(number)) with { Judges = JudgeAgreement.All(book, number) };

    /// <param name="number">The round.</param>
    /// <param name="rubric">Its rubric.</param>
    /// <param name="cards">All its cards.</param>
    /// <param name="latest">The latest rating of each rater on each card.</param>
    /// <param name="decisions">All decisions; of several on one criterion of a card the last stands.</param>
    public static RatedRound Of(int number, Rubric rubric, IReadOnlyList<RoundCard> cards, IReadOnlyList<Rating> latest, IReadOnlyList<Adjudication> decisions)
    {
        ILookup<string, Rating> ratings = latest.ToLookup(rating => rating.Card, StringComparer.Ordinal);
        ILookup<(string, string), Mark> decided = decisions.ToLookup(decision => (decision.Card, decision.Criterion), decision => decision.Mark);
        SettledCard[] settled = [.. cards.Where(card => card is { Kind: not TurnKind.Trap, Probe: not null }).Select(card => SettledCard.Of(rubric, card, [.. ratings[card.Card]], decided))];
        Rating[] counted = [.. settled.SelectMany(card => card.Ratings)];
        return new(
            number,
            rubric,
            settled.ToDictionary(card => card.Card.Probe!, card => card.Marks, StringComparer.Ordinal),
            new(
                counted.Select(rating => rating.Rater).Distinct(StringComparer.Ordinal).Count(), counted.Length, settled.Length, settled.Count(card => card.Ratings.Count > 0), settled.Count(card => card.Ratings.Count > 1),
                settled.Count(card => card.IsDecided), settled.Count(card => card.IsApart), settled.Count(card => card.Card.Kind == TurnKind.Gold), counted.Count(rating => rating.Recognised == true)),
            RoundFigures.Of(rubric, [.. settled.Select(card => card.Card)], [], counted, new(Duration.Zero, Clock.Wall, Floors.Confidence)).Criteria)
        {
            Cards = settled,
        };
    }
}
