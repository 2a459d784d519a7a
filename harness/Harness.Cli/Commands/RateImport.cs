using System.CommandLine;
using Harness.Findings;
using Harness.Raters;
using Harness.Studies;
using NodaTime;

namespace Harness.Commands;

/// <summary><c>harness rate import FILE [FOLDER]</c>: takes a table that was filled in, all of it or nothing.</summary>
internal static class RateImport
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> file = new("FILE") { HelpName = "ratings.csv", Description = terminal.Pick("A table that harness rate export wrote, filled in", "Un tableau écrit par harness rate export, rempli") };
        Argument<string?> folder = Arguments.Folder(terminal);
        Option<int?> round = RateCommand.Round(terminal);
        Command command = new("import", terminal.Pick(
            "Take a table that was filled in, by the rules of the page, all of it or nothing; taken twice it changes nothing",
            "Prendre un tableau rempli, selon les règles de la page, en entier ou pas du tout ; pris deux fois, il ne change rien")) { file, folder, round };
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(file);
            RequireFile(path);
            using RatedFolder rated = RatedFolder.Open(parsed.GetValue(folder));
            return (int)Take(rated, rated.Round(parsed.GetValue(round)), path, terminal);
        });
        return command;
    }

    public static void RequireFile(string path)
    {
        if (!File.Exists(path))
        {
            throw new SetupException(new($"There is no file {path}.", $"Il n’y a pas de fichier {path}."));
        }
    }

    private static ExitCode Take(RatedFolder rated, Round round, string path, Terminal terminal)
    {
        Rubric rubric = rated.Book.RubricOf(round.Number);
        IReadOnlyList<RaterAccount> accounts = rated.Book.Accounts;
        SheetRatings sheet = new SheetReading(round, rubric, accounts, rated.Book.Turns(round.Number), rated.Book.All(round.Number), Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow())).Read(path);
        if (sheet.Problems.Count > 0)
        {
            throw new SetupException(SheetFaults.Of(path, sheet.Problems, rubric, accounts));
        }

        if (!rated.Book.RecordAll(round.Number, sheet.News).All(one => one.IsKept))
        {
            throw new SetupException(new(
                "Nothing was taken: somebody rated these cards meanwhile, or a later round of this rubric has begun. Export anew.",
                "Rien n’a été pris : quelqu’un a évalué ces cartes entre-temps, ou un tour plus récent de cette grille a commencé. Exportez de nouveau."));
        }

        string news = Numerals.Count(sheet.News.Count, terminal.Language, new("rating", "évaluation"), new("ratings", "évaluations"));
        string unchanged = Numerals.Count(sheet.Unchanged, terminal.Language), empty = Numerals.Count(sheet.Empty, terminal.Language);
        terminal.Say($"{news} taken; {unchanged} known already, {empty} empty.", $"{news} en plus ; {unchanged} déjà connues, {empty} vides.");
        return ExitCode.Ok;
    }
}
