namespace Harness.Statistics;

/// <summary>
/// The sums of a log-rank test in one sweep through time. With c the variance weight of a time, the covariance of two groups is minus the sum
/// over times of c n_g n_h; summed by parts it is, over the rows of h, what had gathered of c n_g when the row left. So every row costs one
/// addition of a vector and every time one more, whatever the number of times: exact timestamps are as good as minutes.
/// </summary>
internal sealed class LogRankSums
{
    private const int FewGroups = 32;

    private readonly int groups;
    private readonly double[] outer;

    private LogRankSums(int groups)
    {
        this.groups = groups;
        outer = new double[groups * groups];
        (N, Observed, Expected, Scale) = (new int[groups], new double[groups], new double[groups], new double[groups]);
    }

    public int[] N { get; }

    public double[] Observed { get; }

    public double[] Expected { get; }

    /// <summary>Per group, the sum of c n n_g, from which its variance is taken.</summary>
    public double[] Scale { get; }

    /// <summary>Sums over strata, each swept by itself.</summary>
    /// <param name="keys">Keys of <see cref="TimeOrder"/> stratum by stratum, in each in rising order.</param>
    /// <param name="tags">Per key, its stratum times the number of groups, and its group added.</param>
    /// <param name="starts">Where each stratum starts, with the end of the last added.</param>
    /// <param name="groups">How many groups there are.</param>
    /// <param name="weight">How much a time counts.</param>
    /// <returns>The sums; each is made in one order whoever makes it.</returns>
    public static LogRankSums Of(long[] keys, int[] tags, int[] starts, int groups, LogRankWeight weight)
    {
        LogRankSums sums = new(groups);
        int[] bounds = groups < FewGroups ? [0, groups] : [0, (int)(groups * Math.Sqrt(0.5)), groups]; // halves of the work on a triangle
        Parallel.For(0, bounds.Length - 1, part =>
        {
            Sweep sweep = new(sums, bounds[part], bounds[part + 1], weight);
            for (int s = 0; s + 1 < starts.Length; s++)
            {
                Range range = starts[s]..starts[s + 1];
                sweep.Stratum(keys.AsSpan(range), tags.AsSpan(range), s * groups);
            }

            sweep.End();
        });
        return sums;
    }

    /// <summary>Covariance of two groups' observed numbers.</summary>
    public double Covariance(int g, int h) => g == h ? Scale[g] - outer[(g * groups) + g] : -outer[(Math.Max(g, h) * groups) + Math.Min(g, h)];

    /// <summary>The rows of some groups in the covariance's lower half.</summary>
    private sealed class Sweep(LogRankSums sums, int from, int to, LogRankWeight weight)
    {
        private readonly double[] risk = new double[to];
        private readonly double[] observed = new double[to];
        private readonly int[] leaving = new int[to];
        private readonly int[] touched = new int[to + 1];
        private readonly GatheredBlock block = new(sums.outer, sums.groups, from, to);

        public void Stratum(ReadOnlySpan<long> keys, ReadOnlySpan<int> tags, int first)
        {
            Begin(tags, first);
            (double hazard, double scale, double survival) = (0, 0, 1);
            for (int at = 0; at < keys.Length;)
            {
                (int n, int events, int distinct) = (keys.Length - at, 0, 0);
                double factor = weight == LogRankWeight.Survival ? survival : 1;
                for (long time = TimeOrder.Time(keys[at]); at < keys.Length && TimeOrder.Time(keys[at]) == time; at++)
                {
                    (int g, int answers) = (tags[at] - first, TimeOrder.Answers(keys[at]));
                    events += answers;
                    if (g < to)
                    {
                        observed[g] += factor * answers;
                        touched[distinct] = g;
                        distinct += leaving[g]++ == 0 ? 1 : 0;
                    }
                }

                if (events > 0)
                {
                    double total = n, c = n == 1 ? 0 : factor * factor * events * (total - events) / ((total - 1) * total * total);
                    hazard += factor * events / total;
                    scale += c * total;
                    survival *= (total - events) / total;
                    block.Gather(c, risk);
                }

                Leave(touched.AsSpan(0, distinct), hazard, scale);
            }

            block.Flush();
        }

        public void End() => observed.AsSpan(from..).CopyTo(sums.Observed.AsSpan(from));

        private void Begin(ReadOnlySpan<int> tags, int first)
        {
            block.Clear();
            Array.Clear(risk);
            foreach (int tag in tags)
            {
                if (tag - first < to)
                {
                    risk[tag - first]++;
                }
            }

            for (int g = from; g < to; g++)
            {
                sums.N[g] += (int)risk[g];
            }
        }

        private void Leave(ReadOnlySpan<int> those, double hazard, double scale)
        {
            foreach (int g in those)
            {
                double count = leaving[g];
                leaving[g] = 0;
                risk[g] -= count;
                if (g >= from)
                {
                    sums.Expected[g] += count * hazard;
                    sums.Scale[g] += count * scale;
                    block.Leave(g, count);
                }
            }
        }
    }
}
