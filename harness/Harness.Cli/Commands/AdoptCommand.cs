using System.CommandLine;
using System.Globalization;
using Harness.Channels;
using Harness.Findings;
using Harness.Journal;
using Harness.Planning;
using Harness.Runs;
using Harness.Runs.Bundles;
using Harness.Studies;

namespace Harness.Commands;

/// <summary>
/// <c>harness adopt [FOLDER]</c>: takes over a journal that was restored, moved or copied, or with <c>--bundle</c> one that is stale or lost.
/// What may have been sent from elsewhere becomes uncertain.
/// </summary>
internal static class AdoptCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string?> folder = Arguments.Folder(terminal);
        Option<string?> study = Arguments.StudyOfJournal(terminal);
        Option<ulong> seed = Arguments.Seed(terminal);
        Option<int> wave = Arguments.Wave(terminal);
        BundleOptions bundle = new(terminal);
        Option<string?> database = DatabaseReference.Option(terminal);
        Command command = new("adopt", terminal.Pick(
            "Take over a journal that was restored, moved, copied or lost: what may have been sent from elsewhere becomes uncertain and is never sent",
            "Reprendre un journal restauré, déplacé, copié ou perdu : ce qui a pu partir d’ailleurs devient incertain et n’est jamais envoyé")) { folder, study, bundle.File, bundle.Expect, seed, wave, database };
        command.SetAction((parsed, cancellation) =>
        {
            cancellation.ThrowIfCancellationRequested();
            if (parsed.GetValue(bundle.File) is { } file)
            {
                Scenario scenario = Scenario.Load(parsed.GetValue(study) ?? throw new SetupException(new("Name the study of the bundle with --study.", "Nommez avec --study l’étude du paquet.")));
                Study of = scenario.Required(terminal);
                OfBundle(file, Planner.Plan(of, parsed.GetValue(seed), Arguments.Allowed(parsed.GetValue(wave), of)), scenario, parsed.GetValue(bundle.Expect), terminal);
            }
            else if (SharedFolder.Find(parsed.GetValue(folder), parsed.GetValue(database)) is { } shared)
            {
                SharedAdoption.Take(shared, parsed.GetValue(study), terminal);
            }
            else
            {
                string path = ReportFolder.JournalOf(ReportFolder.Find(parsed.GetValue(folder)));
                ReadingCopy.Refuse(path);
                using HostLock host = OneHost.Take(path, TimeProvider.System);
                Adopt(path, parsed.GetValue(study), terminal);
            }

            return Task.FromResult((int)ExitCode.Ok);
        });
        return command;
    }

    private static void OfBundle(string file, Plan plan, Scenario scenario, long expect, Terminal terminal)
    {
        using HostLock host = OneHost.Take(file, TimeProvider.System);
        (long fence, BundleFault? fault) = BundleHold.Adopt(
            file, BundledTick.HeadOf(plan), expect, draft => LiveJournal.Prepare(plan, scenario.Source, draft), journal => Adopt(journal, scenario.Name, terminal));
        if (fault is { } why)
        {
            throw BundleWords.Refused(why, file, expect);
        }

        string number = fence.ToString(CultureInfo.InvariantCulture);
        terminal.Say($"The bundle has number {number} now: older copies of it are refused.", $"Le paquet porte maintenant le numéro {number} : ses copies plus anciennes sont refusées.");
    }

    private static void Adopt(string path, string? named, Terminal terminal)
    {
        using EventJournal journal = JournalTrouble.Resume(path);
        Study of = ReportFolder.StudyOf(journal, Path.GetDirectoryName(path)!, named, terminal);
        if (journal.Wave.Brands != Brands.Live)
        {
            throw new SetupException(new($"{path} is of simulated brands: there is nothing to adopt.", $"{path} concerne des marques simulées : il n’y a rien à reprendre."));
        }

        using Spool spool = Spool.Of(path);
        using Telemetry telemetry = new(() => 0);
        using OpenChannels channels = new(new(of, journal.Wave.Seed, TimeProvider.System));
        LiveWave wave = new(of, journal.Slots(of), journal, spool, channels.Open, () => false, TimeProvider.System, telemetry);
        Adoption adopted = JournalTrouble.Read(path, wave.Adopt);
        InstallMark.Write(path, journal.Count());
        Say(adopted, terminal);
    }

    /// <summary>Says what became of a journal that was taken over.</summary>
    public static void Say(Adoption adopted, Terminal terminal)
    {
        (string uncertain, string watched) = (Numerals.Count(adopted.Uncertain, terminal.Language), Numerals.Count(adopted.Watched, terminal.Language));
        terminal.Say(
            $"Adopted. {uncertain} messages are uncertain: they are looked for and never sent. In {watched} further conversations nothing more is sent: they are only watched.",
            $"Repris. {uncertain} messages sont incertains : ils sont recherchés et jamais envoyés. Dans {watched} autres conversations, plus rien n’est envoyé : elles sont seulement suivies.");
    }
}
