namespace Harness.Testing.Platform;

/// <summary>The time of day stands still until a test moves it; timers and stopwatches run on, so that limits on real connections hold.</summary>
public sealed class SteeredTime(DateTimeOffset start) : TimeProvider
{
    private long ticks = start.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    public void Pass(TimeSpan span) => Interlocked.Add(ref ticks, span.Ticks);
}
