using Harness.Studies.Binding;
using NodaTime;

namespace Harness.Studies.Rules;

/// <summary>A schedule has days and hours in one of the two ways, without overlaps, and room for what a day shall hold.</summary>
internal static class SendingHours
{
    public static void Check(Draft draft, Known known)
    {
        foreach (Schedule schedule in draft.All<Schedule>().Where(draft.IsWhole))
        {
            bool isPlain = schedule.Days is not null && schedule.Hours is not null;
            bool isNeither = schedule.Days is null && schedule.Hours is null;
            if (schedule.Slots is null ? !isPlain : !isNeither)
            {
                draft.Report(schedule.Slots is null ? draft.At(schedule) : draft.At(schedule, nameof(Schedule.Slots)), ProblemWords.DaysAndHoursOrSlots);
                continue;
            }

            if (schedule.Slots is { } slots)
            {
                CalendarHours.CheckOverlaps(draft, slots);
            }

            if (schedule.PerDay is > 1 and var perDay && schedule.Gap is { } gap
                && schedule.Slots?.All(draft.IsWhole) != false
                && schedule.Windows.Any(window => gap * (perDay - 1) > Duration.FromMinutes(window.Hours.To - window.Hours.From)))
            {
                Spot found = draft.At(schedule, nameof(Schedule.PerDay));
                draft.Report(found, () => ProblemWords.NoRoomForGaps(found.Written, draft.At(schedule, nameof(Schedule.Gap)).Written));
            }
        }
    }
}
