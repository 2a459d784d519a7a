namespace Harness.Statistics;

/// <summary>Where something begins to hold.</summary>
internal static class Bisect
{
    /// <summary>The first number for which something holds that, once it holds, holds for all that follow.</summary>
    /// <param name="count">How many numbers there are, from 0.</param>
    /// <param name="holds">Whether it holds.</param>
    /// <returns>The number, or <paramref name="count"/> when it holds for none.</returns>
    public static int First(int count, Func<int, bool> holds)
    {
        int low = 0, high = count;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            (low, high) = holds(middle) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
