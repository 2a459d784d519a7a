using System.Data.Common;
using Harness.Ratings;

namespace Harness.Raters;

/// <summary>What becomes of a rating or a decision that is handed in; inside a transaction, so that nothing changes between the question and the answer.</summary>
internal static class Taking
{
    public static Recorded Rating(DbConnection database, Round round, Rating rating)
    {
        IReadOnlyList<Rating> before = RatingLog.Read(database, round, rating.Rater, rating.Card);
        if (before.FirstOrDefault(kept => kept.Uuid == rating.Uuid) is { } same)
        {
            return RatingCheck.SaysTheSame(same, rating) ? new(RecordedAs.Known, same.Version) : new(RecordedAs.Stale, before.Count);
        }

        RecordedAs? refused = IsClosed(database, round) ? RecordedAs.Closed
            : !CardTable.Has(database, round.Number, rating.Card) ? RecordedAs.NoSuchCard
            : AccountTable.Read(database, rating.Rater) is not { Role: Role.Rater, Disabled: null } || !TurnTable.Has(database, round.Number, rating.Rater, rating.Card) ? RecordedAs.NotYours
            : rating.Version != before.Count + 1 ? RecordedAs.Stale
            : null;
        return refused is { } why ? new(why, before.Count) : new(RatingLog.Add(database, round.Number, rating) == 1 ? RecordedAs.Stored : RecordedAs.Known, rating.Version);
    }

    public static Recorded Decision(DbConnection database, Round round, Adjudication decision)
    {
        IReadOnlyList<Adjudication> before = DecisionLog.Read(database, round.Number, decision.Card, decision.Criterion);
        if (before.FirstOrDefault(kept => kept.Uuid == decision.Uuid) is { } same)
        {
            return new(same.Mark == decision.Mark && same.Reason == decision.Reason && same.By == decision.By ? RecordedAs.Known : RecordedAs.Stale, before.Count);
        }

        RecordedAs? refused = IsClosed(database, round) ? RecordedAs.Closed
            : !CardTable.Has(database, round.Number, decision.Card) ? RecordedAs.NoSuchCard
            : AccountTable.Read(database, decision.By) is not { Role: Role.Adjudicator or Role.Designer, Disabled: null } || RatingLog.Read(database, round, decision.By, decision.Card).Count > 0 ? RecordedAs.NotYours
            : null;
        if (refused is { } why)
        {
            return new(why, before.Count);
        }

        DecisionLog.Add(database, round.Number, before.Count + 1, decision);
        return new(RecordedAs.Stored, before.Count + 1);
    }

    private static bool IsClosed(DbConnection database, Round round) => RoundTable.Read(database).Any(later => later.Number > round.Number && later.Rubric == round.Rubric);
}
