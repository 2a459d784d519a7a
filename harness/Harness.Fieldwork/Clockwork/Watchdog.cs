using NodaTime;

namespace Harness.Clockwork;

/// <summary>Looks at every tick for sleepers whom no ring woke, wakes them, and tells who overslept, who is stuck and whether the clock jumped.</summary>
internal sealed class Watchdog(Sleepers sleepers, AlarmSettings settings, AlarmNotices notices, Action<int> wake, TimeProvider time)
{
    private readonly ClockJumps jumps = new(time);

    /// <summary>Looks until it is stopped.</summary>
    public async Task Watch(CancellationToken stopping)
    {
        using PeriodicTimer ticks = new(settings.Tick, time);
        try
        {
            while (await ticks.WaitForNextTickAsync(stopping))
            {
                Look();
            }
        }
        catch (OperationCanceledException)
        {
            // it was told to stop
        }
    }

    /// <summary>Looks once.</summary>
    public void Look()
    {
        if (jumps.Since(settings.Jump) is { } jump)
        {
            notices.Jumped(jump);
        }

        foreach ((int number, Instant since, bool isAwake) in sleepers.Late(settings.Tolerance))
        {
            (isAwake ? notices.Stuck : notices.Overslept)(number, since);
        }

        foreach (int number in sleepers.Call())
        {
            wake(number);
        }
    }
}
