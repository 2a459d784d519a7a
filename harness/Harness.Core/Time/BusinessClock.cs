using System.Collections.Concurrent;
using NodaTime;

namespace Harness.Time;

/// <summary>
/// Counts only the open hours of a week in a time zone, but for the days on which it is closed. A local time that daylight saving skips
/// means the end of the gap, so that hours within it do not count; one that it repeats means its first occurrence.
/// </summary>
public sealed class BusinessClock
{
    private readonly DateTimeZone zone;
    private readonly HourSpan[][] week;
    private readonly HashSet<LocalDate> closed;
    private readonly Func<int, IEnumerable<LocalDate>>? holidays;
    private readonly ConcurrentDictionary<int, HashSet<LocalDate>> holidaysByYear = new();

    /// <summary>A clock for weekly hours.</summary>
    /// <param name="zone">The zone in which the hours are meant.</param>
    /// <param name="open">Weekday and hours; spans of one day do not overlap; at least one. Those of no weekday or no length are left out.</param>
    /// <param name="closed">Local days without open hours, such as holidays and exceptional closings; null when there are none.</param>
    /// <param name="holidays">By year, further days without open hours, asked for once for each year that is met; null when there are none.</param>
    /// <exception cref="ArgumentException">No hours are open: nothing would ever happen.</exception>
    public BusinessClock(DateTimeZone zone, IEnumerable<(IsoDayOfWeek Day, HourSpan Hours)> open, IEnumerable<LocalDate>? closed = null, Func<int, IEnumerable<LocalDate>>? holidays = null)
    {
        this.zone = zone;
        this.closed = [.. closed ?? []];
        this.holidays = holidays;
        ILookup<IsoDayOfWeek, HourSpan> byDay = open
            .Where(entry => entry.Day != IsoDayOfWeek.None && entry.Hours.From < entry.Hours.To)
            .ToLookup(entry => entry.Day, entry => entry.Hours);
        week = [.. Enumerable.Range(0, 8).Select(day => byDay[(IsoDayOfWeek)day].OrderBy(span => span.From).ToArray())];
        if (week.All(day => day.Length == 0))
        {
            throw new ArgumentException("a business clock needs open hours", nameof(open));
        }
    }

    /// <summary>The instant at which an amount of open time has passed.</summary>
    /// <param name="start">Where counting begins; it may lie outside the open hours.</param>
    /// <param name="amount">Open time to pass, not negative; zero gives <paramref name="start"/> itself when open, else the next opening.</param>
    /// <returns>
    /// The first open instant, not before <paramref name="start"/>, at which that much open time has passed: what is due exactly at a
    /// closing is due at the next opening.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public Instant After(Instant start, Duration amount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(amount, Duration.Zero);
        foreach ((Instant from, Instant to) in Openings(start))
        {
            Duration here = to - from;
            if (amount < here)
            {
                return from + amount;
            }

            amount -= here;
        }

        throw new InvalidOperationException("openings never end");
    }

    /// <summary>The open time between two instants.</summary>
    /// <param name="start">The earlier instant.</param>
    /// <param name="end">The later instant.</param>
    /// <returns>Open time in [<paramref name="start"/>, <paramref name="end"/>); zero when the end is not after the start.</returns>
    public Duration Between(Instant start, Instant end)
    {
        Duration total = Duration.Zero;
        foreach ((Instant from, Instant to) in Openings(start))
        {
            if (from >= end)
            {
                break;
            }

            total += Instant.Min(to, end) - from;
        }

        return total;
    }

    /// <summary>
    /// A wait on the wall clock as open time: what came within (a, b] of the sending came within the open times of a and b, and what was watched
    /// in silence for a time was watched for its open time. A wait outside the open hours is zero, which is a wait like any other.
    /// </summary>
    /// <param name="sent">When the wait began.</param>
    /// <param name="wait">How long it was on the wall clock, not negative.</param>
    /// <returns>The open time in it; never longer, and never shorter for a longer wait.</returns>
    public Duration Waited(Instant sent, Duration wait) => Between(sent, sent + wait);

    internal IEnumerable<(Instant From, Instant To)> Openings(Instant start)
    {
        for (LocalDate day = start.InZone(zone).Date; ; day = day.PlusDays(1))
        {
            foreach (HourSpan span in IsClosed(day) ? [] : week[(int)day.DayOfWeek])
            {
                Instant to = LocalClock.ToInstant(day, span.To, zone);
                if (to > start)
                {
                    yield return (Instant.Max(start, LocalClock.ToInstant(day, span.From, zone)), to);
                }
            }
        }
    }

    private bool IsClosed(LocalDate day) =>
        closed.Contains(day) || (holidays is not null && holidaysByYear.GetOrAdd(day.Year, year => [.. holidays(year)]).Contains(day));
}
