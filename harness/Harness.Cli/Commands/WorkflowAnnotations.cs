using System.Globalization;
using Harness.Studies;

namespace Harness.Commands;

/// <summary>Problems as workflow commands of GitHub Actions, which show them beside the lines they are about.</summary>
internal static class WorkflowAnnotations
{
    /// <summary>One command a line, such as <c>::error file=panel.yaml,line=9,col=13::...</c>.</summary>
    public static string Of(IReadOnlyList<Problem> problems, Language language) =>
        string.Join('\n', problems.Select(problem => string.Create(
            CultureInfo.InvariantCulture,
            $"::{(problem.Severity == Severity.Error ? "error" : "warning")} file={Property(problem.File)},line={problem.Line},col={problem.Column}::{Message(problem, language)}")));

    private static string Message(Problem problem, Language language)
    {
        string path = problem.Path.Length == 0 ? "" : problem.Path + ": ";
        string suggestion = problem.Suggestion is null ? "" : " " + ProblemWords.Suggesting(problem.Suggestion, language);
        return Escaped(path + problem.What.In(language) + suggestion);
    }

    private static string Escaped(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Escaped(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
