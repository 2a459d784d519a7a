using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>A holiday follows one rule, and holidays leave a calendar some open days.</summary>
internal static class HolidayRules
{
    // After 28 years every date has met every weekday; Easter needs far longer, but no calendar is closed by Easter alone.
    private const int FirstYear = 2000;
    private const int Years = 28;
    private const int Suspicious = 40;

    public static void Check(Draft draft, Known known)
    {
        foreach (Holiday holiday in draft.All<Holiday>().Where(draft.IsWhole))
        {
            int rules = (holiday.Date is null ? 0 : 1) + (holiday.Easter is null ? 0 : 1) + (holiday.Nth is null && holiday.Day is null && holiday.Month is null ? 0 : 1);
            bool isComplete = holiday.Nth is null == holiday.Day is null && holiday.Nth is null == holiday.Month is null && holiday.Nth != 0;
            if (rules != 1 || !isComplete)
            {
                draft.Report(draft.At(holiday), ProblemWords.OneHolidayRule);
            }
        }

        foreach (Calendar calendar in draft.All<Calendar>().Where(calendar => calendar.Holidays?.Count > Suspicious && draft.IsWhole(calendar)).Where(IsNeverOpen))
        {
            draft.Report(draft.At(calendar, nameof(Calendar.Holidays)), ProblemWords.NeverOpen);
        }
    }

    private static bool IsNeverOpen(Calendar calendar)
    {
        HashSet<Weekday> open = [.. calendar.Open.Where(open => open.Days is not null).SelectMany(open => open.Days)];
        return Enumerable.Range(FirstYear, Years).Any(year =>
        {
            HashSet<NodaTime.LocalDate> closed = [.. calendar.HolidaysIn(year)];
            NodaTime.LocalDate first = new(year, 1, 1);
            return Enumerable.Range(0, 365).Select(first.PlusDays).All(day => closed.Contains(day) || !open.Contains((Weekday)day.DayOfWeek));
        });
    }
}
