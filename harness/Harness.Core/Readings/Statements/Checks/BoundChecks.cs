namespace Harness.Readings.Statements.Checks;

/// <summary>Limits, such as "less than 8%", beside the value itself; a median and a mean given twice.</summary>
internal static class BoundChecks
{
    public static IEnumerable<ClaimProblem> Of(IReadOnlyList<Statement> statements, StudyFacts facts)
    {
        ILookup<(Measure, string), Statement> values = statements.Where(statement => statement is { Number: not null, Bound: Bound.None })
            .ToLookup(statement => (statement.Measure, statement.Key));
        foreach (Statement limit in statements.Where(statement => statement is { Number: not null, Bound: not Bound.None, Measure: Measure.ShareAnswered or Measure.ShareOfReplies }))
        {
            foreach (Statement value in values[(limit.Measure, limit.Key)].Where(value => limit.Bound == Bound.Below ? value.Number > limit.Number : value.Number < limit.Number))
            {
                yield return Found.At(limit, ClaimRules.Contradicted, ClaimWords.Contradicted(limit, value));
                yield return Found.At(value, ClaimRules.Contradicted, ClaimWords.Contradicted(value, limit));
            }
        }

        foreach (Statement value in statements.Where(statement => statement is { Measure: Measure.MedianTime or Measure.ShareOfReplies, Number: not null, Bound: Bound.None }))
        {
            foreach (Statement other in values[(value.Measure, value.Key)].Where(other => Math.Abs(other.Number!.Value - value.Number!.Value) > Tolerance(value, other)))
            {
                yield return Found.At(value, ClaimRules.Contradicted, ClaimWords.Contradicted(value, other));
            }
        }
    }

    private static double Tolerance(Statement a, Statement b) =>
        a.Measure == Measure.MedianTime ? 1 : Math.Max(PrintedShare.HalfUnit(a.Printed), PrintedShare.HalfUnit(b.Printed)) + 1e-9;
}
