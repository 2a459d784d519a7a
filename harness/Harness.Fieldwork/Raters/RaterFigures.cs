using Harness.Ratings;
using Harness.Statistics;
using Harness.Studies;

namespace Harness.Raters;

/// <summary>How one rater works.</summary>
/// <param name="Rater">Their short name.</param>
/// <param name="Done">How many cards of their row they have rated, gold and traps too.</param>
/// <param name="Left">How many they have not.</param>
/// <param name="Seconds">The median time of a card.</param>
/// <param name="Recognised">On how many cards they recognised the brand.</param>
/// <param name="Criteria">Their marks on each criterion of the rubric.</param>
/// <param name="Gold">How often they gave the known marks of gold, all criteria together.</param>
/// <param name="Traps">How often they gave an anchored example the mark that it anchors.</param>
internal sealed record RaterFigures(
    string Rater, int Done, int Left, Estimate Seconds, int Recognised, IReadOnlyList<CriterionWork> Criteria, GoldAgreement Gold, GoldAgreement Traps)
{
    /// <summary>The figures of one rater.</summary>
    /// <param name="rubric">The rubric of the round.</param>
    /// <param name="cards">All cards of the round.</param>
    /// <param name="turns">Their row.</param>
    /// <param name="ratings">The latest of their ratings.</param>
    /// <param name="rater">Their short name.</param>
    /// <param name="frame">The confidence.</param>
    public static RaterFigures Of(Rubric rubric, IReadOnlyList<RoundCard> cards, IReadOnlyList<Turn> turns, IReadOnlyList<Rating> ratings, string rater, Frame frame)
    {
        Dictionary<string, RoundCard> byName = cards.ToDictionary(card => card.Card, StringComparer.Ordinal);
        Rating[] inTime = [.. ratings.OrderBy(rating => rating.At).ThenBy(rating => rating.Card, StringComparer.Ordinal)];
        Rating[] judged = [.. inTime.Where(rating => byName[rating.Card].Kind == TurnKind.Card)];
        int done = ratings.Select(rating => rating.Card).Intersect(turns.Select(turn => turn.Card), StringComparer.Ordinal).Count();
        return new(
            rater,
            done,
            turns.Count - done,
            RaterPace.Of([.. ratings.Where(rating => rating.Took > NodaTime.Duration.Zero).Select(rating => rating.Took.TotalSeconds)], frame),
            judged.Count(rating => rating.Recognised == true),
            [.. rubric.Criteria.Select(criterion => CriterionWork.Of(criterion, [.. judged.Select(rating => rating.Marks[criterion.Id])], frame))],
            Known(TurnKind.Gold),
            Known(TurnKind.Trap));

        GoldAgreement Known(TurnKind kind) => GoldAgreement.Of(
            [.. inTime.Where(rating => byName[rating.Card].Kind == kind).SelectMany(rating => byName[rating.Card].Known.Select(known => (rating.Marks[known.Key], known.Value)))], frame);
    }
}

/// <summary>The marks of one rater on one criterion, those on gold and traps left out.</summary>
/// <param name="Criterion">Id of the criterion.</param>
/// <param name="Counts">How often each was given.</param>
/// <param name="Drift">The later half against the earlier.</param>
internal sealed record CriterionWork(string Criterion, MarkCounts Counts, Estimate Drift)
{
    /// <param name="criterion">The criterion.</param>
    /// <param name="marks">The marks in the order in which they were given.</param>
    /// <param name="frame">The confidence.</param>
    public static CriterionWork Of(Criterion criterion, IReadOnlyList<Mark> marks, Frame frame) => new(criterion.Id, MarkCounts.Of(criterion, marks), RaterDrift.Of(marks, frame));
}
