using System.CommandLine;
using System.Globalization;
using Harness.Documents.Cases;
using Harness.Findings;
using Harness.Journal;
using Harness.Planning;
using Harness.Studies;

namespace Harness.Commands;

/// <summary><c>harness case PROBE [FOLDER]</c>: one conversation, event by event, as the journal has it.</summary>
internal static class CaseCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> probe = new("PROBE") { Description = terminal.Pick("The conversation, such as p0000001", "La conversation, par exemple p0000001") };
        Argument<string?> folder = Arguments.Folder(terminal);
        Option<string?> study = Arguments.StudyOfJournal(terminal);
        Command command = new("case", terminal.Pick("Read one conversation, event by event", "Lire une conversation, événement par événement")) { probe, folder, study };
        command.SetAction((parsed, cancellation) =>
        {
            string found = ReportFolder.Find(parsed.GetValue(folder)), named = parsed.GetRequiredValue(probe);
            using EventJournal journal = ReportFolder.OpenJournal(found);
            Study of = ReportFolder.StudyOf(journal, found, parsed.GetValue(study), terminal);
            IReadOnlyList<Slot> slots = journal.Slots(of);
            Slot slot = slots.FirstOrDefault(slot => string.Equals(slot.Probe, named, StringComparison.OrdinalIgnoreCase)) ?? throw Unknown(named, slots);
            Dossier dossier = Dossier.Of(of, slot, new(journal.EventsOf(slot.Index), journal.Automatic(slots)));
            foreach (string line in CaseText.Lines(dossier, terminal.Language))
            {
                cancellation.ThrowIfCancellationRequested();
                terminal.Data.WriteLine(line);
            }

            return Task.FromResult((int)ExitCode.Ok);
        });
        return command;
    }

    private static SetupException Unknown(string named, IReadOnlyList<Slot> slots)
    {
        string last = slots.Count == 0 ? "–" : slots[^1].Probe;
        return new(new(
            string.Create(CultureInfo.InvariantCulture, $"There is no conversation “{named}” in this journal; they are called {ProbeId.Of(0)} to {last}."),
            string.Create(CultureInfo.InvariantCulture, $"Il n’y a pas de conversation « {named} » dans ce journal ; elles vont de {ProbeId.Of(0)} à {last}.")));
    }
}
