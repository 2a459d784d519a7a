using NodaTime;

namespace Harness.Studies;

/// <summary>A day that is closed every year, by a rule: a date, days from Easter, or such as the first Monday of a month. Exactly one of the three.</summary>
/// <param name="Date">Month and day, such as <c>07-14</c>; <c>02-29</c> exists in leap years only. Null for another rule.</param>
/// <param name="Easter">Days after Easter Sunday of the Gregorian calendar: 1 is Easter Monday, -2 Good Friday. Null for another rule.</param>
/// <param name="Nth">Which of those weekdays in the month: 1 to 5, or -1 for the last; with day and month. Null for another rule.</param>
/// <param name="Day">The weekday, for <paramref name="Nth"/>; null otherwise.</param>
/// <param name="Month">The month, 1 to 12, for <paramref name="Nth"/>; null otherwise.</param>
/// <param name="Name">What the day is called; null when nothing is said.</param>
public sealed record Holiday(
    AnnualDate? Date,
    [Between(-100, 200)] int? Easter,
    [Between(-1, 5)] int? Nth,
    Weekday? Day,
    [Between(1, 12)] int? Month,
    Words? Name)
{
    /// <summary>The day of one year.</summary>
    /// <param name="year">The year, 1583 to 9998.</param>
    /// <returns>The date; null in a year that has none, such as one without a 29 February or a fifth Monday.</returns>
    public LocalDate? In(int year) =>
        Date is { } date ? (date.IsValidYear(year) ? date.InYear(year) : null)
        : Easter is { } days ? EasterSunday(year).PlusDays(days)
        : Nth is { } nth and not 0 && Day is { } day && Month is { } month ? Weekdays(year, month, (IsoDayOfWeek)day, nth)
        : null;

    /// <summary>Easter Sunday by the anonymous Gregorian algorithm (Nature, 20 April 1876; Meeus, Astronomical Algorithms, chapter 8).</summary>
    /// <param name="year">The year, from 1583.</param>
    /// <returns>A Sunday from 22 March to 25 April.</returns>
    public static LocalDate EasterSunday(int year)
    {
        (int century, int rest) = Math.DivRem(year, 100);
        int golden = year % 19;
        int epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        int letter = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - epact - (rest % 4)) % 7;
        int late = (golden + (11 * epact) + (22 * letter)) / 451;
        int day = epact + letter - (7 * late) + 114;
        return new LocalDate(year, day / 31, (day % 31) + 1);
    }

    private static LocalDate? Weekdays(int year, int month, IsoDayOfWeek day, int nth)
    {
        if (nth < 0)
        {
            LocalDate end = new LocalDate(year, month, 1).PlusMonths(1);
            return end.Previous(day).PlusWeeks(nth + 1);
        }

        LocalDate found = new LocalDate(year, month, 1).PlusDays(-1).Next(day).PlusWeeks(nth - 1);
        return found.Month == month ? found : null;
    }
}
