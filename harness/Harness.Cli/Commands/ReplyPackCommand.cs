using System.CommandLine;
using Harness.Documents;
using Harness.Documents.Replies;
using Harness.Evidence;
using Harness.Findings;
using Harness.Journal;
using Harness.Planning;
using Harness.Publishing;
using Harness.Studies;
using NodaTime;

namespace Harness.Commands;

/// <summary><c>harness reply-pack BRAND [FOLDER]</c>: gives a brand what is about to be published of it, and puts its answer on record.</summary>
internal static class ReplyPackCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> brand = new("BRAND") { Description = terminal.Pick("The id of the brand in the panel", "L’identifiant de la marque dans le panel") };
        Argument<string?> folder = Arguments.Folder(terminal);
        Option<string?> study = Arguments.StudyOfJournal(terminal);
        Option<string?> output = new("--out") { HelpName = "DIR", Description = terminal.Pick("Where to write it (default: reply-packs/BRAND in the folder)", "Où l’écrire (par défaut : reply-packs/MARQUE dans le dossier)") };
        Option<LocalDate?> on = PublicOptions.Day(terminal);
        Option<string?> answer = new("--answer") { HelpName = "FILE|TEXT", Description = terminal.Pick("Put the brand’s answer on record, word for word, instead of writing a pack", "Consigner la réponse de la marque, mot pour mot, au lieu d’écrire un dossier") };
        Option<string?> disputes = new("--disputes") { HelpName = "FILE.csv", Description = terminal.Pick("Put its objections on record: the form with case, text, decision (upheld, corrected, rejected) and reason", "Consigner ses contestations : le formulaire avec case, text, decision (upheld : fondée, corrected : corrigée, rejected : rejetée) et reason") };
        Command command = new("reply-pack", terminal.Pick(
            "Give a brand what is about to be published of it, or put what it answers on record",
            "Remettre à une marque ce qui va être publié à son sujet, ou consigner ce qu’elle répond")) { brand, folder, study, output, on, answer, disputes };
        command.SetAction(parsed =>
        {
            string found = ReportFolder.Find(parsed.GetValue(folder));
            using EventJournal journal = ReportFolder.OpenJournal(found);
            Study of = ReportFolder.StudyOf(journal, found, parsed.GetValue(study), terminal);
            Brand named = Named(of, parsed.GetRequiredValue(brand));
            LocalDate day = parsed.GetValue(on) ?? WaveReport.Today(of);
            if (parsed.GetValue(answer) is null && parsed.GetValue(disputes) is null)
            {
                Give(new(found, of, named, day, parsed.GetValue(output)), journal, terminal);
            }
            else
            {
                ReplyRecord.Take(found, new(of, named, journal.Slots(of)), parsed.GetValue(answer), parsed.GetValue(disputes), day, terminal);
            }

            return (int)ExitCode.Ok;
        });
        return command;
    }

    private static Brand Named(Study study, string id) => study.Panel.Brands.FirstOrDefault(brand => brand.Id == id) ?? throw new SetupException(new(
        $"There is no brand “{id}” in the panel; there are: {List(study)}.{Scenario.Meant(id, Ids(study), Language.En)}",
        $"Il n’y a pas de marque « {id} » dans le panel ; il y a : {List(study)}.{Scenario.Meant(id, Ids(study), Language.Fr)}"));

    private static string[] Ids(Study study) => [.. study.Panel.Brands.Select(brand => brand.Id)];

    private static string List(Study study) => string.Join(", ", Ids(study));

    private static void Give(Gift gift, EventJournal journal, Terminal terminal)
    {
        Plan plan = new(gift.Study, journal.Wave.Seed, journal.Slots(gift.Study), journal.Wave.Number ?? 1);
        Report report = JournalTrouble.Read(gift.Folder, () => WaveReport.Made(plan, journal, CanonicalExport.Write(journal.Events(), Stream.Null), terminal, RatedFolder.Read(gift.Folder, null), null));
        Stratum own = report.Analysis.Brand(gift.Brand.Id);
        if (own.N == 0)
        {
            throw new SetupException(new($"No message reached {gift.Brand.Name}: there is nothing to answer.", $"Aucun message n’a atteint {gift.Brand.Name} : il n’y a rien à quoi répondre."));
        }

        LocalDate deadline = gift.On.PlusDays(gift.Study.ReplyDays);
        ReplyPack pack = new(report with { Edition = new(Audience.Client, PublicationRecord.Read(gift.Folder), []) }, own, gift.On, deadline);
        using Output output = new(gift.Out ?? Path.Combine(gift.Folder, "reply-packs", gift.Brand.Id));
        foreach (DocumentFile file in pack.Files())
        {
            File.WriteAllBytes(output.Draft(file.Name), file.Bytes);
        }

        output.Publish();
        PublicationFile.Write(gift.Folder, PublicationRecord.Read(gift.Folder).With(new PackSent(gift.On, gift.Brand.Id, deadline)));
        terminal.Say(
            $"{output.Path} is for {gift.Brand.Name}, who may answer until {Numerals.Date(deadline, Language.En)}.",
            $"{output.Path} est pour {gift.Brand.Name}, qui peut répondre jusqu’au {Numerals.Date(deadline, Language.Fr)}.");
    }

    /// <summary>What is given to whom.</summary>
    private sealed record Gift(string Folder, Study Study, Brand Brand, LocalDate On, string? Out);
}
