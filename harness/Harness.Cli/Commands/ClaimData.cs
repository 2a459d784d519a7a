using System.Globalization;
using System.Text.Json;
using Harness.Readings.Statements;
using Harness.Studies;
using Harness.Studies.Binding;
using Harness.Tables;

namespace Harness.Commands;

/// <summary>Problems of claims for programs.</summary>
internal static class ClaimData
{
    private static readonly string[] Columns = ["file", "line", "column", "rule", "severity", "printed", "problem", "bears"];

    public static string Json(IReadOnlyList<ClaimProblem> problems, Language language) => JsonSerializer.Serialize(
        problems.Select(problem => new
        {
            problem.File,
            problem.Line,
            problem.Column,
            Rule = problem.Rule.Id,
            Severity = Kebab.Of(problem.Weight),
            problem.Printed,
            Problem = problem.What.In(language),
            Bears = problem.Bears?.In(language),
        }),
        Arguments.JsonOptions);

    public static string Csv(IReadOnlyList<ClaimProblem> problems, Language language) => string.Join('\n', [
        string.Join(',', Columns),
        .. problems.Select(problem => string.Join(',', new[]
        {
            problem.File, problem.Line.ToString(CultureInfo.InvariantCulture), problem.Column.ToString(CultureInfo.InvariantCulture), problem.Rule.Id, Kebab.Of(problem.Weight),
            problem.Printed, problem.What.In(language), problem.Bears?.In(language) ?? "",
        }.Select(cell => CsvCell.Of(cell)))),
    ]);
}
