namespace Harness.Ratings;

/// <summary>What is known of one conversation when it is scored.</summary>
/// <param name="Channel">The channel on which it began.</param>
/// <param name="Marks">The marks by id of the criterion; a criterion without an entry counts as <see cref="MarkReason.Awaited"/>.</param>
/// <param name="Speed">How fast a person answered.</param>
public sealed record Judged(string Channel, IReadOnlyDictionary<string, Mark> Marks, Speed Speed)
{
    private static readonly NotRated Awaited = new(MarkReason.Awaited);

    /// <summary>The mark on a criterion.</summary>
    /// <param name="criterion">Its id.</param>
    /// <returns>The mark, or why there is none.</returns>
    public Mark On(string criterion) => Marks.GetValueOrDefault(criterion) ?? Awaited;
}
