using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>An entry of a gate says what its metric needs and nothing else, in the unit of its metric, and warns before it fails.</summary>
internal static class GateEntries
{
    public static void Check(Draft draft, Known known)
    {
        foreach (GateEntry entry in draft.All<GateEntry>().Where(draft.IsWhole))
        {
            CheckMetric(draft, entry);
            CheckClock(draft, entry);
            if (entry.Margin is { } margin && (entry.Metric == GateMetric.Share) != (margin.Number is not null))
            {
                draft.Report(draft.At(entry, nameof(GateEntry.Margin)), entry.Metric == GateMetric.Share ? ProblemWords.AmountIsNumber : ProblemWords.AmountIsTime);
            }
            else if (entry.Margin?.Number > 1)
            {
                Spot found = draft.At(entry, nameof(GateEntry.Margin));
                draft.Report(found, () => ProblemWords.OutOfRange(found.Written, 0, 1));
            }

            if (entry.Late >= entry.Limit)
            {
                (Spot late, Spot limit) = (draft.At(entry, nameof(GateEntry.Late)), draft.At(entry, nameof(GateEntry.Limit)));
                draft.Report(late, () => ProblemWords.LateBeforeLimit(late.Written, limit.Written));
            }
        }

        foreach (Gate gate in draft.All<Gate>().Where(draft.IsWhole).Where(gate => gate is { Nights: null, RedNights: not null }))
        {
            draft.Report(draft.At(gate, nameof(Gate.RedNights)), ProblemWords.RedNightsNeedNights);
        }
    }

    private static void CheckMetric(Draft draft, GateEntry entry)
    {
        Key[] keys = [new(nameof(GateEntry.Share), GateMetric.Share, entry.Share is not null), new(nameof(GateEntry.Quantile), GateMetric.Quantile, entry.Quantile is not null)];
        foreach (Key key in keys.Where(key => key.IsWritten != (key.Metric == entry.Metric)))
        {
            string name = Kebab.Of(key.Metric);
            draft.Report(
                key.IsWritten ? draft.At(entry, key.Name) : draft.At(entry, nameof(GateEntry.Metric)),
                () => key.IsWritten ? ProblemWords.OnlyWithMetric(name) : ProblemWords.MetricNeeds(name));
        }
    }

    private static void CheckClock(Draft draft, GateEntry entry)
    {
        bool isBusiness = entry.Clock == CommitmentClock.Business;
        if (isBusiness && entry.Metric == GateMetric.Mean)
        {
            draft.Report(draft.At(entry, nameof(GateEntry.Clock)), ProblemWords.MeanByTheWall);
        }
        else if (isBusiness != entry.Calendar is not null)
        {
            draft.Report(
                draft.At(entry, isBusiness ? nameof(GateEntry.Clock) : nameof(GateEntry.Calendar)),
                isBusiness ? ProblemWords.BusinessNeedsCalendar : ProblemWords.CalendarNeedsBusiness);
        }
    }

    private sealed record Key(string Name, GateMetric Metric, bool IsWritten);
}
