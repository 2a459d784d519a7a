using NodaTime;

namespace Harness.Time;

/// <summary>The open time of a business clock added up over a stretch, so that any wait within it is two look-ups: for many probes of one calendar.</summary>
public sealed class OpenTime
{
    private readonly long[] opens;
    private readonly long[] before;

    /// <summary>Adds up the openings of a stretch.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="from">Start of the stretch.</param>
    /// <param name="to">End of the stretch; not before its start.</param>
    public OpenTime(BusinessClock clock, Instant from, Instant to)
    {
        ArgumentNullException.ThrowIfNull(clock);
        (Instant From, Instant To)[] openings = [.. clock.Openings(from).TakeWhile(opening => opening.From < to)];
        (opens, before) = (new long[2 * openings.Length], new long[2 * openings.Length]);
        long sum = 0;
        for (int i = 0; i < openings.Length; i++)
        {
            (opens[2 * i], opens[(2 * i) + 1]) = (openings[i].From.ToUnixTimeMilliseconds(), openings[i].To.ToUnixTimeMilliseconds());
            before[2 * i] = sum;
            before[(2 * i) + 1] = sum += opens[(2 * i) + 1] - opens[2 * i];
        }
    }

    /// <summary>The open time between two instants of the stretch.</summary>
    /// <param name="start">Milliseconds since 1970-01-01T00:00Z.</param>
    /// <param name="end">The same, not before the start.</param>
    /// <returns>Milliseconds of open time, 0 when closed throughout.</returns>
    public long Between(long start, long end) => Until(end) - Until(start);

    private long Until(long at)
    {
        int found = Array.BinarySearch(opens, at);
        int change = found >= 0 ? found : ~found - 1;
        return change < 0 ? 0 : before[change] + (change % 2 == 0 ? at - opens[change] : 0);
    }
}
