using NodaTime;
using NodaTime.TimeZones;

namespace Harness.Time;

/// <summary>Local clock times as instants, by one rule everywhere.</summary>
public static class LocalClock
{
    private static readonly ZoneLocalMappingResolver Rule =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>
    /// The instant of a local time: one that daylight saving skips means the end of the gap, one that it repeats means its first occurrence.
    /// A later local time is never an earlier instant.
    /// </summary>
    /// <param name="day">The local date.</param>
    /// <param name="minute">Minutes after local midnight, 0 to 1440; 1440 is the midnight that ends the day.</param>
    /// <param name="zone">The zone in which they are meant.</param>
    /// <returns>The instant.</returns>
    public static Instant ToInstant(LocalDate day, int minute, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return day.AtMidnight().PlusMinutes(minute).InZone(zone, Rule).ToInstant();
    }
}
