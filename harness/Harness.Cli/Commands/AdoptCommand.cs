using System.CommandLine;
using Harness.Channels;
using Harness.Findings;
using Harness.Journal;
using Harness.Planning;
using Harness.Runs;
using Harness.Studies;

namespace Harness.Commands;

/// <summary><c>harness adopt [FOLDER]</c>: takes over a journal that was restored, moved or copied. What may have been sent from elsewhere becomes uncertain.</summary>
internal static class AdoptCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string?> folder = Arguments.Folder(terminal);
        Option<string?> study = Arguments.StudyOfJournal(terminal);
        Command command = new("adopt", terminal.Pick(
            "Take over a journal that was restored, moved or copied: what may have been sent from elsewhere becomes uncertain and is never sent",
            "Reprendre un journal restauré, déplacé ou copié : ce qui a pu partir d’ailleurs devient incertain et n’est jamais envoyé")) { folder, study };
        command.SetAction((parsed, cancellation) =>
        {
            string path = Path.Combine(ReportFolder.Find(parsed.GetValue(folder)), "journal.sqlite");
            using HostLock host = OneHost.Take(path, TimeProvider.System);
            using EventJournal journal = EventJournal.Resume(path);
            Study of = ReportFolder.StudyOf(journal, Path.GetDirectoryName(path)!, parsed.GetValue(study), terminal);
            if (journal.Wave.Brands != Brands.Live)
            {
                throw new SetupException(new($"{path} is of simulated brands: there is nothing to adopt.", $"{path} concerne des marques simulées : il n’y a rien à reprendre."));
            }

            cancellation.ThrowIfCancellationRequested();
            using Spool spool = Spool.Of(path);
            using Telemetry telemetry = new(() => 0);
            using OpenChannels channels = new(new(of, journal.Wave.Seed, TimeProvider.System));
            LiveWave wave = new(of, journal.Slots(of), journal, spool, channels.Open, () => false, TimeProvider.System, telemetry);
            Adoption adopted = wave.Adopt();
            InstallMark.Write(path, journal.Count());
            (string uncertain, string watched) = (Numerals.Count(adopted.Uncertain, terminal.Language), Numerals.Count(adopted.Watched, terminal.Language));
            terminal.Say(
                $"Adopted. {uncertain} messages are uncertain: they are looked for and never sent. In {watched} further conversations nothing more is sent: they are only watched.",
                $"Repris. {uncertain} messages sont incertains : ils sont recherchés et jamais envoyés. Dans {watched} autres conversations, plus rien n’est envoyé : elles sont seulement suivies.");
            return Task.FromResult((int)ExitCode.Ok);
        });
        return command;
    }
}
