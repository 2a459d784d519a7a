namespace Harness.Readings.Statements.Checks;

/// <summary>A share beside its count, and values set against each other in one place.</summary>
internal static class CountChecks
{
    public static IEnumerable<ClaimProblem> Of(IReadOnlyList<Statement> statements, StudyFacts facts)
    {
        foreach (Statement statement in statements)
        {
            if (statement.Measure == Measure.Alternatives)
            {
                yield return Found.At(statement, ClaimRules.Contradicted, ClaimWords.TwoValues());
            }
            else if (statement is { Measure: Measure.ShareAnswered, Count: { } count, Of: { } of } && count > of)
            {
                yield return Found.At(statement, ClaimRules.Contradicted, ClaimWords.MoreThanSent(count, of));
            }
            else if (statement is { Measure: Measure.ShareAnswered or Measure.BestShare, Count: { } x, Of: > 0 and var n, Number: { } share, Bound: Bound.None } && Math.Abs(((double)x / n) - share) > PrintedShare.HalfUnit(statement.Printed) + 1e-9)
            {
                yield return Found.At(statement, ClaimRules.Contradicted, ClaimWords.CountDiffers(x, n));
            }
        }
    }
}
