namespace Harness.Readings.Statements.Checks;

/// <summary>A median where fewer than half were answered.</summary>
internal static class MedianChecks
{
    public static IEnumerable<ClaimProblem> Of(IReadOnlyList<Statement> statements, StudyFacts facts)
    {
        ILookup<string, Statement> few = statements.Where(share => share is { Measure: Measure.ShareAnswered, Number: < 0.5, Bound: not Bound.Above }).ToLookup(share => share.Key, StringComparer.Ordinal);
        return
            from median in statements
            where median is { Measure: Measure.MedianTime, Number: not null, NamesReplies: false }
            let share = few[median.Key].FirstOrDefault(share => share.Group == median.Group || share.Key.Length > 0)
            where share is not null
            select Found.At(median, ClaimRules.CannotReach, ClaimWords.MedianImpossible(share));
    }
}
