namespace Harness.Ratings;

/// <summary>What came of scoring: <see cref="Points"/> or <see cref="NotScored"/>, and nothing else. A score is whole or not given: nothing is added up over a gap.</summary>
public abstract record Scored
{
    private protected Scored()
    {
    }
}

/// <summary>A score.</summary>
/// <param name="Value">The points, 0 to <paramref name="OutOf"/>.</param>
/// <param name="OutOf">The best score.</param>
/// <param name="Parts">What it is made of, in the order of the rubric; empty where it is made of one thing.</param>
public sealed record Points(double Value, double OutOf, IReadOnlyList<PartPoints> Parts) : Scored;

/// <summary>One part of a score.</summary>
/// <param name="Part">The id of the part.</param>
/// <param name="Value">Its points, 0 to <paramref name="OutOf"/>; all parts together give the score.</param>
/// <param name="OutOf">The most that it can have; 0 for a part of weight 0.</param>
/// <param name="Share">How well it was done, 0 to 1, whatever the weight.</param>
public sealed record PartPoints(string Part, double Value, double OutOf, double Share);

/// <summary>No score.</summary>
/// <param name="Gaps">Why not: everything that is missing; at least one.</param>
public sealed record NotScored(IReadOnlyList<Gap> Gaps) : Scored;

/// <summary>One thing that a score lacks.</summary>
/// <param name="Reason">What is missing.</param>
/// <param name="Subject">The criterion or the channel concerned; null where it concerns the whole.</param>
/// <param name="Mark">Why there is no mark; null where the gap is another.</param>
public sealed record Gap(GapReason Reason, string? Subject = null, MarkReason? Mark = null);

/// <summary>Why there is no score.</summary>
public enum GapReason
{
    /// <summary>The rubric has nothing of which this score is made.</summary>
    NotInRubric,

    /// <summary>No person has answered so far, and the window is not over.</summary>
    StillOpen,

    /// <summary>No person answered, and the rubric counts silence apart.</summary>
    Silence,

    /// <summary>A criterion was not rated.</summary>
    NotRated,

    /// <summary>A brand has no scored conversation, at all or on a channel that counts.</summary>
    NoConversation,

    /// <summary>The rubric weighs channels, and says nothing of one that was used.</summary>
    ChannelWithoutWeight,
}

/// <summary>How often something was missing.</summary>
/// <param name="Gap">What.</param>
/// <param name="Count">In how many conversations or questions; one that lacks several things counts for each of them.</param>
public sealed record GapCount(Gap Gap, int Count)
{
    /// <summary>Counts gaps.</summary>
    /// <param name="gaps">All of them, in any order.</param>
    /// <returns>Each once, the most frequent first, then by reason, subject (ordinal) and mark.</returns>
    public static IReadOnlyList<GapCount> Of(IEnumerable<Gap> gaps)
    {
        ArgumentNullException.ThrowIfNull(gaps);
        return
        [
            .. gaps.CountBy(gap => gap).Select(pair => new GapCount(pair.Key, pair.Value)).OrderByDescending(count => count.Count)
                .ThenBy(count => count.Gap.Reason).ThenBy(count => count.Gap.Subject, StringComparer.Ordinal).ThenBy(count => count.Gap.Mark),
        ];
    }
}
