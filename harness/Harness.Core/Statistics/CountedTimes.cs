namespace Harness.Statistics;

/// <summary>A sample as counts over its distinct times, answers before silences at the same time; resamples of it are other counts.</summary>
internal sealed class CountedTimes
{
    private const double Rounding = 1e-9;
    private readonly long[] times;
    private readonly bool[] answers;
    private readonly int[] cellOfProbe;
    private readonly AtOneHalf half;

    private CountedTimes(long[] times, bool[] answers, int[] cellOfProbe, AtOneHalf half)
    {
        (this.times, this.answers, this.cellOfProbe, this.half) = (times, answers, cellOfProbe, half);
        Observed = new int[times.Length];
        foreach (int cell in cellOfProbe)
        {
            Observed[cell]++;
        }
    }

    public int Cells => times.Length;

    /// <summary>The counts of the sample itself.</summary>
    public int[] Observed { get; }

    /// <exception cref="ArgumentException">The lengths differ or a time is negative.</exception>
    public static CountedTimes Of(ReadOnlySpan<long> milliseconds, ReadOnlySpan<bool> answered, AtOneHalf half)
    {
        if (milliseconds.Length != answered.Length)
        {
            throw new ArgumentException("one time for each probe", nameof(answered));
        }

        (long Time, bool Silent)[] probes = new (long, bool)[milliseconds.Length];
        for (int i = 0; i < probes.Length; i++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(milliseconds[i], nameof(milliseconds));
            probes[i] = (milliseconds[i], !answered[i]);
        }

        (long Time, bool Silent)[] cells = [.. probes.Distinct().Order()];
        return new([.. cells.Select(cell => cell.Time)], [.. cells.Select(cell => !cell.Silent)], [.. probes.Select(probe => Array.BinarySearch(cells, probe))], half);
    }

    public void Draw(Draws draws, int[] counts)
    {
        Array.Clear(counts);
        int[] cells = cellOfProbe;
        for (int i = 0; i < cells.Length; i++)
        {
            counts[cells[draws.Below(cells.Length)]]++;
        }
    }

    /// <summary>Twice the Kaplan-Meier median, milliseconds, so that it is whole; null when the curve stays above one half.</summary>
    public long? TwiceMedian(int[] counts)
    {
        int risk = cellOfProbe.Length;
        double survival = 1;
        for (int cell = 0; cell < counts.Length; cell++)
        {
            int here = counts[cell];
            if (here > 0 && answers[cell])
            {
                survival *= (double)(risk - here) / risk;
                if (survival <= 0.5 + Rounding)
                {
                    bool stands = half == AtOneHalf.Middle && Math.Abs(survival - 0.5) < Rounding;
                    return times[cell] + (stands ? Next(counts, cell) : times[cell]);
                }
            }

            risk -= here;
        }

        return null;
    }

    private long Next(int[] counts, int after)
    {
        long last = times[after];
        for (int cell = after + 1; cell < counts.Length; cell++)
        {
            if (counts[cell] > 0)
            {
                last = times[cell];
                if (answers[cell])
                {
                    break;
                }
            }
        }

        return last;
    }
}
