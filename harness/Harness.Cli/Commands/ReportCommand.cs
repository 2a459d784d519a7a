using System.CommandLine;
using System.Text.Json;
using Harness.Documents;
using Harness.Findings;
using Harness.Findings.Judgements;
using Harness.Journal;
using Harness.Planning;
using Harness.Runs;
using Harness.Studies;

namespace Harness.Commands;

/// <summary><c>harness report [FOLDER]</c>: the documents of a wave, made anew from its journal and from what raters said.</summary>
internal static class ReportCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string?> folder = Arguments.Folder(terminal);
        Option<string?> study = Arguments.StudyOfJournal(terminal);
        Option<int?> round = RateCommand.Number(terminal, "--round", "N", 1, terminal.Pick("By which round of rating (default: the newest in which somebody rated)", "Selon quel tour d’évaluation (par défaut : le plus récent où quelqu’un a évalué)"));
        Option<IReadOnlyList<DocumentEntry>> format = ReportFormats.Option(terminal);
        Option<bool> json = Arguments.Json(terminal);
        Command command = new("report", terminal.Pick("Write the documents of a wave anew, from its journal and its ratings", "Réécrire les documents d’une vague, d’après son journal et ses évaluations")) { folder, study, round, format, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            string found = ReportFolder.Find(parsed.GetValue(folder));
            Report report = await Write(found, parsed.GetValue(study), parsed.GetValue(round), parsed.GetRequiredValue(format), terminal, cancellation);
            Say(report, found, parsed.GetValue(json), terminal);
            return (int)ExitCode.Ok;
        });
        return command;
    }

    private static async Task<Report> Write(string folder, string? named, int? round, IReadOnlyList<DocumentEntry> documents, Terminal terminal, CancellationToken cancellation)
    {
        using HostLock? alone = Alone(folder);
        using EventJournal journal = ReportFolder.OpenJournal(folder);
        Study study = ReportFolder.StudyOf(journal, folder, named, terminal);
        RatedRound? rated = RatedFolder.Read(folder, round);
        using Output output = new(folder);
        Report report = JournalTrouble.Read(folder, () =>
            WaveReport.Write(new(study, journal.Wave.Seed, journal.Slots(study), journal.Wave.Number ?? 1), journal, output, terminal, cancellation, rated, documents));
        await PrintedReport.Write(report, documents, output, cancellation);
        output.Publish();
        return report;
    }

    /// <summary>The right to the journal, while a wave in real time has one: what is written while it runs would be half of it. Null for a wave that never had a host.</summary>
    /// <exception cref="SetupException">A run goes on.</exception>
    private static HostLock? Alone(string folder)
    {
        string journal = SharedFolder.Read(folder)?.Path ?? ReportFolder.JournalOf(folder);
        return File.Exists(journal + ".lock") ? OneHost.Take(journal, TimeProvider.System) : null;
    }

    private static void Say(Report report, string folder, bool json, Terminal terminal)
    {
        string page = Path.Combine(folder, "report.html");
        IReadOnlyList<Finding> findings = report.Quality is { } quality ? QualityVerdict.Of(quality) : [];
        if (json)
        {
            terminal.Data.WriteLine(JsonSerializer.Serialize(
                new { Folder = folder, report.Root, Round = report.Quality?.Round.Number, Rubric = report.Quality?.Round.Rubric.Id, Findings = report.Findings.Concat(findings).Select(finding => finding.Sentence.In(terminal.Language)) },
                Arguments.JsonOptions));
            return;
        }

        foreach (Finding finding in findings)
        {
            terminal.Data.WriteLine($"{(finding.Says == Says.Can ? "+" : "–")} {finding.Sentence.In(terminal.Language)}");
        }

        terminal.Say(
            report.Quality is null ? $"Report: {page}. Nobody has rated it yet: harness rate begin {folder}" : $"Report: {page}",
            report.Quality is null ? $"Rapport : {page}. Personne ne l’a encore évalué : harness rate begin {folder}" : $"Rapport : {page}");
    }
}
