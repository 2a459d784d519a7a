namespace Harness.Ratings;

/// <summary>All scores: one a row, and nowhere else.</summary>
public static class Scores
{
    /// <summary>The rows, in the order in which reports show them.</summary>
    public static IReadOnlyList<Score> All { get; } = [TotalScore.Row, QualityScore.Row, SpeedScore.Row, UsefulScore.Row];
}
