using System.CommandLine;
using System.Text.Json;
using Harness.Documents;
using Harness.Findings;
using Harness.Findings.Judgements;
using Harness.Journal;
using Harness.Planning;
using Harness.Publishing;
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
        Option<IReadOnlyList<DocumentEntry>?> format = ReportFormats.Option(terminal);
        Option<bool> json = Arguments.Json(terminal);
        Command command = new("report", terminal.Pick("Write the documents of a wave anew, from its journal and its ratings", "Réécrire les documents d’une vague, d’après son journal et ses évaluations")) { folder, study, round, format, json };
        PublicOptions issue = new(terminal);
        issue.AddTo(command, terminal);
        command.SetAction(async (parsed, cancellation) =>
        {
            string found = ReportFolder.Find(parsed.GetValue(folder));
            PublicWish wish = issue.Of(parsed);
            (Report report, IReadOnlyList<PublicCheck> refused) = await Write(found, parsed.GetValue(study), parsed.GetValue(round), parsed.GetValue(format) is { Count: > 0 } chosen ? chosen : ReportFormats.Usual, wish, terminal, cancellation);
            if (refused.Count > 0)
            {
                Refuse(refused, terminal);
                return (int)ExitCode.Usage;
            }

            Say(report, wish.Audience == Audience.Public ? Path.Combine(found, PublicReport.Folder) : found, parsed.GetValue(json), terminal);
            return (int)ExitCode.Ok;
        });
        return command;
    }

    private static async Task<(Report Report, IReadOnlyList<PublicCheck> Refused)> Write(
        string folder, string? named, int? round, IReadOnlyList<DocumentEntry> documents, PublicWish wish, Terminal terminal, CancellationToken cancellation)
    {
        using HostLock? alone = Alone(folder);
        using EventJournal journal = ReportFolder.OpenJournal(folder);
        Study study = ReportFolder.StudyOf(journal, folder, named, terminal);
        RatedRound? rated = RatedFolder.Read(folder, round);
        Plan plan = new(study, journal.Wave.Seed, journal.Slots(study), journal.Wave.Number ?? 1);
        if (wish.Audience == Audience.Public)
        {
            return await new PublicReport(folder, plan, journal, rated, terminal).Publish(wish, documents, cancellation);
        }

        Publication before = PublicationRecord.Read(folder);
        Issued? issued = null;
        using Output output = new(folder);
        Report report = JournalTrouble.Read(folder, () => WaveReport.Write(plan, journal, output, terminal, cancellation, rated, documents, before, wish.On, wish.Revision is null ? null : Correct));
        await PrintedReport.Write(report, documents, output, cancellation);
        if (issued is not null)
        {
            PublicationFile.Write(folder, before.With(issued));
        }

        output.Publish();
        return (report, []);

        Issued Correct(Report made) =>
            issued = new PublicVersions(folder, Audience.Client).Next(made, before, wish.Revision, wish.On ?? WaveReport.Today(study)).Issued!;
    }

    private static void Refuse(IReadOnlyList<PublicCheck> refused, Terminal terminal)
    {
        foreach (PublicCheck check in refused)
        {
            terminal.Say($"Refused ({check.Id}). {check.Says.En}", $"Refusé ({check.Id}). {check.Says.Fr}");
        }

        terminal.Say("Nothing was published.", "Rien n’a été publié.");
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
            report.Quality is null && !report.Edition.IsPublic ? $"Report: {page}. Nobody has rated it yet: harness rate begin {folder}" : $"Report: {page}",
            report.Quality is null && !report.Edition.IsPublic ? $"Rapport : {page}. Personne ne l’a encore évalué : harness rate begin {folder}" : $"Rapport : {page}");
    }
}
