using NodaTime;

namespace Harness.Clockwork;

/// <summary>Time that stands still until the event loop moves it.</summary>
internal sealed class VirtualTime(Instant start) : TimeProvider
{
    public Instant Now { get; private set; } = start;

    public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();

    public override long GetTimestamp() => Now.ToUnixTimeTicks();

    public override long TimestampFrequency => NodaConstants.TicksPerSecond;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        throw new NotSupportedException("in virtual time, the event loop wakes people");

    public void MoveTo(Instant instant)
    {
        if (instant < Now)
        {
            throw new ArgumentOutOfRangeException(nameof(instant), "time does not run backwards");
        }

        Now = instant;
    }

    /// <summary>The same for whoever would wait until it is there.</summary>
    public ValueTask Reach(Instant instant, CancellationToken cancellation)
    {
        MoveTo(instant);
        return ValueTask.CompletedTask;
    }
}
