namespace Harness.Statistics;

/// <summary>A sample as counts over its distinct times, answers before silences at the same time; resamples of it are other counts.</summary>
internal sealed class CountedTimes
{
    private const double Rounding = 1e-9;
    private readonly long[] cells;
    private readonly int[] cellOfProbe;
    private readonly AtOneHalf half;

    private CountedTimes(long[] cells, int[] cellOfProbe, AtOneHalf half)
    {
        (this.cells, this.cellOfProbe, this.half) = (cells, cellOfProbe, half);
        Observed = new int[cells.Length];
        foreach (int cell in cellOfProbe)
        {
            Observed[cell]++;
        }
    }

    public int Cells => cells.Length;

    /// <summary>The counts of the sample itself.</summary>
    public int[] Observed { get; }

    /// <exception cref="ArgumentException">The lengths differ, or a time is negative or too great.</exception>
    public static CountedTimes Of(ReadOnlySpan<long> milliseconds, ReadOnlySpan<bool> answered, AtOneHalf half)
    {
        (long[] keys, _) = TimeOrder.Of(milliseconds, answered, []);
        long[] distinct = [.. keys.Distinct()];
        return new(distinct, [.. keys.Select(key => Array.BinarySearch(distinct, key))], half);
    }

    /// <summary>Probes are drawn by their place in the order of time: the order in which they came does not matter.</summary>
    public void Draw(Draws draws, int[] counts)
    {
        Array.Clear(counts);
        int[] places = cellOfProbe;
        for (int i = 0; i < places.Length; i++)
        {
            counts[places[draws.Below(places.Length)]]++;
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
            if (here > 0 && IsAnswer(cell))
            {
                survival *= (double)(risk - here) / risk;
                if (survival <= 0.5 + Rounding)
                {
                    bool stands = half == AtOneHalf.Middle && Math.Abs(survival - 0.5) < Rounding;
                    return Time(cell) + (stands ? Next(counts, cell) : Time(cell));
                }
            }

            risk -= here;
        }

        return null;
    }

    private long Next(int[] counts, int after)
    {
        long last = Time(after);
        for (int cell = after + 1; cell < counts.Length; cell++)
        {
            if (counts[cell] > 0)
            {
                last = Time(cell);
                if (IsAnswer(cell))
                {
                    break;
                }
            }
        }

        return last;
    }

    private long Time(int cell) => TimeOrder.Time(cells[cell]);

    private bool IsAnswer(int cell) => TimeOrder.Answers(cells[cell]) == 1;
}
