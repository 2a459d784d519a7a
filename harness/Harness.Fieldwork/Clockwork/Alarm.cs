using NodaTime;
using Quartz;

namespace Harness.Clockwork;

/// <summary>
/// The real clock: wakes conversations at their instants, at most so many at once and each by one alone. Quartz only rings; who is due
/// is decided here. A ring that comes twice, early, late or never changes nothing but punctuality.
/// </summary>
internal sealed class Alarm : IAsyncDisposable
{
    private readonly AlarmSettings settings;
    private readonly Func<int, CancellationToken, ValueTask<Instant?>> fired;
    private readonly AlarmNotices notices;
    private readonly TimeProvider time;
    private readonly SemaphoreSlim places, arming = new(4);
    private readonly CancellationTokenSource stopping = new(), breakingOff = new();
    private readonly CancellationToken stop, breakOff;
    private readonly Sleepers sleepers;
    private readonly Watchdog watchdog;
    private IScheduler? scheduler;
    private Task watching = Task.CompletedTask;

    private Alarm(AlarmSettings settings, Func<int, CancellationToken, ValueTask<Instant?>> fired, AlarmNotices notices, TimeProvider time)
    {
        (this.settings, this.fired, this.notices, this.time) = (settings, fired, notices, time);
        (stop, breakOff) = (stopping.Token, breakingOff.Token);
        places = new(settings.AtOnce);
        sleepers = new(time);
        watchdog = new(sleepers, settings, notices, Call, time);
    }

    /// <summary>How many conversations wait or are awake.</summary>
    public int Queue => sleepers.Count;

    /// <summary>How many of them wait, or are awake, for longer than is tolerated.</summary>
    public int Overdue => sleepers.Overdue(settings.Tolerance);

    /// <summary>Starts the clock, with nobody to wake yet.</summary>
    /// <param name="settings">How much at once, and how closely it is watched.</param>
    /// <param name="fired">Advances a conversation and says when to come back; null means never.</param>
    /// <param name="notices">Who is told of what goes wrong.</param>
    /// <param name="time">The time.</param>
    /// <param name="cancellation">Gives up starting.</param>
    public static async Task<Alarm> Start(
        AlarmSettings settings, Func<int, CancellationToken, ValueTask<Instant?>> fired, AlarmNotices notices, TimeProvider time, CancellationToken cancellation)
    {
        Alarm alarm = new(settings, fired, notices, time);
        alarm.scheduler = await Bell.Hang(settings.Shared is null ? alarm.Ring : alarm.Hear, settings, time, cancellation);
        await alarm.scheduler.AddJob(Bell.Job, AddJobOptions.Replacing, cancellation);
        await alarm.scheduler.Start(cancellation);
        alarm.watching = alarm.watchdog.Watch(alarm.stop);
        return alarm;
    }

    /// <summary>Wakes a conversation at an instant, instead of any that was set before; at once when it has passed.</summary>
    public async ValueTask Set(int conversation, Instant at, CancellationToken cancellation)
    {
        sleepers.Set(conversation, at);
        await Arm(conversation, at, cancellation);
    }

    /// <summary>Wakes nobody any more and lets those at work finish.</summary>
    /// <param name="patience">How long they have; after it they are asked to break off, and have as long again for that.</param>
    /// <returns>Whether all of them came to an end; asked again, it says yes at once.</returns>
    public async ValueTask<bool> Stop(TimeSpan patience)
    {
        if (stop.IsCancellationRequested)
        {
            return true;
        }

        await stopping.CancelAsync();
        await Quiet(bell => bell.Standby(CancellationToken.None));
        bool finished = await AllRest(patience);
        if (!finished)
        {
            await breakingOff.CancelAsync();
            finished = await AllRest(patience);
        }

        await Quiet(bell => bell.Shutdown(waitForJobsToComplete: false, CancellationToken.None));
        await watching;
        return finished;
    }

    public async ValueTask DisposeAsync()
    {
        await Stop(TimeSpan.Zero);
        stopping.Dispose();
        breakingOff.Dispose();
    }

    /// <summary>Quartz rings for a conversation, or the watchdog does.</summary>
    internal async Task Ring(int conversation)
    {
        try
        {
            await places.WaitAsync(stop);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        Instant? next;
        try
        {
            next = await Advance(conversation);
        }
        finally
        {
            places.Release();
        }

        if (next is { } at)
        {
            await Arm(conversation, at, CancellationToken.None);
        }
    }

    /// <summary>The clock that nodes share rings here: what was set by another node is due, whatever this one knew.</summary>
    private async Task Hear(int conversation)
    {
        sleepers.Hurry(conversation, Now());
        await Ring(conversation);
    }

    private async Task<Instant?> Advance(int conversation) =>
        stop.IsCancellationRequested || sleepers.Wake(conversation) is not { } turn ? null
        : turn == Turn.Early ? sleepers.Due(conversation)
        : sleepers.Rest(conversation, await Guarded(conversation));

    private ValueTask<Instant?> Guarded(int conversation) => JobBoundary.Guard(
        () => fired(conversation, breakOff), error => notices.Failed(conversation, error), () => Now() + Duration.FromTimeSpan(settings.AfterFailure));

    private async ValueTask Arm(int conversation, Instant at, CancellationToken cancellation)
    {
        try
        {
            if (!stop.IsCancellationRequested)
            {
                ITrigger trigger = Bell.Trigger(conversation, Instant.Max(at, Now()), time);
                await (settings.Shared is null ? scheduler!.ScheduleTrigger(trigger, TriggerConflict.Replace, cancellation).AsTask() : Share(trigger, cancellation));
            }
        }
        catch (SchedulerException) when (stop.IsCancellationRequested)
        {
            // it was stopped meanwhile: nobody is woken any more
        }
    }

    /// <summary>A clock in a database may be slow, stuck or gone: nobody waits for it for long, for the watchdog wakes whom it does not.</summary>
    private async Task Share(ITrigger trigger, CancellationToken cancellation)
    {
        if (!await arming.WaitAsync(settings.ArmPatience, cancellation))
        {
            return;
        }

        try
        {
            await scheduler!.ScheduleTrigger(trigger, TriggerConflict.Replace, cancellation).AsTask().WaitAsync(settings.ArmPatience, time, cancellation);
        }
        catch (Exception error) when (error is SchedulerException or TimeoutException)
        {
            // the watchdog wakes it
        }
        finally
        {
            arming.Release();
        }
    }

    private async ValueTask Quiet(Func<IScheduler, ValueTask> end)
    {
        try
        {
            await end(scheduler!);
        }
        catch (SchedulerException) when (settings.Shared is not null)
        {
            // the database is out of reach: the other nodes find out by themselves
        }
    }

    private void Call(int conversation) => _ = Task.Run(() => Ring(conversation));

    private async ValueTask<bool> AllRest(TimeSpan patience)
    {
        using CancellationTokenSource enough = new(patience, time);
        int free = 0;
        try
        {
            for (; free < settings.AtOnce; free++)
            {
                await places.WaitAsync(enough.Token);
            }

            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        finally
        {
            if (free > 0)
            {
                places.Release(free);
            }
        }
    }

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());
}
