using Harness.Raters;
using Harness.Ratings;
using Harness.Studies;

namespace Harness.Pages.Adjudicate;

/// <summary>A criterion of a card on which somebody is to decide.</summary>
/// <param name="Card">Name of the card.</param>
/// <param name="Criterion">The criterion.</param>
/// <param name="Marks">What raters said, in order of the marks and not of the raters, so that nobody can be told by their place.</param>
/// <param name="IsApart">Whether marks lie far from each other.</param>
/// <param name="IsEmpty">Whether a rule finds that the replies say no more than that the message arrived, while a rater gave the best level.</param>
/// <param name="Decision">What was decided last; null as long as nobody did.</param>
internal sealed record Contest(string Card, Criterion Criterion, IReadOnlyList<Mark> Marks, bool IsApart, bool IsEmpty, Adjudication? Decision)
{
    private static readonly RuleRater Acknowledges = RuleRaters.All.Single(rule => rule.Name == "acknowledgement-only");

    /// <summary>All of a round, by card and in the order of the rubric. Gold and traps are none: their marks are known.</summary>
    public static IReadOnlyList<Contest> Of(RatingBook book, int round)
    {
        ILookup<string, Rating> ratings = book.Latest(round).ToLookup(rating => rating.Card, StringComparer.Ordinal);
        ILookup<(string, string), Adjudication> decisions = book.Adjudications(round).ToLookup(decision => (decision.Card, decision.Criterion));
        return
        [
            .. from card in book.Cards(round).OrderBy(card => card.Card, StringComparer.Ordinal)
               where card.Kind == TurnKind.Card && ratings.Contains(card.Card)
               let isEmpty = book.CardOf(round, card.Card) is { } shown && Acknowledges.Rate(shown.Replies).Mark.Value == 1
               from criterion in book.RubricOf(round).Criteria
               let contest = Of(card.Card, criterion, [.. ratings[card.Card]], isEmpty, decisions[(card.Card, criterion.Id)].LastOrDefault())
               where contest.IsApart || contest.IsEmpty || contest.Decision is not null
               select contest,
        ];
    }

    private static Contest Of(string card, Criterion criterion, Rating[] ratings, bool isEmpty, Adjudication? decision)
    {
        Mark[] marks = [.. ratings.Select(rating => rating.Marks.GetValueOrDefault(criterion.Id)).OfType<Mark>().OrderBy(mark => mark.Value ?? int.MaxValue).ThenBy(mark => (mark as NotRated)?.Reason)];
        return new(card, criterion, marks, Settled.IsApart(marks), isEmpty && marks.Any(mark => mark.Value == criterion.Levels[^1].Mark), decision);
    }
}
