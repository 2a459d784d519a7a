namespace Harness.Testing.Platform;

/// <summary>The real time, moved on by as much as a test has let pass; timers and stopwatches run as they are.</summary>
public sealed class ShiftedTime : TimeProvider
{
    private long shift;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref shift));

    public void Pass(TimeSpan span) => Interlocked.Add(ref shift, span.Ticks);
}
