namespace Harness.Statistics;

/// <summary>
/// All differences between the values of two samples, in rising order without being stored: the k-th is found by halving the ordered line of
/// doubles and counting, which is exact and takes at most 64 passes.
/// </summary>
internal sealed class Differences
{
    private readonly double[] a;
    private readonly double[] b;

    public Differences(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        (this.a, this.b) = (a.ToArray(), b.ToArray());
        Array.Sort(this.a);
        Array.Sort(this.b);
    }

    /// <param name="k">1 for the smallest difference, up to the number of pairs.</param>
    public double Smallest(long k)
    {
        (ulong low, ulong high) = (Place(a[0] - b[^1]), Place(a[^1] - b[0]));
        while (low < high)
        {
            ulong middle = low + ((high - low) / 2);
            (low, high) = CountUpTo(Value(middle)) >= k ? (low, middle) : (middle + 1, high);
        }

        return Value(low) + 0.0;
    }

    private long CountUpTo(double limit)
    {
        long count = 0;
        int first = b.Length;
        foreach (double value in a)
        {
            while (first > 0 && value - b[first - 1] <= limit)
            {
                first--;
            }

            while (first < b.Length && value - b[first] > limit)
            {
                first++;
            }

            count += b.Length - first;
        }

        return count;
    }

    private static ulong Place(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value + 0.0);
        return bits < 0 ? unchecked((ulong)~bits) : unchecked((ulong)bits) | (1UL << 63);
    }

    private static double Value(ulong place) =>
        BitConverter.Int64BitsToDouble(unchecked((place >> 63) == 0 ? ~(long)place : (long)(place & ~(1UL << 63))));
}
