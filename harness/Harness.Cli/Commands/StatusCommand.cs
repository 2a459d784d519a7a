using System.CommandLine;
using System.Text.Json;
using Harness.Journal;
using Harness.Runs;

namespace Harness.Commands;

/// <summary><c>harness status [FOLDER]</c>: how far a study is, from its journal and from the host that runs it.</summary>
internal static class StatusCommand
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(2);

    public static Command Create(Terminal terminal)
    {
        Argument<string?> folder = Arguments.Folder(terminal);
        Option<bool> watch = new("--watch") { Description = terminal.Pick("Say it again every two seconds, until Ctrl-C", "Le redire toutes les deux secondes, jusqu’à Ctrl-C") };
        Option<bool> json = Arguments.Json(terminal);
        Option<string?> database = DatabaseReference.Option(terminal);
        Command command = new("status", terminal.Pick("Say how far a study is, and how its host goes", "Dire où en est une étude, et comment va son hôte")) { folder, watch, json, database };
        command.SetAction(async (parsed, cancellation) =>
        {
            SharedFolder? shared = SharedFolder.Find(parsed.GetValue(folder), parsed.GetValue(database));
            string journal = shared?.Path ?? ReportFolder.JournalOf(ReportFolder.Find(parsed.GetValue(folder)));
            JsonSerializerOptions form = parsed.GetValue(watch) ? new(Arguments.JsonOptions) { WriteIndented = false } : Arguments.JsonOptions;
            if (parsed.GetValue(watch))
            {
                terminal.Say("Every two seconds; Ctrl-C stops.", "Toutes les deux secondes ; Ctrl-C arrête.");
            }

            using PeriodicTimer ticks = new(Between);
            do
            {
                ControlReply reply = await ControlClient.Ask(journal, ControlVerb.Status, TimeProvider.System, cancellation);
                StatusReport report = shared is null ? new(Glance(journal), ControlFiles.Beside(journal).Mode, reply) : Shared(shared, reply);
                terminal.Data.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(report.ForPrograms(), form) : report.In(terminal.Language));
            }
            while (parsed.GetValue(watch) && await Tick(ticks, cancellation));

            return (int)ExitCode.Ok;
        });
        return command;
    }

    /// <summary>Waits for the next time; who watches ends it by Ctrl-C, which is its normal end.</summary>
    private static async ValueTask<bool> Tick(PeriodicTimer ticks, CancellationToken cancellation)
    {
        try
        {
            return await ticks.WaitForNextTickAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static StatusReport Shared(SharedFolder shared, ControlReply reply)
    {
        using PostgresStore store = shared.ReadOnly();
        return DatabaseReference.Within(store.Where, () => new StatusReport(JournalGlance.At(store), new SharedSwitch(store).Mode, reply));
    }

    private static JournalGlance Glance(string journal)
    {
        try
        {
            return JournalGlance.At(journal);
        }
        catch (InvalidDataException error)
        {
            throw new SetupException(new($"The journal cannot be read: {error.Message}", $"Le journal ne peut pas être lu : {error.Message}"));
        }
    }
}
