namespace Harness.Statistics;

/// <summary>Two independent shares side by side: a 2 x 2 table, such as one brand in two waves.</summary>
/// <param name="X1">Successes in the first group, 0 to <paramref name="N1"/>.</param>
/// <param name="N1">Trials in the first group; may be 0.</param>
/// <param name="X2">Successes in the second group, 0 to <paramref name="N2"/>.</param>
/// <param name="N2">Trials in the second group; may be 0.</param>
public readonly record struct TwoShares(int X1, int N1, int X2, int N2)
{
    /// <summary>Trials in both groups.</summary>
    public int N => N1 + N2;

    /// <summary>The same counts, refused when they are impossible.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Successes are negative or more than the trials.</exception>
    internal static TwoShares Of(int x1, int n1, int x2, int n2)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(x1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(x1, n1);
        ArgumentOutOfRangeException.ThrowIfNegative(x2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(x2, n2);
        return new(x1, n1, x2, n2);
    }
}
