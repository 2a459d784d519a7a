using System.CommandLine;
using System.Text;
using Harness.Findings;
using Harness.Raters;
using Harness.Studies;
using Turn = Harness.Ratings.Turn;

namespace Harness.Commands;

/// <summary><c>harness rate export [FOLDER]</c>: the cards as a table, to be rated away from the pages.</summary>
internal static class RateExport
{
    public static Command Create(Terminal terminal)
    {
        Argument<string?> folder = Arguments.Folder(terminal);
        Option<string?> study = Arguments.StudyOfJournal(terminal);
        Option<int?> round = RateCommand.Round(terminal);
        Option<string?> rater = new("--rater") { HelpName = "NAME", Description = terminal.Pick("The cards of one rater alone, for whom the table is meant", "Les cartes d’un seul évaluateur, à qui le tableau est destiné") };
        Option<string?> output = new("--output", "-o") { HelpName = "FILE", Description = terminal.Pick("The file to write (default: to the output)", "Le fichier à écrire (par défaut : sur la sortie)") };
        Option<bool> bom = new("--bom") { Description = terminal.Pick("For a spreadsheet that takes a file without byte order mark for another encoding", "Pour un tableur : marque d’ordre des octets en tête, et points-virgules entre les cellules") };
        Command command = new("export", terminal.Pick(
            "Write the cards as CSV, blind, one row for each card and rater, to be filled in and imported; UTF-8, in French with --bom by semicolons",
            "Écrire les cartes en CSV, en aveugle, une ligne par carte et par évaluateur, à remplir puis à importer ; en UTF-8")) { folder, study, round, rater, output, bom };
        command.SetAction(parsed =>
        {
            using RatedFolder rated = RatedFolder.Open(parsed.GetValue(folder));
            Round of = rated.Round(parsed.GetValue(round));
            string? who = parsed.GetValue(rater) is { } name ? rated.Account(name).Id : null;
            rated.Book.Deal(of.Number, rated.Deck(parsed.GetValue(study), terminal).Deck);
            HashSet<string> active = [.. rated.Book.Accounts.Where(account => account.Disabled is null).Select(account => account.Id)];
            Turn[] turns = [.. rated.Book.Turns(of.Number).Where(turn => active.Contains(turn.Rater) && (who is null || turn.Rater == who))];
            char separator = parsed.GetValue(bom) && terminal.Language == Language.Fr ? ';' : ',';
            IEnumerable<string> lines = new RatingSheet(of, rated.Book.RubricOf(of.Number)).Write(turns, rated.Book.Latest(of.Number), card => rated.Book.CardOf(of.Number, card), terminal.Language, separator);
            Write(lines, parsed.GetValue(output), parsed.GetValue(bom), terminal);
            if (turns.Length == 0)
            {
                terminal.Say("There is no row: nobody was invited to rate, or nothing is answered.", "Il n’y a aucune ligne : personne n’a été invité à évaluer, ou rien n’a reçu de réponse.");
            }

            return (int)(turns.Length == 0 ? ExitCode.NotEnoughData : ExitCode.Ok);
        });
        return command;
    }

    private static void Write(IEnumerable<string> lines, string? file, bool bom, Terminal terminal)
    {
        if (file is null)
        {
            terminal.Data.Write((bom ? "\uFEFF" : "") + string.Concat(lines));
            return;
        }

        using Output folder = new(Path.GetDirectoryName(Path.GetFullPath(file))!);
        File.WriteAllText(folder.Draft(Path.GetFileName(file)), string.Concat(lines), new UTF8Encoding(bom));
        folder.Publish();
        terminal.Say($"{file} is written.", $"{file} est écrit.");
    }
}
