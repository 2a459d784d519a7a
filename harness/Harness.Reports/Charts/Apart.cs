namespace Harness.Charts;

/// <summary>
/// Places for labels that want to be near something and must not touch: the positions nearest to the wanted ones, in least squares,
/// that keep the order and the heights (isotonic regression, pooling neighbours that collide).
/// </summary>
internal static class Apart
{
    /// <param name="wanted">Wanted centres, ascending.</param>
    /// <param name="heights">How much each takes.</param>
    /// <param name="from">Where the first may begin.</param>
    /// <param name="to">Where the last should end; gives way when there is more than fits.</param>
    public static double[] Place(IReadOnlyList<double> wanted, IReadOnlyList<double> heights, double from, double to)
    {
        if (wanted.Count == 0)
        {
            return [];
        }

        double[] before = new double[wanted.Count];
        for (int i = 1; i < before.Length; i++)
        {
            before[i] = before[i - 1] + (heights[i - 1] + heights[i]) / 2;
        }

        List<(double Sum, int Count)> pools = [];
        for (int i = 0; i < before.Length; i++)
        {
            (double Sum, int Count) pool = (wanted[i] - before[i], 1);
            while (pools.Count > 0 && pools[^1].Sum / pools[^1].Count > pool.Sum / pool.Count)
            {
                pool = (pool.Sum + pools[^1].Sum, pool.Count + pools[^1].Count);
                pools.RemoveAt(pools.Count - 1);
            }

            pools.Add(pool);
        }

        double first = from + heights[0] / 2;
        double last = Math.Max(first, to - heights[^1] / 2 - before[^1]);
        IEnumerable<double> pooled = pools.SelectMany(p => Enumerable.Repeat(Math.Clamp(p.Sum / p.Count, first, last), p.Count));
        return [.. pooled.Zip(before, (offset, shift) => offset + shift)];
    }
}
