using System.CommandLine;
using System.Globalization;
using Harness.Readings.Statements;
using Harness.Studies;
using Harness.Studies.Binding;

namespace Harness.Commands;

/// <summary><c>harness claims FILE</c>: holds what a text or a table claims to the rules that our own findings are held to.</summary>
internal static class ClaimsCommand
{
    private const int MostMessages = 1_000_000_000;

    public static Command Create(Terminal terminal)
    {
        Argument<string> file = new("FILE")
        {
            HelpName = "FILE",
            Description = terminal.Pick(
                "A text (.txt, .md, .html) or a table of claims or figures (.csv, by comma or semicolon); - reads running text from the standard input",
                "Un texte (.txt, .md, .html) ou un tableau d’affirmations ou de chiffres (.csv, séparé par des virgules ou des points-virgules) ; - lit du texte sur l’entrée standard"),
        };
        Option<ClaimFormat> format = new("--format")
        {
            Description = terminal.Pick("text for people, json or csv for programs", "text pour les gens, json ou csv pour les programmes"),
            HelpName = "text|json|csv",
            CustomParser = result =>
            {
                string written = result.Tokens[0].Value;
                if (Kebab.Members(typeof(ClaimFormat)).TryGetValue(written, out object? chosen))
                {
                    return (ClaimFormat)chosen;
                }

                result.AddError(terminal.Pick($"“{written}” is not a format here: text, json or csv.", $"« {written} » n’est pas un format d’ici : text, json ou csv."));
                return ClaimFormat.Text;
            },
        };
        Option<int?> each = Number(terminal, "--n", terminal.Pick("Contacts with known outcome for each brand, where the text does not say it", "Contacts d’issue connue pour chaque marque, quand le texte ne le dit pas"));
        Option<int?> brands = Number(terminal, "--brands", terminal.Pick("How many brands there were, where the text does not say it", "Combien il y avait de marques, quand le texte ne le dit pas"));
        Command command = new("claims", terminal.Pick("Hold what a text or a table claims to the rules of our own findings", "Soumettre ce qu’affirme un texte ou un tableau aux règles de nos propres constats")) { file, format, each, brands };
        command.SetAction(parsed => (int)Run(
            ClaimFile.Load(parsed.GetRequiredValue(file)),
            new ClaimSample(parsed.GetValue(each), parsed.GetValue(brands)),
            parsed.GetValue(format),
            terminal));
        return command;
    }

    private static ExitCode Run(ClaimFile file, ClaimSample sample, ClaimFormat format, Terminal terminal)
    {
        ClaimResult result = ClaimLint.Check(file.Text, file.Form, file.Name, sample);
        if (result.Refusal is { } refusal)
        {
            throw new SetupException(new(refusal.In(Language.En), refusal.In(Language.Fr)));
        }

        if (format != ClaimFormat.Text || result.Problems.Count > 0)
        {
            terminal.Data.WriteLine(format switch
            {
                ClaimFormat.Text => string.Join(Environment.NewLine, result.Problems.Select(problem => problem.In(terminal.Language))),
                ClaimFormat.Json => ClaimData.Json(result.Problems, terminal.Language),
                ClaimFormat.Csv => ClaimData.Csv(result.Problems, terminal.Language),
            });
        }

        string read = Count(result.Statements);
        if (result.Statements == 0 && result.Problems.Count == 0)
        {
            terminal.Say($"{file.Name}: no claim about answers was found: nothing was checked.", $"{file.Name} : aucune affirmation sur des réponses n’a été trouvée ; rien n’a été vérifié.");
            return ExitCode.Ok;
        }

        string errors = Count(result.Problems, ClaimWeight.Error), warnings = Count(result.Problems, ClaimWeight.Warning), remarks = Count(result.Problems, ClaimWeight.Remark);
        terminal.Say(
            $"{file.Name}: {read} statement(s) read, {errors} error(s), {warnings} warning(s), {remarks} remark(s).",
            $"{file.Name} : {read} affirmation(s) lue(s), {errors} erreur(s), {warnings} avertissement(s), {remarks} remarque(s).");
        return result.Holds ? ExitCode.Ok : ExitCode.Usage;
    }

    private static string Count(IReadOnlyList<ClaimProblem> problems, ClaimWeight weight) => Count(problems.Count(problem => problem.Weight == weight));

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Option<int?> Number(Terminal terminal, string name, string description) => new(name)
    {
        HelpName = "N",
        Description = description,
        CustomParser = result =>
        {
            string written = result.Tokens[0].Value;
            if (!int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number is < 1 or > MostMessages)
            {
                result.AddError(terminal.Pick($"“{written}” is not a number of {(name == "--n" ? "contacts" : "brands")}: a whole number from 1.", $"« {written} » n’est pas un nombre de {(name == "--n" ? "contacts" : "marques")} : un nombre entier à partir de 1."));
            }

            return number;
        },
    };
}

/// <summary>For whom problems of claims are written.</summary>
internal enum ClaimFormat
{
    Text,
    Json,
    Csv,
}
