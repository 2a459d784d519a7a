using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Harness.Studies;
using Harness.Studies.Binding;

namespace Harness.Commands;

/// <summary><c>harness lint STUDY</c>: reads a study and says all that is wrong with it, and what is odd.</summary>
internal static class LintCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> study = Arguments.Study(terminal);
        Option<bool> json = new("--json") { Description = terminal.Pick("The same as --format json", "Comme --format json") };
        Option<LintFormat> format = new("--format")
        {
            Description = terminal.Pick("text for people, json for programs, github for annotations of a workflow", "text pour les gens, json pour les programmes, github pour les annotations d’un workflow"),
            HelpName = "text|json|github",
            CustomParser = result =>
            {
                if (Kebab.Members(typeof(LintFormat)).TryGetValue(result.Tokens[0].Value, out object? chosen))
                {
                    return (LintFormat)chosen;
                }

                string written = result.Tokens[0].Value;
                result.AddError(terminal.Pick($"“{written}” is not a format here: text, json or github.", $"« {written} » n’est pas un format d’ici : text, json ou github."));
                return LintFormat.Text;
            },
        };
        Option<bool> strict = new("--strict") { Description = terminal.Pick("Fail on warnings too", "Échouer aussi sur les avertissements") };
        Command command = new("lint", terminal.Pick("Read a study and say everything that is wrong with it", "Lire une étude et dire tout ce qui n’y va pas")) { study, format, json, strict };
        command.SetAction(parsed => (int)Run(
            Scenario.Load(parsed.GetRequiredValue(study)),
            parsed.GetValue(json) ? LintFormat.Json : parsed.GetValue(format),
            parsed.GetValue(strict),
            terminal));
        return command;
    }

    /// <summary>All problems, one a line.</summary>
    public static string Text(IReadOnlyList<Problem> problems, Language language) =>
        string.Join(Environment.NewLine, problems.Select(problem => problem.In(language)));

    private static ExitCode Run(Scenario scenario, LintFormat format, bool strict, Terminal terminal)
    {
        IReadOnlyList<Problem> problems = scenario.Result.Problems;
        if (format == LintFormat.Json || problems.Count > 0)
        {
            terminal.Data.WriteLine(format switch
            {
                LintFormat.Text => Text(problems, terminal.Language),
                LintFormat.Json => Json(problems, terminal.Language),
                LintFormat.Github => WorkflowAnnotations.Of(problems, terminal.Language),
            });
        }

        (string en, string fr) = Counted(problems.Count(problem => problem.Severity == Severity.Error), problems.Count(problem => problem.Severity == Severity.Warning));
        terminal.Say($"{scenario.Name}: {en}", $"{scenario.Name} : {fr}");
        return scenario.Result.Study is null || (strict && problems.Count > 0) ? ExitCode.Usage : ExitCode.Ok;
    }

    private static (string En, string Fr) Counted(int errors, int warnings)
    {
        string error = errors.ToString(CultureInfo.InvariantCulture), warning = warnings.ToString(CultureInfo.InvariantCulture);
        return errors > 0 ? ($"{error} problem(s).", $"{error} problème(s).")
            : warnings > 0 ? ($"no problems, {warning} warning(s).", $"aucun problème, {warning} avertissement(s).")
            : ("no problems.", "aucun problème.");
    }

    private static string Json(IReadOnlyList<Problem> problems, Language language) => JsonSerializer.Serialize(
        problems.Select(problem => new
        {
            problem.File,
            problem.Line,
            problem.Column,
            problem.Path,
            Severity = Kebab.Of(problem.Severity),
            Message = problem.What.In(language),
            problem.Suggestion,
        }),
        Arguments.JsonOptions);
}

/// <summary>For whom problems are written.</summary>
internal enum LintFormat
{
    Text,
    Json,
    Github,
}
