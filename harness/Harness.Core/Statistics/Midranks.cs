namespace Harness.Statistics;

/// <summary>Ranks of values from 1 on, tied values sharing the middle of their ranks.</summary>
/// <param name="Ranks">One rank for each value, in the order of the values.</param>
/// <param name="Ties">The sum of t^3 - t over groups of t tied values; 0 without ties.</param>
internal sealed record Midranks(double[] Ranks, double Ties)
{
    /// <exception cref="ArgumentException">A value is not finite.</exception>
    public static Midranks Of(double[] values)
    {
        Bounds.Finite(values);
        double[] sorted = [.. values];
        int[] order = [.. Enumerable.Range(0, values.Length)];
        Array.Sort(sorted, order);
        double[] ranks = new double[values.Length];
        double ties = 0;
        for (int from = 0, to; from < sorted.Length; from = to)
        {
            for (to = from + 1; to < sorted.Length && sorted[to] == sorted[from];)
            {
                to++;
            }

            double tied = to - from;
            ties += ((tied * tied) - 1) * tied;
            for (int i = from; i < to; i++)
            {
                ranks[order[i]] = (from + to + 1) / 2.0;
            }
        }

        return new(ranks, ties);
    }
}
