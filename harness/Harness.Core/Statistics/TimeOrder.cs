using System.Numerics;

namespace Harness.Statistics;

/// <summary>
/// A sample in rising order of time, as keys that hold the time and, in the last bit, silence: an answer comes before a silence of the same
/// time. A radix sort for many rows, since times of a study share few digits; a plain sort for few.
/// </summary>
internal static class TimeOrder
{
    private const int Few = 2048;
    private const int Digit = 11;
    private const int Digits = 1 << Digit;

    /// <summary>The time of a key in milliseconds.</summary>
    public static long Time(long key) => key >> 1;

    /// <summary>1 for a key of an answer, 0 for one of a silence.</summary>
    public static int Answers(long key) => (int)(~key & 1);

    /// <summary>The keys of a sample in rising order.</summary>
    /// <param name="milliseconds">Per row, a time of at least 0 and below 2^62.</param>
    /// <param name="answered">Per row, whether it ended in an answer.</param>
    /// <param name="tags">Per row, a number that stays with it; or none.</param>
    /// <returns>Keys and their tags; without tags none.</returns>
    /// <exception cref="ArgumentException">The lengths differ or a time is negative or too great.</exception>
    public static (long[] Keys, int[] Tags) Of(ReadOnlySpan<long> milliseconds, ReadOnlySpan<bool> answered, ReadOnlySpan<int> tags)
    {
        if (answered.Length != milliseconds.Length)
        {
            throw new ArgumentException("one entry for each probe", nameof(answered));
        }

        long union = 0;
        foreach (long time in milliseconds)
        {
            union |= time;
        }

        if (union is < 0 or > long.MaxValue >> 1)
        {
            throw new ArgumentException("times are not negative and below 2^62 milliseconds", nameof(milliseconds));
        }

        (long[] keys, int[] moved) = (new long[milliseconds.Length], tags.ToArray());
        int idle = keys.Length < Few || union == 0 ? 0 : BitOperations.TrailingZeroCount(union);
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = (milliseconds[i] >> idle << 1) | (answered[i] ? 0L : 1L);
        }

        if (keys.Length >= Few)
        {
            return Dealt(keys, moved, 65 - BitOperations.LeadingZeroCount((ulong)(union >> idle)), idle);
        }

        if (moved.Length == 0)
        {
            Array.Sort(keys);
        }
        else
        {
            Array.Sort(keys, moved);
        }

        return (keys, moved);
    }

    /// <summary>Keys part by part, in each as they came.</summary>
    /// <param name="keys">Keys in some order.</param>
    /// <param name="tags">Per key, a tag within 0 to <paramref name="parts"/> times <paramref name="size"/>.</param>
    /// <param name="size">A part's tags follow each other, so many of them.</param>
    /// <param name="parts">How many parts there are.</param>
    /// <returns>The keys and tags, and where each part starts, with the end of the last added.</returns>
    public static (long[] Keys, int[] Tags, int[] Starts) ByPart(long[] keys, int[] tags, int size, int parts)
    {
        int[] starts = new int[parts + 1];
        foreach (int tag in tags)
        {
            starts[(tag / size) + 1]++;
        }

        for (int part = 0; part < parts; part++)
        {
            starts[part + 1] += starts[part];
        }

        int[] next = starts[..^1];
        (long[] dealtKeys, int[] dealtTags) = (new long[keys.Length], new int[tags.Length]);
        for (int i = 0; i < keys.Length; i++)
        {
            int to = next[tags[i] / size]++;
            (dealtKeys[to], dealtTags[to]) = (keys[i], tags[i]);
        }

        return (dealtKeys, dealtTags, starts);
    }

    /// <summary>Refuses numbers that are negative or not below a count.</summary>
    public static void Refuse(ReadOnlySpan<int> numbers, int expected, int count, string column)
    {
        if (numbers.Length != expected || numbers.ContainsAnyExceptInRange(0, count - 1))
        {
            throw new ArgumentException("one number for each probe, from 0 to below their count", column);
        }
    }

    /// <summary>Keys without the last bits that no time has, as of times seen by polling; they come back in the last round.</summary>
    private static (long[] Keys, int[] Tags) Dealt(long[] keys, int[] tags, int bits, int idle)
    {
        (long[] otherKeys, int[] otherTags) = (new long[keys.Length], new int[tags.Length]);
        int[] next = new int[Digits];
        for (int shift = 0; shift < bits; shift += Digit)
        {
            Deal(keys, tags, otherKeys, otherTags, shift, next, shift + Digit < bits ? 0 : idle);
            (keys, otherKeys, tags, otherTags) = (otherKeys, keys, otherTags, tags);
        }

        return (keys, tags);
    }

    private static void Deal(long[] keys, int[] tags, long[] toKeys, int[] toTags, int shift, int[] next, int idle)
    {
        Array.Clear(next);
        foreach (long key in keys)
        {
            next[(int)((key >> shift) & (Digits - 1))]++;
        }

        int sum = 0;
        for (int digit = 0; digit < next.Length; digit++)
        {
            (next[digit], sum) = (sum, sum + next[digit]);
        }

        for (int i = 0; i < keys.Length; i++)
        {
            long key = keys[i];
            int to = next[(int)((key >> shift) & (Digits - 1))]++;
            toKeys[to] = (key >> 1 << 1 << idle) | (key & 1);
            if (tags.Length > 0)
            {
                toTags[to] = tags[i];
            }
        }
    }
}
