using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>An aim is a width or a difference in the unit of its quantity; a channel has one price; an order number is used once.</summary>
internal static class AimsAndCosts
{
    public static void Check(Draft draft, Known known)
    {
        Schedule? schedule = draft.All<Schedule>().SingleOrDefault(draft.IsWhole);
        foreach (Aim aim in draft.All<Aim>().Where(draft.IsWhole))
        {
            bool isTime = aim.Of is Measure.Median or Measure.RestrictedMean;
            if (aim.Width is null == aim.Detect is null)
            {
                draft.Report(draft.At(aim), () => ProblemWords.WidthOrDetect(both: aim.Width is not null));
            }
            else if (aim.Width is { } width && isTime != width.Time is not null)
            {
                draft.Report(draft.At(aim, nameof(Aim.Width)), isTime ? ProblemWords.AmountIsTime : ProblemWords.AmountIsNumber);
            }
            else if (aim.Detect is { Time: not null } && !isTime)
            {
                draft.Report(draft.At(aim, nameof(Aim.Detect)), ProblemWords.AmountIsNumber);
            }

            if (aim.Of == Measure.ShareAnswered && (aim.Width ?? aim.Detect)?.Number > 1)
            {
                Spot found = draft.At(aim, aim.Width is null ? nameof(Aim.Detect) : nameof(Aim.Width));
                draft.Report(found, () => ProblemWords.OutOfRange(found.Written, 0, 1));
            }

            if (aim.Detect is null && (aim.Power is not null || aim.Compare is not null))
            {
                draft.Report(draft.At(aim, aim.Power is null ? nameof(Aim.Compare) : nameof(Aim.Power)), ProblemWords.OnlyWithDetect);
            }

            if (aim.Compare == ComparedWith.PreviousWave && schedule is { Repeat: null })
            {
                draft.Report(draft.At(aim, nameof(Aim.Compare)), ProblemWords.WaveNeedsRepeat);
            }
        }

        Once(draft, draft.All<ChannelCost>(), nameof(ChannelCost.Channel), cost => cost.Channel);
        foreach (Scoring scoring in draft.All<Scoring>())
        {
            Once(draft, scoring.Channels ?? [], nameof(ChannelUse.Channel), use => use.Channel);
        }

        Once(draft, draft.All<Purchase>(), nameof(Purchase.Order), purchase => purchase.Order);
    }

    private static void Once<T>(Draft draft, IEnumerable<T> records, string parameter, Func<T, string> name)
        where T : class
    {
        Dictionary<string, int> lines = new(StringComparer.Ordinal);
        foreach (T record in records.Where(record => draft.Has(record, parameter)))
        {
            Spot spot = draft.At(record, parameter);
            if (!lines.TryAdd(name(record), spot.Place.Line))
            {
                draft.Report(spot, () => ProblemWords.Twice(spot.Written, lines[name(record)]));
            }
        }
    }
}
