using System.Numerics;
using System.Runtime.InteropServices;

namespace Harness.Statistics;

/// <summary>
/// What had gathered of c n_g at the last few times with answers, so that a row which leaves at several of them is added to its sums in one
/// pass over memory.
/// </summary>
/// <param name="outer">The sums in full rows; the lower half of the rows from <paramref name="from"/> to <paramref name="to"/> is added to.</param>
/// <param name="groups">Length of a row.</param>
/// <param name="from">First row.</param>
/// <param name="to">End of the rows.</param>
internal sealed class GatheredBlock(double[] outer, int groups, int from, int to)
{
    private const int Times = 8, Few = 2;

    private readonly double[][] gathered = [.. Enumerable.Range(0, Times).Select(_ => new double[to])];
    private readonly double[] counts = new double[Times * to];
    private readonly int[] left = new int[to - from];
    private int rows, time = -1;

    /// <summary>Forgets everything, for a new stratum.</summary>
    public void Clear()
    {
        time = -1;
        Array.Clear(gathered[Times - 1]);
    }

    /// <summary>A new time with answers: what had gathered, and c times those at risk.</summary>
    public void Gather(double c, ReadOnlySpan<double> risk)
    {
        if (time == Times - 1)
        {
            Flush();
        }

        double[] before = gathered[time < 0 ? Times - 1 : time], now = gathered[++time];
        Span<Vector<double>> wide = Wide(now);
        ReadOnlySpan<Vector<double>> wideBefore = Wide(before), wideRisk = MemoryMarshal.Cast<double, Vector<double>>(risk);
        Vector<double> weight = new(c);
        for (int i = 0; i < wide.Length && i < wideBefore.Length && i < wideRisk.Length; i++)
        {
            wide[i] = wideBefore[i] + (wideRisk[i] * weight);
        }

        for (int i = wide.Length * Vector<double>.Count; i < now.Length; i++)
        {
            now[i] = before[i] + (risk[i] * c);
        }
    }

    /// <summary>So many of a group leave at the last time with answers or after it; before the first nothing has gathered.</summary>
    public void Leave(int group, double count)
    {
        if (time < 0)
        {
            return;
        }

        Span<double> own = counts.AsSpan(group * Times, Times);
        if (own.IndexOfAnyExcept(0) < 0)
        {
            left[rows++] = group;
        }

        own[time] += count;
    }

    /// <summary>Adds what has left to the sums.</summary>
    public void Flush()
    {
        foreach (int group in left.AsSpan(0, rows))
        {
            Span<double> own = counts.AsSpan(group * Times, Times), sum = outer.AsSpan(group * groups, group + 1);
            if (Times - own.Count(0) <= Few)
            {
                for (int t = 0; t <= time; t++)
                {
                    Add(sum, own[t], gathered[t]);
                }
            }
            else
            {
                AddAll(sum, own);
            }

            own.Clear();
        }

        (gathered[Times - 1], gathered[Math.Max(time, 0)]) = (gathered[Math.Max(time, 0)], gathered[Times - 1]);
        (rows, time) = (0, -1);
    }

    private static void Add(Span<double> sum, double count, double[] terms)
    {
        if (count == 0)
        {
            return;
        }

        Span<Vector<double>> wide = Wide(sum), wideTerms = Wide(terms);
        for (int i = 0; i < wide.Length && i < wideTerms.Length; i++)
        {
            wide[i] += wideTerms[i] * count;
        }

        for (int i = wide.Length * Vector<double>.Count; i < sum.Length; i++)
        {
            sum[i] += terms[i] * count;
        }
    }

    private void AddAll(Span<double> sum, ReadOnlySpan<double> own)
    {
        Span<Vector<double>> wide = Wide(sum);
        int length = wide.Length;
        ReadOnlySpan<Vector<double>> t0 = Wide(gathered[0])[..length], t1 = Wide(gathered[1])[..length], t2 = Wide(gathered[2])[..length], t3 = Wide(gathered[3])[..length];
        ReadOnlySpan<Vector<double>> t4 = Wide(gathered[4])[..length], t5 = Wide(gathered[5])[..length], t6 = Wide(gathered[6])[..length], t7 = Wide(gathered[7])[..length];
        Vector<double> c0 = new(own[0]), c1 = new(own[1]), c2 = new(own[2]), c3 = new(own[3]), c4 = new(own[4]), c5 = new(own[5]), c6 = new(own[6]), c7 = new(own[7]);
        for (int i = 0; i < wide.Length; i++)
        {
            wide[i] += (t0[i] * c0) + (t1[i] * c1) + (t2[i] * c2) + (t3[i] * c3) + (t4[i] * c4) + (t5[i] * c5) + (t6[i] * c6) + (t7[i] * c7);
        }

        for (int i = length * Vector<double>.Count; i < sum.Length; i++)
        {
            for (int t = 0; t < Times; t++)
            {
                sum[i] += gathered[t][i] * own[t];
            }
        }
    }

    private static Span<Vector<double>> Wide(Span<double> numbers) => MemoryMarshal.Cast<double, Vector<double>>(numbers);
}
