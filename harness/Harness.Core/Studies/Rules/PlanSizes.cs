using System.Numerics;
using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>A wave is small enough to be planned, and so is the crossing of its crossed factors.</summary>
internal static class PlanSizes
{
    private const int MostContacts = 2_000_000, MostCells = 10_000;

    public static void Check(Draft draft, Study study, Known known)
    {
        Schedule schedule = study.Schedule;
        Variation[] crossed = [.. (study.Design.Vary ?? []).Where(variation => variation.How == Spread.Crossed && !FactorNames.IsScheduled(variation.Factor))];
        BigInteger cells = crossed.Aggregate(BigInteger.One, (cells, variation) => cells * (variation.Levels ?? FactorNames.Of(variation.Factor, draft, known) ?? []).Count);
        if (cells > MostCells)
        {
            draft.Report(draft.At(study.Design.Vary!), () => ProblemWords.TooManyCells(cells, MostCells));
        }

        BigInteger room = (BigInteger)schedule.Weeks * schedule.Windows.SelectMany(window => window.Days).Distinct().Count() * (schedule.PerDay ?? 1);
        BigInteger asked = study.Design.Repeats is { } repeats && crossed.Length > 0 ? cells * repeats * study.Design.ChannelsOfScene : room;
        BigInteger contacts = BigInteger.Min(room, asked) * study.Panel.Brands.Count;
        if (contacts > MostContacts)
        {
            draft.Report(draft.At(schedule, nameof(Schedule.Weeks)), () => ProblemWords.TooManyContacts(contacts, MostContacts));
        }
    }
}
