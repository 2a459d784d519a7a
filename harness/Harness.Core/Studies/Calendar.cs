using Harness.Time;
using NodaTime;

namespace Harness.Studies;

/// <summary>Weekly hours in a time zone.</summary>
/// <param name="Id">Short name in lower case.</param>
/// <param name="Zone">The IANA zone in which the hours are meant.</param>
/// <param name="Open">The hours, by weekday; at least one entry. Days not named are closed.</param>
/// <param name="Closed">Dates without open hours, such as exceptional closings; null or empty when there are none. In a CSV: its column <c>date</c>.</param>
/// <param name="Holidays">Days that are closed every year, by rules; null or empty when there are none.</param>
public sealed record Calendar(
    [Identifier] string Id,
    DateTimeZone Zone,
    [AtLeast(1)] IReadOnlyList<OpenHours> Open,
    [Distinct, FromTable("date")] IReadOnlyList<LocalDate>? Closed,
    IReadOnlyList<Holiday>? Holidays = null)
{
    /// <summary>The clock that counts its open hours.</summary>
    /// <returns>A new clock.</returns>
    /// <exception cref="ArgumentException">No hours are open.</exception>
    public BusinessClock Clock() => new(Zone, Open.SelectMany(open => open.Days.Select(day => ((IsoDayOfWeek)day, open.Hours))), Closed, HolidaysIn);

    /// <summary>The holidays that fall into a year, by the rules written: those of a year may reach into its neighbours.</summary>
    /// <param name="year">The year.</param>
    /// <returns>The dates, each once, in order.</returns>
    public IReadOnlyList<LocalDate> HolidaysIn(int year) =>
    [
        .. (Holidays ?? []).SelectMany(holiday => new[] { holiday.In(year - 1), holiday.In(year), holiday.In(year + 1) })
            .OfType<LocalDate>().Where(day => day.Year == year).Distinct().Order(),
    ];

    /// <summary>Whether a day is closed, for itself or by a holiday, whatever the weekday.</summary>
    /// <param name="day">The day.</param>
    /// <returns>True when it is.</returns>
    public bool IsClosed(LocalDate day) => Closed?.Contains(day) == true || (Holidays is { Count: > 0 } && HolidaysIn(day.Year).Contains(day));

    /// <summary>Whether a day has open hours.</summary>
    /// <param name="day">The day.</param>
    /// <returns>True when its weekday is named and it is not closed.</returns>
    public bool IsOpen(LocalDate day) => Open.Any(open => open.Days.Contains((Weekday)day.DayOfWeek)) && !IsClosed(day);
}

/// <summary>Hours that hold on some weekdays.</summary>
/// <param name="Days">The weekdays, Monday first; at least one.</param>
/// <param name="Hours">From and to, such as <c>09:00-17:00</c>; <c>00:00-24:00</c> is the whole day.</param>
public sealed record OpenHours([AtLeast(1), Distinct] IReadOnlyList<Weekday> Days, HourSpan Hours);

/// <summary>A day of the week, Monday first as in ISO 8601.</summary>
public enum Weekday
{
    /// <summary>Monday.</summary>
    Mon = 1,

    /// <summary>Tuesday.</summary>
    Tue,

    /// <summary>Wednesday.</summary>
    Wed,

    /// <summary>Thursday.</summary>
    Thu,

    /// <summary>Friday.</summary>
    Fri,

    /// <summary>Saturday.</summary>
    Sat,

    /// <summary>Sunday.</summary>
    Sun,
}
