namespace Harness.Readings.Statements.Checks;

/// <summary>Shares that divide a whole between them, and shares that stand alone.</summary>
internal static class ShareGroups
{
    private const int FewestParts = 3;

    public static IEnumerable<ClaimProblem> Of(IReadOnlyList<Statement> statements, StudyFacts facts)
    {
        foreach (IGrouping<(string Group, Measure Measure), Statement> group in statements
            .Where(statement => statement is { Measure: Measure.OtherShare or Measure.ShareOfReplies, Number: not null })
            .GroupBy(statement => (statement.Group, statement.Measure)))
        {
            Statement[] parts = [.. group.Where(statement => statement.Bound == Bound.None).DistinctBy(statement => statement.Key, StringComparer.Ordinal)];
            double sum = parts.Sum(part => part.Number!.Value), rounding = parts.Sum(part => PrintedShare.HalfUnit(part.Printed)) + 1e-9;
            bool divides = parts.Length >= FewestParts && parts.All(part => part.Key.Length > 0);
            foreach (Statement statement in group)
            {
                bool isPart = divides && statement.Bound == Bound.None;
                if ((isPart || group.Key.Measure == Measure.ShareOfReplies) && statement.Bound == Bound.None && parts.Length > 1 && sum > 1 + rounding && (group.Key.Measure == Measure.ShareOfReplies || sum < 1.25))
                {
                    yield return Found.At(statement, ClaimRules.SharesOfReplies, ClaimWords.MoreThanWhole(sum, parts.Length), weight: ClaimWeight.Error);
                }
                else if (isPart && sum >= 0.8 && sum <= 1 + rounding && statement.Of is null)
                {
                    yield return Found.At(statement, ClaimRules.SharesOfReplies, ClaimWords.SharesOfReplies(sum, parts.Length));
                }
                else if (statement.Of is null)
                {
                    yield return Found.At(statement, ClaimRules.NoDenominator, ClaimWords.NoDenominator());
                }
            }
        }

        foreach (Statement statement in statements.Where(statement => statement is { Measure: Measure.ShareAnswered or Measure.BestShare, Number: not null, Of: null }))
        {
            yield return Found.At(statement, ClaimRules.NoDenominator, ClaimWords.NoDenominator());
        }
    }
}
