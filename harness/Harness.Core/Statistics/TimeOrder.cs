using System.Numerics;

namespace Harness.Statistics;

/// <summary>Rows in rising order of their time: a radix sort for many rows, since times of a study share few digits; a plain sort for few.</summary>
internal static class TimeOrder
{
    private const int Few = 2048;
    private const int Digit = 11;
    private const int Digits = 1 << Digit;

    /// <summary>The order of rows by time; rows of equal times come in any order that is always the same.</summary>
    /// <param name="milliseconds">Per row, a time that is not negative.</param>
    /// <returns>The rows' numbers in rising order of time, and their times in that order.</returns>
    /// <exception cref="ArgumentException">A time is negative.</exception>
    public static (int[] Rows, long[] Times) Of(ReadOnlySpan<long> milliseconds)
    {
        long[] times = milliseconds.ToArray();
        int[] rows = new int[times.Length];
        long union = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = i;
            union |= times[i];
        }

        if (union < 0)
        {
            throw new ArgumentException("times are not negative", nameof(milliseconds));
        }

        if (rows.Length < Few)
        {
            Array.Sort(times, rows);
            return (rows, times);
        }

        int bits = 64 - BitOperations.LeadingZeroCount((ulong)union);
        (int[] otherRows, long[] otherTimes) = (new int[rows.Length], new long[rows.Length]);
        int[] starts = new int[Digits];
        for (int shift = 0; shift < bits; shift += Digit)
        {
            Deal(rows, times, otherRows, otherTimes, shift, starts);
            (rows, otherRows, times, otherTimes) = (otherRows, rows, otherTimes, times);
        }

        return (rows, times);
    }

    /// <summary>The same rows by group, in each group as they came.</summary>
    /// <param name="rows">Row numbers in some order.</param>
    /// <param name="group">Per row, the number of its group.</param>
    /// <param name="groups">How many groups there are.</param>
    /// <returns>The rows group by group, and where each group starts, with the end of the last added.</returns>
    /// <exception cref="ArgumentException">A group is negative or not below <paramref name="groups"/>.</exception>
    public static (int[] Rows, int[] Starts) ByGroup(ReadOnlySpan<int> rows, ReadOnlySpan<int> group, int groups)
    {
        int[] starts = new int[groups + 1];
        foreach (int number in group)
        {
            if ((uint)number >= (uint)groups)
            {
                throw new ArgumentException("groups are numbered from 0", nameof(group));
            }

            starts[number + 1]++;
        }

        for (int g = 0; g < groups; g++)
        {
            starts[g + 1] += starts[g];
        }

        int[] next = starts[..^1], dealt = new int[rows.Length];
        foreach (int row in rows)
        {
            dealt[next[group[row]]++] = row;
        }

        return (dealt, starts);
    }

    private static void Deal(int[] rows, long[] times, int[] toRows, long[] toTimes, int shift, int[] starts)
    {
        Array.Clear(starts);
        foreach (long time in times)
        {
            starts[(int)((time >> shift) & (Digits - 1))]++;
        }

        int sum = 0;
        for (int digit = 0; digit < Digits; digit++)
        {
            (starts[digit], sum) = (sum, sum + starts[digit]);
        }

        for (int i = 0; i < times.Length; i++)
        {
            int to = starts[(int)((times[i] >> shift) & (Digits - 1))]++;
            toTimes[to] = times[i];
            toRows[to] = rows[i];
        }
    }
}
