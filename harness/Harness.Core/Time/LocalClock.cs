using NodaTime;
using NodaTime.TimeZones;

namespace Harness.Time;

/// <summary>Local clock times as instants.</summary>
public static class LocalClock
{
    private static readonly ZoneLocalMappingResolver Rule =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    private static readonly ZoneLocalMappingResolver Forward =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnForwardShifted);

    /// <summary>
    /// The hours of a day in which something is to be done. A time that daylight saving skips is later by as much as the clocks went forward,
    /// so that nothing is lost; one that it repeats means its first occurrence.
    /// </summary>
    /// <param name="day">The local date.</param>
    /// <param name="hours">The hours.</param>
    /// <param name="zone">The zone in which they are meant.</param>
    /// <returns>Beginning and end; where the end would not be later than the beginning, the stretch is as long as written.</returns>
    public static (Instant From, Instant To) Stretch(LocalDate day, HourSpan hours, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        Instant from = At(hours.From), to = At(hours.To);
        return (from, to > from ? to : from + Duration.FromMinutes(hours.To - hours.From));

        Instant At(int minute) => day.AtMidnight().PlusMinutes(minute).InZone(zone, Forward).ToInstant();
    }

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
