namespace Harness.Planning;

/// <summary>
/// Walks through the crossing of two factors so that from the start on, wherever one stops, the levels of each factor and their pairs
/// have come equally often: the numbers differ by at most one.
/// </summary>
/// <remarks>
/// Both factors step by one. When their numbers share no divisor this meets every pair (the Chinese remainder theorem); when they do,
/// it comes back to the same pairs after their least common multiple, and there the second factor steps once more.
/// </remarks>
internal readonly record struct Rotation(int First, int Second)
{
    private readonly int rounds = Divisor(First, Second);

    /// <summary>The cell at a step.</summary>
    /// <param name="step">Not negative.</param>
    /// <returns>One level of each factor, from 0.</returns>
    public (int First, int Second) At(int step) => (step % First, (step + (step / (First / rounds * Second) % rounds)) % Second);

    private static int Divisor(int a, int b) => b == 0 ? a : Divisor(b, a % b);
}
