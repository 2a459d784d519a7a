namespace Harness.Statistics;

/// <summary>Holm's step-down correction for many tests at once (Holm 1979, Scand J Stat 6:65).</summary>
public static class Holm
{
    /// <summary>Adjusted p-values: each may be held against the level for the whole family.</summary>
    /// <param name="p">Unadjusted p-values, 0 to 1, in any order; may be empty.</param>
    /// <returns>Adjusted values in the same order, at most 1, never smaller than the unadjusted.</returns>
    public static double[] Adjust(IReadOnlyList<double> p)
    {
        ArgumentNullException.ThrowIfNull(p);
        int[] order = [.. Enumerable.Range(0, p.Count).OrderBy(i => p[i])];
        double[] adjusted = new double[p.Count];
        double reached = 0;
        for (int rank = 0; rank < order.Length; rank++)
        {
            reached = Math.Max(reached, Math.Min(1, p[order[rank]] * (order.Length - rank)));
            adjusted[order[rank]] = reached;
        }

        return adjusted;
    }
}
