using Harness.Readings;

namespace Harness.Ratings;

/// <summary>The words of a conversation that a machine's mark rests on.</summary>
/// <param name="Reply">Number of the reply, from 0.</param>
/// <param name="Quote">Where they stand in it.</param>
public readonly record struct Passage(int Reply, Quote Quote);
