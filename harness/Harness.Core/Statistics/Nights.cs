namespace Harness.Statistics;

/// <summary>Successes and observations night by night, as columns.</summary>
internal static class Nights
{
    /// <summary>Refuses counts that are impossible.</summary>
    /// <exception cref="ArgumentException">The lengths differ, or successes are negative or more than the observations.</exception>
    public static void Hold(ReadOnlySpan<int> x, ReadOnlySpan<int> n)
    {
        if (x.Length != n.Length)
        {
            throw new ArgumentException("one number of observations for each number of successes", nameof(n));
        }

        for (int night = 0; night < x.Length; night++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(x[night], nameof(x));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(x[night], n[night], nameof(x));
        }
    }
}
