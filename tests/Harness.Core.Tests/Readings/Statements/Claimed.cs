using Harness.Readings.Statements;

namespace Harness.Core.Tests.Readings.Statements;

/// <summary>What the linter says about a text, short enough to be listed in a test.</summary>
internal static class Claimed
{
    public static string Race { get; } = File.ReadAllText(Repository.At("tests", "Harness.Cli.Tests", "Commands", "Approved", "race_claims.csv"));

    /// <summary>Errors and warnings as <c>line rule</c>, remarks left out.</summary>
    public static string[] Said(string text, ClaimForm form, ClaimSample? sample = null) =>
        [.. ClaimLint.Check(text, form, "", sample).Problems.Where(problem => problem.Weight != ClaimWeight.Remark).Select(problem => $"{problem.Line} {problem.Rule.Id}")];

    /// <summary>Errors alone, each line and rule once.</summary>
    public static string[] Errors(string text, ClaimForm form, ClaimSample? sample = null) =>
        [.. ClaimLint.Check(text, form, "", sample).Problems.Where(problem => problem.Weight == ClaimWeight.Error).Select(problem => $"{problem.Line} {problem.Rule.Id}").Distinct()];
}
