namespace Harness.Statistics;

/// <summary>
/// Bootstrap replicates of the median time to an answer, the never-answered counted in (the Kaplan-Meier median; Efron 1981, JASA 76:312).
/// A resample is drawn as counts over the distinct times, so nothing is copied and nothing is sorted again.
/// </summary>
public sealed class MedianReplicates
{
    private readonly double[] reached;
    private readonly double? median;
    private readonly int n;
    private readonly Frame frame;

    private MedianReplicates(double[] reached, int count, double? median, int n, Frame frame)
    {
        (this.reached, Count, this.median, this.n, this.frame) = (reached, count, median, n, frame);
        Array.Sort(reached);
    }

    /// <summary>How many replicates there are.</summary>
    public int Count { get; }

    /// <summary>The medians of the resamples that reach one, seconds, in rising order.</summary>
    public IReadOnlyList<double> Reached => reached;

    /// <summary>Share of the resamples in which fewer than half were answered, so that there is no median; 0 to 1.</summary>
    public double ShareNotReached => 1 - ((double)reached.Length / Count);

    /// <summary>Replicates of the median of a sample. Each has a stream of its own under the seed, so they are the same on any number of threads.</summary>
    /// <param name="milliseconds">Per probe, time to the answer, or to the end of observation when silent; not negative.</param>
    /// <param name="answered">Per probe, whether it was answered; same length.</param>
    /// <param name="frame">Window, clock and confidence.</param>
    /// <param name="replicates">How many resamples, at least 1.</param>
    /// <param name="seed">The seed of the whole; give each sample of a study its own.</param>
    /// <param name="half">Which time is the median where a curve stands at exactly one half.</param>
    /// <param name="threads">How many threads may work, at least 1.</param>
    /// <returns>The replicates; none reaches a median when the sample is empty.</returns>
    /// <exception cref="ArgumentException">The lengths differ, a time is negative or not below 2^62, a count is below 1, or the confidence is not between 0 and 1.</exception>
    public static MedianReplicates Of(
        ReadOnlySpan<long> milliseconds, ReadOnlySpan<bool> answered, Frame frame, int replicates, ulong seed, AtOneHalf half = AtOneHalf.First, int threads = 1)
    {
        Bounds.Between0And1(frame.Confidence);
        CountedTimes times = CountedTimes.Of(milliseconds, answered, half);
        long[] medians = new long[replicates];
        Resampling.Each(replicates, threads, () => new int[times.Cells], (replicate, counts) =>
        {
            times.Draw(Draws.For(seed, (ulong)replicate), counts);
            medians[replicate] = times.TwiceMedian(counts) ?? -1;
        });
        return new([.. medians.Where(median => median >= 0).Select(Seconds)], replicates, times.TwiceMedian(times.Observed) is { } twice ? Seconds(twice) : null, milliseconds.Length, frame);
    }

    /// <summary>The median of the sample with its percentile limits: the first replicates by which a share of all has passed, those without a median last.</summary>
    /// <returns>Seconds; a limit is null where it lies among the resamples without a median.</returns>
    public Estimate Percentile()
    {
        const string Method = "Kaplan-Meier, bootstrap percentile";
        double side = Proportion.Side(frame.Confidence);
        return n == 0
            ? Estimate.None(Absence.NoData, 0, Method, frame)
            : new(median, Quantile(side), Quantile(1 - side), n, Method, frame, median is null ? Absence.NotReached : null);
    }

    /// <summary>The first replicate by which a share of all has passed.</summary>
    /// <param name="probability">0 to 1.</param>
    /// <returns>Seconds; null where it lies among the resamples without a median.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not within 0 to 1.</exception>
    public double? Quantile(double probability)
    {
        const double Rounding = 1e-9;
        Bounds.Share(probability);
        int place = Math.Max(1, (int)Math.Ceiling((Count * probability) - Rounding));
        return place <= reached.Length ? reached[place - 1] : null;
    }

    private static double Seconds(long twiceMilliseconds) => twiceMilliseconds / 2000.0;
}

/// <summary>Which time is the median where a curve stands at exactly one half until the next answer.</summary>
public enum AtOneHalf
{
    /// <summary>The first such time, as everywhere in Harness.</summary>
    First,

    /// <summary>The middle between it and the next answer or, where none follows, the last time of all, as in R.</summary>
    Middle,
}
