namespace Harness.Readings.Statements.Checks;

/// <summary>Sizes of a study that do not agree.</summary>
internal static class StudyChecks
{
    public static IEnumerable<ClaimProblem> Of(StudyFacts facts) => facts.Conflicts.Select(conflict =>
        new ClaimProblem("", conflict.Spot.Line, conflict.Spot.Column, ClaimRules.Contradicted, ClaimWeight.Error, conflict.Printed, ClaimWords.Sizes(conflict.Sum)));
}
