using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Harness.Documents.Cases;
using Harness.Hosting;
using Harness.Journal;
using Harness.Planning;
using Harness.Probes;
using Harness.Raters;
using Harness.Studies;

namespace Harness.Commands;

/// <summary><c>harness serve [FOLDER]</c>: the pages of a finished wave, in a browser on this machine.</summary>
internal static class ServeCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string?> folder = Arguments.Folder(terminal);
        Option<string?> study = Arguments.StudyOfJournal(terminal);
        Option<int?> port = Arguments.Port(terminal, terminal.Pick("Port on 127.0.0.1; 0 takes a free one (default: 5080)", "Port sur 127.0.0.1 ; 0 en prend un libre (par défaut : 5080)"));
        Command command = new("serve", terminal.Pick(
            "Show a finished wave in the browser, on this machine only; Ctrl-C or SIGTERM stops it, which is its normal end (exit code 0)",
            "Montrer une vague terminée dans le navigateur, sur cette machine seulement ; Ctrl-C ou SIGTERM l’arrête, ce qui est sa fin normale (code de sortie 0)")) { folder, study, port };
        command.SetAction(async (parsed, cancellation) =>
        {
            ShownWave wave = Load(ReportFolder.Find(parsed.GetValue(folder)), parsed.GetValue(study), terminal);
            BookOfWave.Require(wave.Wave, wave.Folder);
            await Serve(wave, parsed.GetValue(port) ?? PageServer.DefaultPort, terminal, cancellation);
            return (int)ExitCode.Ok;
        });
        return command;
    }

    private static ShownWave Load(string folder, string? named, Terminal terminal)
    {
        using EventJournal journal = ReportFolder.OpenJournal(folder);
        Study study = ReportFolder.StudyOf(journal, folder, named, terminal);
        IReadOnlyList<Slot> slots = journal.Slots(study);
        return new(journal.Wave, study, slots, journal.Probes(slots), folder, terminal.Language, slot => EventsOf(folder, slots, slot));
    }

    private static CaseEvents EventsOf(string folder, IReadOnlyList<Slot> slots, Slot slot)
    {
        using EventJournal journal = ReportFolder.OpenJournal(folder);
        return new(journal.EventsOf(slot.Index), journal.Automatic(slots));
    }

    private static RatingDesk Ratings(ShownWave wave, Language language) => new(Path.Combine(wave.Folder, RatingBook.FileName), language, key =>
    {
        using EventJournal journal = ReportFolder.OpenJournal(wave.Folder);
        return Deck.Of(wave.Study, wave.Slots, journal, key);
    }, TimeProvider.System);

    private static async Task Serve(ShownWave wave, int port, Terminal terminal, CancellationToken cancellation)
    {
        await using PageServer pages = await PageServer.Start(() => wave, () => null, wave.Folder, port, cancellation, ratings: Ratings(wave, terminal.Language));
        terminal.Say($"Open {pages.Address}/ in a browser; Ctrl-C stops.", $"Ouvrez {pages.Address}/ dans un navigateur ; Ctrl-C arrête.");
        await pages.UntilStopped(cancellation);
    }
}
