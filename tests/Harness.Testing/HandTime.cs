namespace Harness.Testing;

/// <summary>Time that a test moves by hand: the time of day, the stopwatch and the timers that run by it.</summary>
public sealed class HandTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<Ringer> ringers = [];
    private DateTimeOffset now = start;
    private long watch;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    public override long GetTimestamp()
    {
        lock (gate)
        {
            return watch;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Ringer ringer = new(this, () => callback(state));
        ringer.Change(dueTime, period);
        lock (gate)
        {
            ringers.Add(ringer);
        }

        return ringer;
    }

    /// <summary>The time passes, for the clock and the stopwatch alike; what is due meanwhile rings at its instant.</summary>
    public void Pass(TimeSpan span)
    {
        long end = GetTimestamp() + span.Ticks;
        while (Next(end) is { } ringer)
        {
            ringer.Ring();
        }

        Move(end);
    }

    /// <summary>The clock is set: the time of day jumps, the stopwatch does not.</summary>
    public void Jump(TimeSpan by)
    {
        lock (gate)
        {
            now += by;
        }
    }

    private void Move(long to)
    {
        lock (gate)
        {
            now += TimeSpan.FromTicks(to - watch);
            watch = to;
        }
    }

    private Ringer? Next(long end)
    {
        lock (gate)
        {
            Ringer? next = ringers.Where(ringer => ringer.Due <= end).MinBy(ringer => ringer.Due);
            if (next is not null)
            {
                long at = Math.Max(watch, next.Due);
                now += TimeSpan.FromTicks(at - watch);
                watch = at;
                next.Due = next.Period > TimeSpan.Zero ? at + next.Period.Ticks : long.MaxValue;
            }

            return next;
        }
    }

    private sealed class Ringer(HandTime time, Action ring) : ITimer
    {
        public long Due { get; set; } = long.MaxValue;

        public TimeSpan Period { get; private set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time.gate)
            {
                Due = dueTime < TimeSpan.Zero ? long.MaxValue : time.watch + dueTime.Ticks;
                Period = period;
                return true;
            }
        }

        public void Dispose()
        {
            lock (time.gate)
            {
                time.ringers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
