using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Harness.Studies;

namespace Harness.Commands;

/// <summary><c>harness lint STUDY</c>: reads a study and says all that is wrong with it.</summary>
internal static class LintCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> study = Arguments.Study(terminal);
        Option<bool> json = Arguments.Json(terminal);
        Command command = new("lint", terminal.Pick("Read a study and say everything that is wrong with it", "Lire une étude et dire tout ce qui n’y va pas")) { study, json };
        command.SetAction(parsed => (int)Run(Scenario.Load(parsed.GetRequiredValue(study)), parsed.GetValue(json), terminal));
        return command;
    }

    /// <summary>All problems, one a line.</summary>
    public static string Text(IReadOnlyList<Problem> problems, Language language) =>
        string.Join(Environment.NewLine, problems.Select(problem => problem.In(language)));

    private static ExitCode Run(Scenario scenario, bool json, Terminal terminal)
    {
        IReadOnlyList<Problem> problems = scenario.Result.Problems;
        if (json)
        {
            terminal.Data.WriteLine(Json(problems, terminal.Language));
        }
        else if (problems.Count > 0)
        {
            terminal.Data.WriteLine(Text(problems, terminal.Language));
        }

        string count = problems.Count.ToString(CultureInfo.InvariantCulture);
        terminal.Say(
            problems.Count == 0 ? $"{scenario.Name}: no problems." : $"{scenario.Name}: {count} problem(s).",
            problems.Count == 0 ? $"{scenario.Name} : aucun problème." : $"{scenario.Name} : {count} problème(s).");
        return problems.Count == 0 ? ExitCode.Ok : ExitCode.Usage;
    }

    private static string Json(IReadOnlyList<Problem> problems, Language language) => JsonSerializer.Serialize(
        problems.Select(problem => new { problem.File, problem.Line, problem.Column, problem.Path, Message = problem.What.In(language), problem.Suggestion }),
        Arguments.JsonOptions);
}
