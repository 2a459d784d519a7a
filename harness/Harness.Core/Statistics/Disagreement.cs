namespace Harness.Statistics;

/// <summary>The disagreement within units against that of all marks among themselves (Krippendorff 2011), for the units or a resample of them.</summary>
internal sealed class Disagreement
{
    private readonly double[] values;
    private readonly MarkScale scale;
    private readonly (int Mark, int Count)[][] counts;

    /// <exception cref="ArgumentOutOfRangeException">A mark of a ratio scale is below 0.</exception>
    public Disagreement(IReadOnlyList<double[]> units, MarkScale scale)
    {
        this.scale = scale;
        values = [.. units.SelectMany(marks => marks).Distinct().Order()];
        if (scale == MarkScale.Ratio && values.Length > 0)
        {
            Bounds.NotNegative(values[0], nameof(units));
        }

        counts = [.. units.Select(marks => marks.GroupBy(mark => Array.BinarySearch(values, mark)).OrderBy(same => same.Key).Select(same => (same.Key, same.Count())).ToArray())];
    }

    /// <summary>How many units there are.</summary>
    public int Units => counts.Length;

    /// <summary>Alpha of the units at some places, and whether no two marks of a unit differ; alpha is null where all their marks are equal.</summary>
    public (double? Alpha, bool Perfect) Of(ReadOnlySpan<int> places)
    {
        double[] totals = new double[values.Length];
        double[,] pairs = new double[values.Length, values.Length];
        foreach (int place in places)
        {
            Add(counts[place], totals, pairs);
        }

        double observed = 0, expected = 0, all = totals.Sum();
        for (int low = 0; low < totals.Length; low++)
        {
            double between = 0;
            for (int high = low + 1; high < totals.Length; high++)
            {
                double apart = Apart(low, high, ((totals[low] + totals[high]) / 2) + between);
                observed += pairs[low, high] * apart;
                expected += totals[low] * totals[high] * apart;
                between += totals[high];
            }
        }

        return (expected == 0 ? null : 1 - ((all - 1) * observed / expected), observed == 0);
    }

    private static void Add((int Mark, int Count)[] unit, double[] totals, double[,] pairs)
    {
        int marks = unit.Sum(each => each.Count);
        for (int i = 0; i < unit.Length; i++)
        {
            totals[unit[i].Mark] += unit[i].Count;
            for (int j = i + 1; j < unit.Length; j++)
            {
                pairs[unit[i].Mark, unit[j].Mark] += (double)unit[i].Count * unit[j].Count / (marks - 1);
            }
        }
    }

    /// <summary>The squared difference of two marks; <paramref name="rank"/> is how many marks lie between their middles.</summary>
    private double Apart(int low, int high, double rank) => scale switch
    {
        MarkScale.Nominal => 1,
        MarkScale.Ordinal => rank * rank,
        MarkScale.Interval => Square(values[high] - values[low]),
        MarkScale.Ratio => Square((values[high] - values[low]) / (values[high] + values[low])),
    };

    private static double Square(double number) => number * number;
}
