using NodaTime;

namespace Harness.Brandville;

/// <summary>
/// The time of Brandville: it runs from an instant on, a day of it in so much real time. Who plays a plan holds it at each instant until
/// all that is due there is done, so that nothing is late however slow the machine. Stopwatch and timers are real: patience with a
/// connection does not shrink with the day.
/// </summary>
internal sealed class TownTime : TimeProvider
{
    /// <summary>Time ends here: later instants have no place in the numbers of posts.</summary>
    private static readonly Instant End = Instant.FromUtc(6000, 1, 1, 0, 0);

    private readonly Lock gate = new();
    private readonly TimeProvider real;
    private readonly Instant start;
    private Instant begun, floor, ceiling;
    private bool isHeld;

    private TownTime(Instant start, Duration day, TimeProvider real, Instant ceiling)
    {
        (this.start, floor, this.ceiling, this.real, isHeld) = (start, start, ceiling, real, ceiling == start);
        Day = day;
        begun = Real();
    }

    /// <summary>The real time that one of its days takes.</summary>
    public Duration Day { get; }

    /// <summary>A time that runs by itself.</summary>
    public static TownTime Running(Instant start, Duration day, TimeProvider real) => new(start, day, real, End);

    /// <summary>A time that stands still until <see cref="Reach"/> lets it run up to an instant.</summary>
    public static TownTime Held(Instant start, Duration day, TimeProvider real) => new(start, day, real, start);

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            floor = Instant.Max(floor, Instant.Min(ceiling, start + ((Real() - begun) * Pace)));
            return floor.ToDateTimeOffset();
        }
    }

    /// <summary>Lets it run up to an instant and holds it there; an instant that has passed is reached at once.</summary>
    public async ValueTask Reach(Instant instant, CancellationToken cancellation)
    {
        Duration wait;
        lock (gate)
        {
            (begun, isHeld) = (isHeld ? Real() : begun, false);
            ceiling = Instant.Max(floor, instant);
            wait = ((ceiling - start) / Pace) - (Real() - begun);
        }

        if (wait > Duration.Zero)
        {
            await Task.Delay(wait.ToTimeSpan(), real, cancellation);
        }

        lock (gate)
        {
            floor = ceiling;
        }
    }

    private double Pace => Duration.FromDays(1) / Day;

    private Instant Real() => Instant.FromDateTimeOffset(real.GetUtcNow());
}
