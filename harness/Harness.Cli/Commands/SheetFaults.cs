using System.Globalization;
using Harness.Findings;
using Harness.Raters;
using Harness.Studies;

namespace Harness.Commands;

/// <summary>What is wrong with the rows of a filled-in table, in words: file and line, what stands there, what is allowed.</summary>
internal static class SheetFaults
{
    public static Words Of(string path, IReadOnlyList<SheetProblem> problems, Rubric? rubric, IReadOnlyList<RaterAccount> accounts) => Phrases.Say(l => string.Join(
        Environment.NewLine,
        problems.Select(problem => $"{path}:{problem.Line.ToString(CultureInfo.InvariantCulture)}: {What(problem, problem.Column, Shown.Of(problem.Found), rubric, accounts, l)}")
            .Append(l.Pick("Nothing was taken.", "Rien n’a été pris."))));

    private static string What(SheetProblem problem, string column, string found, Rubric? rubric, IReadOnlyList<RaterAccount> accounts, Language l) => problem.Wrong switch
    {
        SheetFault.MissingColumn when problem.Found.Length == 0 => l.Pick($"the column {column} is missing: the file is empty", $"la colonne {column} manque : le fichier est vide"),
        SheetFault.MissingColumn => l.Pick($"the column {column} is missing; there are {found}", $"la colonne {column} manque ; il y a {found}"),
        SheetFault.NearlyAColumn => l.Pick($"there is no column “{found}”. ", $"il n’y a pas de colonne « {found} ». ") + ProblemWords.Suggesting(column, l),
        SheetFault.ColumnTwice => l.Pick($"the column {column} stands there twice", $"la colonne {column} figure deux fois"),
        SheetFault.TooFewCells => l.Pick($"the row ends before the column {column}", $"la ligne s’arrête avant la colonne {column}"),
        SheetFault.TooManyCells => l.Pick($"the row goes on after the last column {column}, with “{found}”", $"la ligne continue après la dernière colonne {column}, par « {found} »"),
        SheetFault.Quotes => l.Pick($"quotation marks that do not match: {found}", $"guillemets qui ne vont pas par paires : {found}"),
        SheetFault.UnknownRater => l.Pick($"{column} is “{found}”; allowed are {Raters(accounts)}.", $"{column} vaut « {found} » ; sont permis {Raters(accounts)}.") + Scenario.Meant(problem.Found, Ids(accounts), l),
        SheetFault.DisabledRater => l.Pick($"{column} is “{found}”, whose account is disabled", $"{column} vaut « {found} », dont le compte est désactivé"),
        SheetFault.UnknownCard => l.Pick($"{column} is “{found}”; allowed are the cards of this round, as exported", $"{column} vaut « {found} » ; sont permises les cartes de ce tour, telles qu’exportées"),
        SheetFault.NotGiven => l.Pick($"{column} is “{found}”, which was not given to this rater; allowed are the cards exported for them", $"{column} vaut « {found} », qui n’a pas été confiée à cet évaluateur ; sont permises les cartes exportées pour lui"),
        SheetFault.RowTwice => l.Pick($"{column} is “{found}”, as on a line before; allowed is one row for each", $"{column} vaut « {found} », comme sur une ligne précédente ; une seule ligne est permise"),
        SheetFault.OtherRubric => l.Pick($"{column} is “{found}”: the row belongs to another rubric than this round’s; choose one with --round", $"{column} vaut « {found} » : la ligne relève d’une autre grille que celle de ce tour ; choisissez-en un avec --round"),
        SheetFault.NotAMark => l.Pick($"{column} is “{found}”; allowed are {Allowed(column, rubric, l)}", $"{column} vaut « {found} » ; sont permis {Allowed(column, rubric, l)}"),
        SheetFault.NoMark => l.Pick($"{column} is empty, and the row is not; allowed are {Allowed(column, rubric, l)}", $"{column} est vide, et la ligne ne l’est pas ; sont permis {Allowed(column, rubric, l)}"),
        SheetFault.UnknownCase => l.Pick($"{column} is “{found}”; allowed are the cases of this brand, each once", $"{column} vaut « {found} » ; sont permis les cas de cette marque, chacun une fois"),
        SheetFault.NotADecision => l.Pick($"{column} is “{found}”; allowed are upheld, corrected and rejected", $"{column} vaut « {found} » ; sont permis upheld (fondée), corrected (corrigée) et rejected (rejetée)"),
        SheetFault.NoWords => l.Pick($"{column} is empty or too long; allowed are 1 to {Numerals.Count(RatingCheck.LongestNote, l)} characters", $"{column} est vide ou trop long ; de 1 à {Numerals.Count(RatingCheck.LongestNote, l)} caractères sont permis"),
        SheetFault.NotYesOrNo => l.Pick($"{column} is “{found}”; allowed are yes and no, or nothing", $"{column} vaut « {found} » ; sont permis oui et non, ou rien"),
        SheetFault.NoteTooLong => l.Pick($"{column} is too long; allowed are {Numerals.Count(RatingCheck.LongestNote, l)} characters", $"{column} est trop long ; {Numerals.Count(RatingCheck.LongestNote, l)} caractères sont permis"),
        SheetFault.NotAVersion => l.Pick($"{column} is “{found}”; allowed is the number as exported", $"{column} vaut « {found} » ; est permis le nombre tel qu’exporté"),
        SheetFault.NewerVersion => l.Pick($"{column} is “{found}”: the card was rated anew since; export again", $"{column} vaut « {found} » : la carte a été évaluée de nouveau depuis ; exportez de nouveau"),
        SheetFault.UnknownProbe => l.Pick($"{column} is “{found}”; allowed are the conversations that are over and answered", $"{column} vaut « {found} » ; sont permises les conversations closes et répondues"),
        SheetFault.NothingKnown => l.Pick($"{column} is “{found}”, and no criterion has a mark", $"{column} vaut « {found} », et aucun critère n’a de note"),
    };

    private static string Allowed(string column, Rubric? rubric, Language l) =>
        rubric?.Criteria.FirstOrDefault(criterion => column == criterion.Id || column == RatingSheet.Column(criterion)) is { } criterion ? MarkWords.Allowed(criterion, l) : "–";

    private static string[] Ids(IReadOnlyList<RaterAccount> accounts) => [.. accounts.Where(account => account.Role == Role.Rater).Select(account => account.Id)];

    private static string Raters(IReadOnlyList<RaterAccount> accounts) => Ids(accounts) is { Length: > 0 } ids ? string.Join(", ", ids) : "–";
}
