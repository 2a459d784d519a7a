using Harness.Channels;
using Harness.Clockwork;
using Harness.Journal;
using Harness.Planning;
using Harness.Runs;
using Harness.Studies;
using Harness.Testing;
using NodaTime;

namespace Harness.Mortal;

/// <summary>What a host does while it lives: a wave in real time, woken by the real clock, until every conversation is over.</summary>
internal static class HostLife
{
    /// <summary>How it ends when the disk fails under its journal.</summary>
    private const int Broken = 3;

    /// <returns>The exit code.</returns>
    public static async Task<int> Live(Study study, EventJournal journal, Spool spool, IChannel channel, Slot[] slots, TimeProvider time)
    {
        using Telemetry telemetry = new(() => 0);
        LiveWave wave = new(study, slots, journal, spool, _ => channel, () => true, time, telemetry);
        IReadOnlyList<(int Number, Instant At)> wakes = wave.Start();
        HashSet<int> open = [.. wakes.Select(wake => wake.Number)];
        TaskCompletionSource over = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using Alarm alarm = await Alarm.Start(
            new() { AfterFailure = TimeSpan.FromMilliseconds(100) }, Advance, new((_, _) => { }, (_, _) => { }, _ => { }, (number, error) => Console.Error.WriteLine($"{number}: {error}")), time, CancellationToken.None);
        foreach ((int number, Instant at) in wakes)
        {
            await alarm.Set(number, at, CancellationToken.None);
        }

        await (wakes.Count == 0 ? Task.CompletedTask : Task.WhenAny(over.Task, journal.Broken));
        return journal.Broken.IsCompleted ? Broken : 0;

        async ValueTask<Instant?> Advance(int number, CancellationToken breaking)
        {
            Instant? next = await wave.Advance(number, breaking);
            lock (open)
            {
                if ((next is null || next > Instant.FromDateTimeOffset(time.GetUtcNow()) + Duration.FromSeconds(20)) && open.Remove(number) && open.Count == 0)
                {
                    over.TrySetResult();
                }
            }

            return next;
        }
    }
}
