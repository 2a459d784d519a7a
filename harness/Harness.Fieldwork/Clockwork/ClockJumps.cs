using NodaTime;

namespace Harness.Clockwork;

/// <summary>Notices that the time of day moved against the stopwatch: the clock was set, or the machine slept.</summary>
internal sealed class ClockJumps(TimeProvider time)
{
    private DateTimeOffset day = time.GetUtcNow();
    private long watch = time.GetTimestamp();

    /// <summary>The jump since this was last asked: positive when the time of day ran ahead; null when it was no more than is tolerated.</summary>
    public Duration? Since(TimeSpan tolerance)
    {
        DateTimeOffset now = time.GetUtcNow();
        long stopwatch = time.GetTimestamp();
        TimeSpan by = now - day - time.GetElapsedTime(watch, stopwatch);
        (day, watch) = (now, stopwatch);
        return by.Duration() > tolerance ? Duration.FromTimeSpan(by) : null;
    }
}
