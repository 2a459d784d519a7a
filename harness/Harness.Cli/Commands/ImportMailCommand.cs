using System.CommandLine;
using System.Text.Json;
using Harness.Channels;
using Harness.Channels.Email;
using Harness.Journal;
using Harness.Planning;
using Harness.Probes;
using Harness.Runs;
using Harness.Runs.Imports;
using Harness.Studies;
using NodaTime;

namespace Harness.Commands;

/// <summary><c>harness import-mail STUDY FILE|FOLDER...</c>: answers that were collected elsewhere go into the journal of a wave in real time.</summary>
internal static class ImportMailCommand
{
    private const string Name = "import-mail";

    public static Command Create(Terminal terminal)
    {
        Argument<string> study = Arguments.Study(terminal);
        Argument<string[]> files = new("FILE|FOLDER")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = terminal.Pick("Mails as they were exported: .eml files, .mbox files, folders of both", "Des courriels tels qu’exportés : fichiers .eml, fichiers .mbox, dossiers des deux"),
        };
        Option<ulong> seed = Arguments.Seed(terminal);
        Option<string> output = Arguments.Out(terminal);
        Option<int> wave = Arguments.Wave(terminal);
        Option<bool> json = Arguments.Json(terminal);
        Option<bool> check = new("--check") { Description = terminal.Pick("Say what each mail is and write nothing", "Dire ce qu’est chaque courriel et ne rien écrire") };
        Option<string?> contact = new("--contact")
        {
            HelpName = "PROBE",
            Description = terminal.Pick("The contact, such as p0000001, that those mails answer of which nothing else tells", "Le contact, tel que p0000001, auquel répondent les courriels dont rien d’autre ne le dit"),
        };
        Command command = new(Name, terminal.Pick(
            "Put answers collected elsewhere into the journal of a wave in real time", "Verser des réponses recueillies ailleurs dans le journal d’une vague en temps réel")) { study, files, seed, wave, output, check, contact, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            Scenario scenario = Scenario.Load(parsed.GetRequiredValue(study));
            Study of = scenario.Required(terminal);
            Plan plan = Planner.Plan(of, parsed.GetValue(seed), Arguments.Allowed(parsed.GetValue(wave), of));
            string folder = Path.Combine(parsed.GetRequiredValue(output), plan.WaveId), journal = ReportFolder.JournalOf(folder);
            ImportRules.Require(plan, scenario.Source, folder);
            Slot? said = ImportRules.Contact(plan, parsed.GetValue(contact));
            IReadOnlyList<SortedMail> sorted = Sort(plan, folder, MailPile.Read(parsed.GetRequiredValue(files)), said);
            terminal.Data.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(sorted.Select(one => ImportWords.ForPrograms(one, plan.Slots)), Arguments.JsonOptions) : ImportWords.List(sorted, plan, terminal.Language));
            if (!parsed.GetValue(check))
            {
                Keep(sorted, said, journal);
                ImportWords.Say(await Record(plan, scenario.Source, folder, cancellation), terminal);
            }

            return (int)(sorted.Any(one => one.Kind == ImportKind.Broken) ? ExitCode.SomeFailed : ExitCode.Ok);
        });
        return command;
    }

    private static IReadOnlyList<SortedMail> Sort(Plan plan, string folder, IReadOnlyList<PiledMail> pile, Slot? said)
    {
        using EventJournal journal = ReportFolder.OpenJournal(folder);
        IReadOnlyList<Slot> slots = journal.Slots(plan.Study);
        InboxNotes notes = InboxNotes.Beside(ReportFolder.JournalOf(folder));
        Instant now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        IReadOnlyList<SortedMail> Sorted(IEnumerable<InboxNote> more) =>
            new MailSorter(new(plan.Study, plan.Seed, TimeProvider.System, null, plan.WaveId), slots, journal.Probes(slots.Count), journal.Events(), [.. notes.Read(), .. more]).Sort(pile, now);

        IReadOnlyList<SortedMail> sorted = Sorted([]);
        return said is null ? sorted : Sorted(sorted.Where(one => one.IsOpen).Select(one => Note(one, said)));
    }

    /// <summary>Keeps beside the journal what is to go on record or to be asked about, and what was said of it: before anything is recorded it is on disk.</summary>
    private static void Keep(IReadOnlyList<SortedMail> sorted, Slot? said, string journal)
    {
        try
        {
            MailFolder.Beside(journal).Add(sorted.Where(one => one.IsNews || one.IsOpen).Select(one => one.Brought));
            InboxNotes notes = InboxNotes.Beside(journal);
            IReadOnlyList<InboxNote> before = notes.Read();
            foreach (SortedMail one in sorted.Where(one => one.IsNews && one.Thread is { Strand: 0 } thread && thread.Probe == said?.Index && !before.Any(note => note.Reference == one.Mail!.Reference)))
            {
                notes.Add(Note(one, said!));
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SetupException(new(
                $"The mails could not be kept beside {journal}: {error.Message}. Nothing was recorded.", $"Les courriels n’ont pas pu être conservés à côté de {journal} : {error.Message}. Rien n’a été enregistré."));
        }
    }

    private static InboxNote Note(SortedMail one, Slot said) => new("", one.Mail!.Reference, said.Index, Name, TimeProvider.System.GetUtcNow());

    /// <summary>The host of the wave records, or this process while there is none.</summary>
    private static async Task<ImportFigures> Record(Plan plan, string source, string folder, CancellationToken cancellation)
    {
        ControlReply reply = await ControlClient.Ask(ReportFolder.JournalOf(folder), ControlVerb.Import, TimeProvider.System, cancellation);
        if (reply.Outcome == ControlOutcome.Answered)
        {
            return reply.Answer?.Imported ?? throw ImportRules.Silent(reply.Host);
        }

        if (reply.Outcome == ControlOutcome.Silent)
        {
            throw ImportRules.Silent(reply.Host);
        }

        HashSet<string> none = new(StringComparer.Ordinal);
        Reach nowhere = new(new Dictionary<string, Uri>(StringComparer.Ordinal), _ => null, new(none, none), _ => null);
        using HeldWave held = HeldWave.Take(plan, source, folder, nowhere, () => 0, new() { MaySend = () => false });
        JournalTrouble.Read(held.Path, () =>
        {
            held.Wave.Resume();
            return held;
        });
        Imported taken = await held.Imports.Take(cancellation);
        held.RequireDisk();
        held.Mark();
        return new(taken.News.Count, taken.Undecided);
    }
}
