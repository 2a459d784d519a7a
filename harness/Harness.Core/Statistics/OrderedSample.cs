namespace Harness.Statistics;

/// <summary>A sample of waiting times of several groups, put in order once for every statistic that is worked out from it.</summary>
public sealed class OrderedSample
{
    private OrderedSample(long[] keys, int[] tags, int groups)
    {
        (Keys, Tags, Groups) = (keys, tags, groups);
    }

    /// <summary>How many groups there are; some may be empty.</summary>
    public int Groups { get; }

    /// <summary>How many probes there are.</summary>
    public int Count => Keys.Length;

    internal long[] Keys { get; }

    internal int[] Tags { get; }

    /// <summary>Puts a sample in order of time.</summary>
    /// <param name="milliseconds">Per probe, time to the answer, or to the end of observation when silent; not negative, below 2^62.</param>
    /// <param name="answered">Per probe, whether it was answered; same length.</param>
    /// <param name="group">Per probe, the number of its group, from 0; same length.</param>
    /// <param name="groups">How many groups there are; some may be empty.</param>
    /// <returns>The sample; it keeps copies.</returns>
    /// <exception cref="ArgumentException">The lengths differ, a time is negative or a group is not below <paramref name="groups"/>.</exception>
    public static OrderedSample Of(ReadOnlySpan<long> milliseconds, ReadOnlySpan<bool> answered, ReadOnlySpan<int> group, int groups)
    {
        TimeOrder.Refuse(group, milliseconds.Length, groups, nameof(group));
        (long[] keys, int[] tags) = TimeOrder.Of(milliseconds, answered, group);
        return new(keys, tags, groups);
    }
}
