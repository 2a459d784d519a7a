namespace Harness.Planning;

/// <summary>
/// Walks through the crossing of two factors so that every stretch is balanced: any run of as many cells as a factor has levels
/// holds each level once, and any run of both numbers multiplied holds each pair once.
/// </summary>
/// <remarks>
/// The first factor steps by one; the second too, and once more after each common multiple, or the walk would come back to the same
/// pairs when the numbers share a divisor. When they share none this is the Chinese remainder theorem.
/// </remarks>
internal readonly record struct Rotation(int First, int Second)
{
    private readonly int period = First / Divisor(First, Second) * Second;

    /// <summary>The cell at a step.</summary>
    /// <param name="step">Not negative.</param>
    /// <returns>One level of each factor, from 0.</returns>
    public (int First, int Second) At(int step) => (step % First, (step + (step / period)) % Second);

    private static int Divisor(int a, int b) => b == 0 ? a : Divisor(b, a % b);
}
