using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>The hours of one weekday in a calendar do not overlap.</summary>
internal static class CalendarHours
{
    public static void Check(Draft draft, Known known)
    {
        foreach (Calendar calendar in draft.All<Calendar>().Where(calendar => calendar.Open is not null))
        {
            CheckOverlaps(draft, calendar.Open);
        }
    }

    /// <summary>Reports hours of one weekday that overlap.</summary>
    public static void CheckOverlaps(Draft draft, IReadOnlyList<OpenHours> all)
    {
        var byDay = all.Where(open => draft.Has(open, nameof(OpenHours.Hours)) && draft.Has(open, nameof(OpenHours.Days)))
            .SelectMany((open, at) => open.Days.Distinct().Select(day => (Day: day, Open: open, At: at)))
            .GroupBy(stretch => stretch.Day);
        foreach (var day in byDay)
        {
            var furthest = (At: -1, Open: (OpenHours?)null);
            foreach ((Weekday _, OpenHours open, int at) in day.OrderBy(stretch => stretch.Open.Hours.From))
            {
                if (furthest.Open is { } other && open.Hours.From < other.Hours.To)
                {
                    Report(draft, at > furthest.At ? open : other, at > furthest.At ? other : open, day.Key);
                }

                furthest = furthest.Open is null || open.Hours.To > furthest.Open.Hours.To ? (at, open) : furthest;
            }
        }
    }

    private static void Report(Draft draft, OpenHours later, OpenHours earlier, Weekday day) => draft.Report(
        draft.At(later, nameof(OpenHours.Hours)),
        () => ProblemWords.Overlap(later.Hours.ToString(), earlier.Hours.ToString(), Kebab.Of(day.ToString())));
}
