using Harness.Readings.Statements.Checks;
using Harness.Studies;

namespace Harness.Readings.Statements;

/// <summary>Holds the claims of any text or table to the rules that our own findings are held to.</summary>
public static class ClaimLint
{
    private static readonly Func<IReadOnlyList<Statement>, StudyFacts, IEnumerable<ClaimProblem>>[] Checks =
        [FigureChecks.Of, CountChecks.Of, BoundChecks.Of, ShareGroups.Of, PartChecks.Of, MedianChecks.Of, OrderChecks.Of, RankChecks.Of, ComparisonChecks.Of, SizeChecks.Of, SilenceChecks.Of];

    /// <summary>Checks a text. Pure: the same text gives the same problems.</summary>
    /// <param name="text">The text, at most a few megabytes.</param>
    /// <param name="form">How it is written.</param>
    /// <param name="file">Name of its file, for the places; empty when there is none.</param>
    /// <param name="sample">What is known of the sample; null for nothing but what the text says.</param>
    /// <returns>The problems, each with its place, its rule and what the numbers could bear.</returns>
    public static ClaimResult Check(string text, ClaimForm form = ClaimForm.Text, string file = "", ClaimSample? sample = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ClaimDocument document = ClaimDocument.Of(text, form, file, out Problem? refusal);
        if (refusal is not null)
        {
            return new([], 0, refusal);
        }

        StudyFacts facts = StudyFacts.Of(document.Passages, sample ?? ClaimSample.Unknown);
        Statement[] statements = [.. document.Statements(facts)];
        IEnumerable<ClaimProblem> problems = Checks.SelectMany(check => check(statements, facts)).Concat(StudyChecks.Of(facts));
        return new(
            [.. problems.Distinct().Select(problem => problem with { File = file }).OrderBy(problem => problem.Line).ThenBy(problem => problem.Column).ThenBy(problem => Place(problem.Rule))],
            statements.Length,
            null);
    }

    private static int Place(ClaimRule rule) => ClaimRules.All.TakeWhile(other => other != rule).Count();
}
