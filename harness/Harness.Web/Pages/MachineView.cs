using Harness.Raters;
using Harness.Ratings;
using Harness.Studies;

namespace Harness.Pages;

/// <summary>What one machine says of a card. Nobody sees it before they have said themselves what they think.</summary>
/// <param name="Name">Who says it; null for a rule, whose reason says all.</param>
/// <param name="Marks">What it says.</param>
internal sealed record MachineView(string? Name, IReadOnlyList<MachineMark> Marks)
{
    /// <summary>What rules find and what judges said; what a rule does not find is left out.</summary>
    public static async ValueTask<IReadOnlyList<MachineView>> Of(RatingBook book, int round, Card card, CancellationToken cancellation)
    {
        List<MachineView> views = [];
        foreach (IRater rater in (IEnumerable<IRater>)[.. RuleRaters.All, .. KeptJudge.All(book.Judgements(round))])
        {
            bool isRule = rater is RuleRater;
            MachineMark[] marks = [.. (await rater.Rate(card, cancellation)).Where(mark => !isRule || mark.Mark.Value > 0)];
            if (marks.Length > 0)
            {
                views.Add(new(isRule ? null : rater.Name, marks));
            }
        }

        return views;
    }

    /// <summary>The words of a card that a mark rests on; null where the card has them no more, as after an erasure.</summary>
    public static string? Quoted(Passage passage, Card card) =>
        card.Replies.ElementAtOrDefault(passage.Reply) is { } reply && passage.Quote.Start + passage.Quote.Length <= reply.Length ? reply.Substring(passage.Quote.Start, passage.Quote.Length) : null;

    /// <summary>The criterion of a mark, by its name among readers.</summary>
    public static Criterion? On(MachineMark mark, Rubric rubric) => rubric.Criteria.FirstOrDefault(criterion => criterion.Id == mark.About);
}
