using System.Globalization;
using Harness.Documents;
using Harness.Studies;

namespace Harness.Commands;

/// <summary>Problems as workflow commands of GitHub Actions, which show them beside the lines they are about.</summary>
internal static class WorkflowAnnotations
{
    /// <summary>One command a line, such as <c>::error file=panel.yaml,line=9,col=13::...</c>.</summary>
    public static string Of(IReadOnlyList<Problem> problems, Language language) =>
        string.Join('\n', problems.Select(problem => string.Create(
            CultureInfo.InvariantCulture,
            $"::{(problem.Severity == Severity.Error ? "error" : "warning")} file={WorkflowCommand.Property(problem.File)},line={problem.Line},col={problem.Column}::{Message(problem, language)}")));

    private static string Message(Problem problem, Language language)
    {
        string path = problem.Path.Length == 0 ? "" : problem.Path + ": ";
        string suggestion = problem.Suggestion is null ? "" : " " + ProblemWords.Suggesting(problem.Suggestion, language);
        return WorkflowCommand.Text(path + problem.What.In(language) + suggestion);
    }
}
