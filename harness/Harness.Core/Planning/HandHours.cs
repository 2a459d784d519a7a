using Harness.Studies;
using Harness.Time;
using NodaTime;

namespace Harness.Planning;

/// <summary>
/// Moves what is done by hand into the hours of the rota. A contact that falls outside every shift goes to the same share of that day's
/// staffed sending time as it had of the day's sending time; where a gap to the brand's other contacts would be broken there, to the nearest
/// whole number of minutes from it that keeps the gap. Where nobody is there all day it stays, and the plan is refused for it.
/// </summary>
internal static class HandHours
{
    public static void Keep(Study study, List<Slot> slots)
    {
        if (study.Rota is not { Count: > 0 })
        {
            return;
        }

        Dictionary<(LocalDate, string), Stretches> staffed = [];
        ILookup<string, int> ofBrand = Enumerable.Range(0, slots.Count).ToLookup(at => slots[at].Brand.Id, StringComparer.Ordinal);
        for (int at = 0; at < slots.Count; at++)
        {
            Slot slot = slots[at];
            if (!ByHand.Is(slot.Account.Channel, study))
            {
                continue;
            }

            LocalDate day = slot.At.InZone(study.Schedule.Zone).Date;
            if (!staffed.TryGetValue((day, slot.Account.Channel), out Stretches? there))
            {
                staffed[(day, slot.Account.Channel)] = there = Staffed(study, day, slot.Account.Channel);
            }

            if (there.IsEmpty || there.Holds(slot.At))
            {
                continue;
            }

            Duration gap = Gap(slot.Brand, study);
            Instant[] others = gap == Duration.Zero ? [] : [.. ofBrand[slot.Brand.Id].Where(other => other != at).Select(other => slots[other].At)];
            slots[at] = slot with { At = Nearest(there, there.At(Sending(study, day).Share(slot.At)), others, gap) };
        }
    }

    /// <summary>Hours of a day in which messages may go and somebody is there for a channel.</summary>
    public static Stretches Staffed(Study study, LocalDate day, string channel) => Sending(study, day).And(new(
        (study.Rota ?? []).Where(shift => ByHand.Serves(shift, channel) && shift.Days.Contains((Weekday)day.DayOfWeek))
            .Select(shift => LocalClock.Stretch(day, shift.Hours, study.Schedule.Zone))));

    private static Stretches Sending(Study study, LocalDate day) => new(
        study.Schedule.Windows.Where(window => window.Days.Contains((Weekday)day.DayOfWeek)).Select(window => LocalClock.Stretch(day, window.Hours, study.Schedule.Zone)));

    private static Duration Gap(Brand brand, Study study) => Duration.Max(Caps.For(brand, study.Caps).Gap ?? Duration.Zero, study.Schedule.Gap ?? Duration.Zero);

    private static Instant Nearest(Stretches there, Instant wanted, Instant[] others, Duration gap)
    {
        const int MinutesOfDay = 1500; // twenty-five hours: the longest day
        bool Keeps(Instant at) => there.Holds(at) && others.All(other => (at > other ? at - other : other - at) >= gap);
        return Enumerable.Range(0, MinutesOfDay).SelectMany(minutes => new[] { wanted + Duration.FromMinutes(minutes), wanted - Duration.FromMinutes(minutes) })
            .Where(Keeps).Select(at => (Instant?)at).FirstOrDefault() ?? wanted;
    }
}
