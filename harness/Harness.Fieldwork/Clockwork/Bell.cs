using System.Globalization;
using NodaTime;
using Npgsql;
using Quartz;
using Quartz.Extensibility;

namespace Harness.Clockwork;

/// <summary>
/// All of Quartz that is used: one type of job, one trigger that fires once for each conversation, in memory or in the database that
/// nodes share, without recovery. What Quartz finds to be late it leaves alone; the watchdog wakes those.
/// </summary>
internal sealed class Bell(Func<int, Task> ring) : IJob, IJobFactory
{
    private static readonly JobKey Key = new("conversations");
    private static int hung;

    /// <summary>What the clock does: it rings, and does not ring again because somebody died while it rang.</summary>
    public static IJobDetail Job { get; } = JobBuilder.Create<Bell>().WithIdentity(Key).StoreDurably().RequestRecovery(false).Build();

    /// <summary>A scheduler that is not started yet.</summary>
    public static async Task<IScheduler> Hang(Func<int, Task> ring, AlarmSettings settings, TimeProvider time, CancellationToken cancellation)
    {
        string name = settings.Shared is null ? string.Create(CultureInfo.InvariantCulture, $"harness-{Interlocked.Increment(ref hung)}") : "harness";
        return await QuartzSchedulerBuilder.Create(quartz =>
        {
            quartz.ConfigureScheduler(options =>
            {
                options.InstanceName = name;
                options.PropagateTraceContext = false;
                options.InstanceId = settings.Shared?.Node ?? options.InstanceId;
            });
            quartz.UseDefaultThreadPool(settings.AtOnce);
            if (settings.Shared is { } shared)
            {
                quartz.UsePersistentStore(store => Share(store, shared));
            }
            else
            {
                quartz.UseInMemoryStore();
            }

            quartz.UseTimeProvider(time);
            quartz.UseJobFactory(new Bell(ring));
        }).BuildScheduler(cancellation);
    }

    /// <summary>Rings once for a conversation, never before the instant: it is rounded up to a millisecond.</summary>
    public static ITrigger Trigger(int conversation, Instant at, TimeProvider time) => TriggerBuilder.Create(time)
        .WithIdentity(conversation.ToString(CultureInfo.InvariantCulture))
        .ForJob(Key)
        .StartAt(DateTimeOffset.FromUnixTimeMilliseconds((at + Duration.FromNanoseconds(NodaConstants.NanosecondsPerMillisecond - 1)).ToUnixTimeMilliseconds()))
        .WithSimpleSchedule(once => once.WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount))
        .Build();

    private static void Share(IPersistentStoreBuilder store, SharedClock shared)
    {
        store.UsePostgres(NpgsqlFactory.Instance, shared.Connection);
        store.ProvisionSchema();
        store.UseClustering(cluster =>
        {
            cluster.CheckinInterval = shared.CheckIn;
            cluster.CheckinMisfireThreshold = shared.CheckIn;
        });
    }

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        new(ring(int.Parse(context.Trigger.Key.Name, NumberStyles.None, CultureInfo.InvariantCulture)));

    public ValueTask<JobScope> CreateJob(TriggerFiredBundle bundle, IScheduler scheduler, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(new JobScope(this));

    public ValueTask ReturnJob(JobScope scope, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;
}
