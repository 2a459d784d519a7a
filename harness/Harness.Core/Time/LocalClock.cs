using NodaTime;

namespace Harness.Time;

/// <summary>Local clock times as instants, by one rule everywhere.</summary>
public static class LocalClock
{
    /// <summary>The instant of a local time: one that daylight saving skips shifts forward by the gap, one that it repeats means the first.</summary>
    /// <param name="day">The local date.</param>
    /// <param name="minute">Minutes after local midnight, 0 to 1440; 1440 is the midnight that ends the day.</param>
    /// <param name="zone">The zone in which they are meant.</param>
    /// <returns>The instant.</returns>
    public static Instant ToInstant(LocalDate day, int minute, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return zone.AtLeniently(day.AtMidnight().PlusMinutes(minute)).ToInstant();
    }
}
