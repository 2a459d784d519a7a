using Harness.Time;
using NodaTime;

namespace Harness.Studies;

/// <summary>Weekly hours in a time zone.</summary>
/// <param name="Id">Short name in lower case.</param>
/// <param name="Zone">The IANA zone in which the hours are meant.</param>
/// <param name="Open">The hours, by weekday; at least one entry. Days not named are closed.</param>
/// <param name="Closed">Dates without open hours, such as holidays and exceptional closings; null or empty when there are none.</param>
public sealed record Calendar([Identifier] string Id, DateTimeZone Zone, [AtLeast(1)] IReadOnlyList<OpenHours> Open, [Distinct] IReadOnlyList<LocalDate>? Closed)
{
    /// <summary>The clock that counts its open hours.</summary>
    /// <returns>A new clock.</returns>
    /// <exception cref="ArgumentException">No hours are open.</exception>
    public BusinessClock Clock() => new(Zone, Open.SelectMany(open => open.Days.Select(day => ((IsoDayOfWeek)day, open.Hours))), Closed);
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
