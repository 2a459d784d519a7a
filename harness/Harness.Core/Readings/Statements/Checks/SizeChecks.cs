using Harness.Planning;

namespace Harness.Readings.Statements.Checks;

/// <summary>Figures from fewer contacts than a figure takes.</summary>
internal static class SizeChecks
{
    public static IEnumerable<ClaimProblem> Of(IReadOnlyList<Statement> statements, StudyFacts facts) => statements
        .Where(statement => statement is { Of: > 0 and < Claims.LeastForFigure, Number: not null, Measure: Measure.ShareAnswered or Measure.ShareOfReplies or Measure.BestShare or Measure.MeanTime or Measure.MedianTime or Measure.OtherShare })
        .Select(statement => Found.At(statement, ClaimRules.TooFewForFigure, ClaimWords.TooFewForFigure(statement.Of!.Value)));
}
