using System.Globalization;
using Harness.Channels;
using Harness.Clockwork;
using Harness.Pages.Assist;
using Harness.Runs.Hands;
using Harness.Studies;
using NodaTime;

namespace Harness.Commands;

/// <summary>Reminds people, every minute as long as a wave runs, of what they are to do by hand.</summary>
internal static class TaskReminders
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    /// <summary>Runs until it is cancelled, which is its normal end.</summary>
    public static async Task Run(Study study, HeldWave held, Reach reach, string pages, Terminal terminal, CancellationToken cancellation)
    {
        if (study.Reminders is not { Count: > 0 })
        {
            return;
        }

        Reminders reminders = new(
            study, reach, task => Words(task, study, pages, terminal),
            cause => terminal.Say($"A reminder could not be delivered: {cause}", $"Un rappel n’a pas pu être délivré : {cause}"), held.Time);
        using PeriodicTimer timer = new(Every, held.Time);
        try
        {
            do
            {
                Instant until = Instant.FromDateTimeOffset(held.Time.GetUtcNow()) + reminders.Ahead;
                await JobBoundary.Guard(
                    async () =>
                    {
                        await reminders.Tell(held.Wave.Tasks(until), cancellation);
                        return null;
                    },
                    error => terminal.Say($"Reminders failed: {error.GetType().Name}", $"Les rappels ont échoué : {error.GetType().Name}"),
                    () => until);
            }
            while (await timer.WaitForNextTickAsync(cancellation));
        }
        catch (OperationCanceledException)
        {
            // the wave is over
        }
    }

    private static (string What, string? Page) Words(HandTask task, Study study, string pages, Terminal terminal)
    {
        string page = $"{pages}/assist/{task.Slot.Probe}", at = task.From.InZone(study.Schedule.Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return ($"{at} – {TaskWords.Title(task).In(terminal.Language)} – {page}", page);
    }
}
