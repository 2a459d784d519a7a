using System.Numerics;
using System.Runtime.InteropServices;

namespace Harness.Statistics;

/// <summary>
/// The sums of a log-rank test in one sweep through time. With c the variance weight of a time, the covariance of two groups is minus the sum
/// over times of c n_g n_h; summed by parts it is, over the rows of h, what had gathered of c n_g when the row left. So every row costs one
/// addition of a vector and every time one more, whatever the number of times: exact timestamps are as good as minutes.
/// </summary>
internal sealed class LogRankSums
{
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

    /// <summary>Sums over strata, each swept by itself: the rows come stratum by stratum, in each in rising order of time.</summary>
    public static LogRankSums Of(
        ReadOnlyMemory<long> times, ReadOnlyMemory<bool> answered, ReadOnlyMemory<int> group, int groups, int[] rows, int[] starts, LogRankWeight weight)
    {
        LogRankSums sums = new(groups);
        int[] bounds = Halves(groups);
        Parallel.For(0, bounds.Length - 1, part =>
        {
            Sweep sweep = new(sums, bounds[part], bounds[part + 1], weight);
            for (int s = 0; s + 1 < starts.Length; s++)
            {
                sweep.Stratum(times.Span, answered.Span, group.Span, rows.AsSpan(starts[s]..starts[s + 1]));
            }
        });
        return sums;
    }

    /// <summary>Covariance of two groups' observed numbers.</summary>
    public double Covariance(int g, int h) => g == h ? Scale[g] - outer[(g * groups) + g] : -outer[(Math.Max(g, h) * groups) + Math.Min(g, h)];

    /// <summary>Rows of the covariance's lower half that make two equal shares of work. Each row is summed in one order whoever does it.</summary>
    private static int[] Halves(int groups) => groups < 32 ? [0, groups] : [0, (int)(groups * Math.Sqrt(0.5)), groups];

    /// <summary>The rows of some groups.</summary>
    private sealed class Sweep(LogRankSums sums, int from, int to, LogRankWeight weight)
    {
        private readonly int[] risk = new int[sums.groups];
        private readonly int[] leaving = new int[sums.groups];
        private readonly int[] touched = new int[sums.groups + 1];
        private readonly double[] gathered = new double[to];

        public void Stratum(ReadOnlySpan<long> times, ReadOnlySpan<bool> answered, ReadOnlySpan<int> group, ReadOnlySpan<int> rows)
        {
            Array.Clear(risk);
            Array.Clear(gathered);
            foreach (int row in rows)
            {
                risk[group[row]]++;
            }

            for (int g = from; g < to; g++)
            {
                sums.N[g] += risk[g];
            }

            (double hazard, double scale, double survival) = (0, 0, 1);
            for (int at = 0; at < rows.Length;)
            {
                int n = rows.Length - at, events = 0, distinct = 0;
                double factor = weight == LogRankWeight.Survival ? survival : 1;
                for (long time = times[rows[at]]; at < rows.Length && times[rows[at]] == time; at++)
                {
                    int g = group[rows[at]];
                    events += answered[rows[at]] ? 1 : 0;
                    if (g >= from && g < to)
                    {
                        sums.Observed[g] += answered[rows[at]] ? factor : 0;
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
                    Gather(c);
                }

                Leave(touched.AsSpan(0, distinct), hazard, scale);
                foreach (int row in rows[(rows.Length - n)..at])
                {
                    risk[group[row]]--;
                }
            }
        }

        private void Gather(double c)
        {
            for (int g = 0; c > 0 && g < to; g++)
            {
                gathered[g] += c * risk[g];
            }
        }

        private void Leave(ReadOnlySpan<int> those, double hazard, double scale)
        {
            foreach (int g in those)
            {
                double count = leaving[g];
                leaving[g] = 0;
                sums.Expected[g] += count * hazard;
                sums.Scale[g] += count * scale;
                Add(sums.outer.AsSpan(g * sums.groups, g + 1), count, gathered.AsSpan(0, g + 1));
            }
        }

        private static void Add(Span<double> sum, double count, ReadOnlySpan<double> terms)
        {
            Span<Vector<double>> wide = MemoryMarshal.Cast<double, Vector<double>>(sum);
            ReadOnlySpan<Vector<double>> wideTerms = MemoryMarshal.Cast<double, Vector<double>>(terms);
            for (int i = 0; i < wide.Length; i++)
            {
                wide[i] += wideTerms[i] * count;
            }

            for (int i = wide.Length * Vector<double>.Count; i < sum.Length; i++)
            {
                sum[i] += terms[i] * count;
            }
        }
    }
}
