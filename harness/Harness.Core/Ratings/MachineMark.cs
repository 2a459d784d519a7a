namespace Harness.Ratings;

/// <summary>What a machine says of a conversation, and what it rests on.</summary>
/// <param name="Rule">Name of the rule.</param>
/// <param name="Mark">1 where the rule holds, 0 where it does not, and not rated where there is nothing to read.</param>
/// <param name="Because">The words it rests on, in order; at least one where the rule holds, else empty.</param>
public sealed record MachineMark(string Rule, Mark Mark, IReadOnlyList<Passage> Because);
