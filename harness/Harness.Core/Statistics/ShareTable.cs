namespace Harness.Statistics;

/// <summary>Several groups with their successes and trials, as columns.</summary>
internal static class ShareTable
{
    /// <summary>The groups that hold trials, refused when their counts are impossible.</summary>
    /// <exception cref="ArgumentException">The lengths differ, or successes are negative or more than the trials.</exception>
    public static (int[] X, int[] N) Filled(ReadOnlySpan<int> x, ReadOnlySpan<int> n)
    {
        if (x.Length != n.Length)
        {
            throw new ArgumentException("one number of trials for each number of successes", nameof(n));
        }

        List<int> successes = [], trials = [];
        for (int i = 0; i < x.Length; i++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(x[i], nameof(x));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(x[i], n[i], nameof(x));
            if (n[i] > 0)
            {
                successes.Add(x[i]);
                trials.Add(n[i]);
            }
        }

        return ([.. successes], [.. trials]);
    }
}
