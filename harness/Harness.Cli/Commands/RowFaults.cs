using System.Globalization;
using Harness.Findings;
using Harness.Studies;
using Harness.Tables;

namespace Harness.Commands;

/// <summary>What is wrong with the rows of a table, in words: file and line, what stands there, what is allowed.</summary>
internal static class RowFaults
{
    public static Words Of(string path, IReadOnlyList<RowProblem> problems) => Phrases.Say(l => string.Join(
        Environment.NewLine,
        problems.Select(problem => $"{path}:{problem.Line.ToString(CultureInfo.InvariantCulture)}: {What(problem, problem.Column, Shown.Of(problem.Found), l)}")));

    private static string What(RowProblem problem, string column, string found, Language l) => problem.Wrong switch
    {
        RowFault.MissingColumn when problem.Found.Length == 0 => l.Pick($"the column {column} is missing: the file is empty", $"la colonne {column} manque : le fichier est vide"),
        RowFault.MissingColumn => l.Pick($"the column {column} is missing; there are {problem.Found}", $"la colonne {column} manque ; il y a {problem.Found}"),
        RowFault.NearlyAColumn => l.Pick($"there is no column “{found}”. ", $"il n’y a pas de colonne « {found} ». ") + ProblemWords.Suggesting(column, l),
        RowFault.ColumnTwice => l.Pick($"the column {column} stands there twice", $"la colonne {column} figure deux fois"),
        RowFault.TooFewCells => l.Pick($"the row ends before the column {column}", $"la ligne s’arrête avant la colonne {column}"),
        RowFault.TooManyCells => l.Pick($"the row goes on after the last column {column}, with “{found}”", $"la ligne continue après la dernière colonne {column}, par « {found} »"),
        RowFault.Quotes => l.Pick($"quotation marks that do not match: {found}", $"guillemets qui ne vont pas par paires : {found}"),
        RowFault.NotZeroOrOne => l.Pick($"{column} is “{found}”; allowed are 0 and 1", $"{column} vaut « {found} » ; 0 et 1 sont permis"),
        RowFault.NotSeconds => l.Pick($"{column} is “{found}”; allowed are seconds, 0 or more, with a point", $"{column} vaut « {found} » ; sont permises des secondes, 0 ou plus, avec un point"),
        RowFault.NotAnInstant => l.Pick($"{column} is “{found}”; allowed are instants such as 2026-10-23T20:20:17Z", $"{column} vaut « {found} » ; sont permis des instants comme 2026-10-23T20:20:17Z"),
        RowFault.NotBefore => l.Pick($"{column} is “{found}”; allowed are seconds from 0 to time_s, or nothing", $"{column} vaut « {found} » ; sont permises des secondes de 0 à time_s, ou rien"),
        RowFault.ProbeTwice => l.Pick($"{column} is “{found}”, as on a line before; allowed is each name once", $"{column} vaut « {found} », comme sur une ligne précédente ; chaque nom n’est permis qu’une fois"),
        RowFault.UnknownProbe => l.Pick($"{column} is “{found}”; allowed are those of the table of probes", $"{column} vaut « {found} » ; sont permis ceux du tableau des contacts"),
        RowFault.SilentProbe => l.Pick($"{column} is “{found}”, which was never answered; only a reply can be rated", $"{column} vaut « {found} », resté sans réponse ; seule une réponse peut être notée"),
        RowFault.NoRater => l.Pick($"{column} is empty; allowed is any name", $"{column} est vide ; tout nom est permis"),
        RowFault.RatedTwice => l.Pick($"{column} is “{found}”, who rated this probe on a line before; allowed is one row for each", $"{column} vaut « {found} », qui a déjà noté ce contact sur une ligne précédente ; une seule ligne est permise"),
        RowFault.NotAMark => l.Pick($"{column} is “{found}”; allowed are whole numbers from 1 to 5, or nothing", $"{column} vaut « {found} » ; sont permis les nombres entiers de 1 à 5, ou rien"),
    };
}
