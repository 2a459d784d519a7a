using Harness.Studies;

namespace Harness.Ratings;

/// <summary>How often each mark of a criterion was given, by one rater or by many.</summary>
/// <param name="Levels">The marks of the levels in order, those that were never given too.</param>
/// <param name="NotRated">The reasons for which none was given, in their order; those that never came are left out.</param>
public sealed record MarkCounts(IReadOnlyList<LevelCount> Levels, IReadOnlyList<ReasonCount> NotRated)
{
    /// <summary>How many marks were given.</summary>
    public int Rated => Levels.Sum(level => level.Count);

    /// <summary>Counts marks.</summary>
    /// <param name="criterion">The criterion they were given on.</param>
    /// <param name="marks">The marks; one that is no level of the criterion is counted beside its levels.</param>
    /// <returns>Both kinds of counts, which together are as many as the marks.</returns>
    public static MarkCounts Of(Criterion criterion, IReadOnlyList<Mark> marks)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        ArgumentNullException.ThrowIfNull(marks);
        return new(
            [.. criterion.Levels.Select(level => level.Mark).Union(marks.OfType<Rated>().Select(rated => rated.Level)).Order().Select(level => new LevelCount(level, marks.Count(mark => mark.Value == level)))],
            [.. marks.OfType<NotRated>().GroupBy(not => not.Reason).OrderBy(same => same.Key).Select(same => new ReasonCount(same.Key, same.Count()))]);
    }
}

/// <summary>How often a mark was given.</summary>
/// <param name="Level">The mark.</param>
/// <param name="Count">How often.</param>
public readonly record struct LevelCount(int Level, int Count);

/// <summary>How often no mark was given, for a reason.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Count">How often.</param>
public readonly record struct ReasonCount(MarkReason Reason, int Count);
