using System.Data.Common;
using System.Globalization;
using Harness.Channels;
using Harness.Clockwork;
using Harness.Findings;
using Harness.Journal;
using Harness.Planning;
using Harness.Runs;
using Harness.Runs.Imports;
using NodaTime;
using NodaTime.Text;

namespace Harness.Commands;

/// <summary>The one process that runs a wave in real time, from where its journal stands until it is over or stopped.</summary>
internal static class LiveHost
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30), Telling = TimeSpan.FromMinutes(1);

    /// <summary>Runs it.</summary>
    /// <param name="plan">The plan of the wave.</param>
    /// <param name="source">Digest of the study's files.</param>
    /// <param name="folder">Where its journal is, or is to be.</param>
    /// <param name="reach">What may be touched outside.</param>
    /// <param name="port">Where its pages answer; null takes the usual port or a free one.</param>
    /// <param name="terminal">Where it talks.</param>
    /// <param name="cancellation">Stops it, which is a normal end.</param>
    /// <param name="shared">The machine's folder where several carry the wave out together; null where this one does alone.</param>
    /// <returns>Whether every conversation is over.</returns>
    public static async Task<bool> Run(Plan plan, string source, string folder, Reach reach, int? port, Terminal terminal, CancellationToken cancellation, SharedFolder? shared = null)
    {
        Alarm? alarm = null;
        using HeldWave held = HeldWave.Take(plan, source, folder, reach, () => alarm?.Queue ?? 0, new() { Shared = shared, Tell = terminal.Say });
        IReadOnlyList<(int Number, Instant At)> wakes = JournalTrouble.Read(held.Path, held.Wave.Start);
        held.Mark();
        await using PageServer pages = await LivePages.Start(plan, held, () => alarm?.Overdue ?? 0, Wake, reach, port, terminal, cancellation);

        TaskCompletionSource over = new(TaskCreationOptions.RunContinuationsAsynchronously);
        int open = wakes.Count;
        alarm = await Alarm.Start(held.Node?.Settings ?? new(), Advance, Notices(terminal), held.Time, cancellation);
        using CancellationTokenSource reminding = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Task reminders = TaskReminders.Run(plan.Study, held, reach, pages.Address, terminal, reminding.Token);
        await using ControlSocket socket = ControlSocket.Open(held.Host, held.State, held.Telemetry.Figures, held.Time, Import);
        terminal.Say(
            $"{plan.WaveId}: {Numerals.Count(open, terminal.Language)} conversations are open. Ctrl-C stops; harness run goes on later where it stopped.",
            $"{plan.WaveId} : {Numerals.Count(open, terminal.Language)} conversations sont ouvertes. Ctrl-C arrête ; harness run reprend plus tard là où cela s’est arrêté.");
        foreach ((int number, Instant at) in wakes)
        {
            await alarm.Set(number, at, cancellation);
        }

        await Import(cancellation);
        if (open > 0)
        {
            using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, held.State.Stopping, held.Node?.Stopping ?? CancellationToken.None);
            await Watch(Task.WhenAny(over.Task, held.Journal.Broken), held, terminal, stop.Token);
        }

        await reminding.CancelAsync();
        await reminders;
        await alarm.Stop(Patience);
        await alarm.DisposeAsync();
        held.RequireDisk();
        Keep(held, terminal);
        held.Mark();
        return Volatile.Read(ref open) == 0;

        Task Wake(int number) => held.Wave.Probes[number].IsOver ? Task.CompletedTask : alarm?.Set(number, Instant.FromDateTimeOffset(held.Time.GetUtcNow()), CancellationToken.None).AsTask() ?? Task.CompletedTask;

        async ValueTask<ImportFigures> Import(CancellationToken breaking)
        {
            Imported taken = await held.Imports.Take(breaking);
            await Task.WhenAll(taken.News.Distinct().Select(Wake));
            return new(taken.News.Count, taken.Undecided);
        }

        async ValueTask<Instant?> Advance(int number, CancellationToken breaking)
        {
            Instant? next = await held.Wave.Advance(number, breaking);
            if (next is null && Interlocked.Decrement(ref open) == 0)
            {
                over.TrySetResult();
            }

            return next;
        }
    }

    private static async Task Watch(Task over, HeldWave held, Terminal terminal, CancellationToken stop)
    {
        using PeriodicTimer ticks = new(Telling, TimeProvider.System);
        try
        {
            Task<bool> tick = ticks.WaitForNextTickAsync(stop).AsTask();
            while (await Task.WhenAny(over, tick) == tick && await tick && held.State.Mode != ControlMode.Stopped)
            {
                held.Mark();
                HostFigures now = held.Telemetry.Figures();
                string sends = Numerals.Count(now.Sends, terminal.Language), looks = Numerals.Count(now.Looks, terminal.Language);
                string uncertain = Numerals.Count(now.Uncertain, terminal.Language), missed = Numerals.Count(now.Missed, terminal.Language);
                terminal.Say($"{sends} sent, {looks} looks, {uncertain} uncertain, {missed} missed", $"{sends} envoyés, {looks} regards, {uncertain} incertains, {missed} manqués");
                tick = ticks.WaitForNextTickAsync(stop).AsTask();
            }
        }
        catch (OperationCanceledException)
        {
            terminal.Say("Stopping: what is under way is finished, nothing more is sent.", "Arrêt : ce qui est en cours se termine, rien d’autre n’est envoyé.");
        }
    }

    private static void Keep(HeldWave held, Terminal terminal)
    {
        try
        {
            held.Wave.Keep();
        }
        catch (DbException error)
        {
            held.RequireDisk();
            terminal.Say(
                $"The journal could not take the last looks without news: {error.Message}. They are repeated; nothing else is lost.",
                $"Le journal n’a pas pu prendre les derniers regards sans nouvelles : {error.Message}. Ils seront refaits ; rien d’autre n’est perdu.");
        }
    }

    private static AlarmNotices Notices(Terminal terminal) => new(
        (number, due) => terminal.Say($"{ProbeId.Of(number)} is late: it was due at {Clock(due)}.", $"{ProbeId.Of(number)} est en retard : c’était prévu à {Clock(due)}."),
        (number, since) => terminal.Say($"{ProbeId.Of(number)} has been at work since {Clock(since)}.", $"{ProbeId.Of(number)} est à l’œuvre depuis {Clock(since)}."),
        jump =>
        {
            string seconds = jump.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
            terminal.Say($"The clock moved by {seconds} s: it was set, or the machine slept.", $"L’horloge a bougé de {seconds} s : elle a été réglée, ou la machine a dormi.");
        },
        (number, error) => terminal.Say($"{ProbeId.Of(number)} failed and is tried again: {error.GetType().Name}", $"{ProbeId.Of(number)} a échoué et sera repris : {error.GetType().Name}"));

    private static string Clock(Instant instant) => InstantPattern.General.Format(instant);
}
