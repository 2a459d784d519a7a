using System.Globalization;
using NodaTime;
using Quartz;
using Quartz.Extensibility;

namespace Harness.Clockwork;

/// <summary>
/// All of Quartz that is used: one type of job, one trigger that fires once for each conversation, in memory, without recovery. What
/// Quartz finds to be late it leaves alone; the watchdog wakes those.
/// </summary>
internal sealed class Bell(Func<int, Task> ring) : IJob, IJobFactory
{
    private static int hung;

    /// <summary>A scheduler that is not started yet.</summary>
    public static async Task<IScheduler> Hang(Func<int, Task> ring, int atOnce, TimeProvider time, CancellationToken cancellation)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"harness-{Interlocked.Increment(ref hung)}");
        return await QuartzSchedulerBuilder.Create(quartz =>
        {
            quartz.ConfigureScheduler(options =>
            {
                options.InstanceName = name;
                options.PropagateTraceContext = false;
            });
            quartz.UseDefaultThreadPool(atOnce);
            quartz.UseInMemoryStore();
            quartz.UseTimeProvider(time);
            quartz.UseJobFactory(new Bell(ring));
        }).BuildScheduler(cancellation);
    }

    /// <summary>Rings once for a conversation, never before the instant: it is rounded up to a millisecond.</summary>
    public static ITrigger Trigger(JobKey job, int conversation, Instant at, TimeProvider time) => TriggerBuilder.Create(time)
        .WithIdentity(conversation.ToString(CultureInfo.InvariantCulture))
        .ForJob(job)
        .StartAt(DateTimeOffset.FromUnixTimeMilliseconds((at + Duration.FromNanoseconds(NodaConstants.NanosecondsPerMillisecond - 1)).ToUnixTimeMilliseconds()))
        .WithSimpleSchedule(once => once.WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount))
        .Build();

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        new(ring(int.Parse(context.Trigger.Key.Name, NumberStyles.None, CultureInfo.InvariantCulture)));

    public ValueTask<JobScope> CreateJob(TriggerFiredBundle bundle, IScheduler scheduler, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(new JobScope(this));

    public ValueTask ReturnJob(JobScope scope, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;
}
