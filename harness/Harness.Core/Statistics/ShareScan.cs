namespace Harness.Statistics;

/// <summary>
/// The binomial likelihood of nights in a row with two shares, split before one of them, against one share for all. Counts are whole, so
/// i log i is worked out once for each i.
/// </summary>
internal sealed class ShareScan
{
    /// <summary>What rounding may do to a ratio: equal ones are to count as equal.</summary>
    public const double Rounding = 1e-9;

    private const double NoSplit = -1;
    private readonly int[] n;
    private readonly int[] before;
    private readonly double[] logs;

    /// <param name="n">Observations of each night.</param>
    public ShareScan(ReadOnlySpan<int> n)
    {
        this.n = [.. n];
        before = new int[n.Length + 1];
        for (int night = 0; night < n.Length; night++)
        {
            before[night + 1] = before[night] + n[night];
        }

        logs = new double[before[^1] + 1];
        for (int i = 2; i < logs.Length; i++)
        {
            logs[i] = i * Math.Log(i);
        }
    }

    /// <summary>Twice the logarithm of the likelihood ratio of a split before each night of a stretch.</summary>
    /// <param name="x">Successes of the nights of the stretch.</param>
    /// <param name="from">The first night of the stretch.</param>
    /// <returns>Not negative; -1 before a night without observations, or where a side has none.</returns>
    public double[] Ratios(ReadOnlySpan<int> x, int from)
    {
        int successes = 0, trials = Trials(from, from + x.Length), x1 = 0, n1 = 0;
        foreach (int night in x)
        {
            successes += night;
        }

        double[] ratios = new double[x.Length];
        double whole = Log(successes, trials);
        for (int i = 0; i < x.Length; i++)
        {
            ratios[i] = n1 == 0 || n[from + i] == 0 ? NoSplit : Math.Max(0, 2 * (Log(x1, n1) + Log(successes - x1, trials - n1) - whole));
            (x1, n1) = (x1 + x[i], n1 + n[from + i]);
        }

        return ratios;
    }

    /// <summary>The first place of the greatest ratio.</summary>
    /// <returns>Null where nothing can be split or all shares are equal.</returns>
    public static int? Best(ReadOnlySpan<double> ratios)
    {
        int? best = null;
        for (int i = 0; i < ratios.Length; i++)
        {
            best = ratios[i] > (best is { } before ? ratios[before] : 0) + Rounding ? i : best;
        }

        return best;
    }

    /// <summary>How often chance alone, the same messages dealt out anew to the nights, splits a stretch at least as well; the stretch itself counts as one.</summary>
    /// <param name="x">Successes of the nights of the stretch.</param>
    /// <param name="from">The first night of the stretch.</param>
    /// <param name="ratio">The greatest ratio of the stretch.</param>
    /// <param name="draws">Where chance comes from.</param>
    /// <param name="replicates">How often to deal.</param>
    /// <returns>A p-value, greater than 0.</returns>
    public double P(ReadOnlySpan<int> x, int from, double ratio, Draws draws, int replicates)
    {
        int[] dealt = new int[x.Length];
        int successes = 0, asGreat = 1;
        foreach (int night in x)
        {
            successes += night;
        }

        for (int replicate = 0; replicate < replicates; replicate++)
        {
            Deal(draws, successes, from, dealt);
            asGreat += Ratios(dealt, from).Max() >= ratio - Rounding ? 1 : 0;
        }

        return asGreat / (replicates + 1.0);
    }

    /// <summary>Observations from a night on and before another.</summary>
    public int Trials(int from, int to) => before[to] - before[from];

    private void Deal(Draws draws, int successes, int from, Span<int> x)
    {
        int left = Trials(from, from + x.Length);
        for (int i = 0; i < x.Length; i++)
        {
            x[i] = 0;
            for (int message = 0; message < n[from + i]; message++, left--)
            {
                int success = draws.Below(left) < successes ? 1 : 0;
                (x[i], successes) = (x[i] + success, successes - success);
            }
        }
    }

    private double Log(int x, int trials) => logs[x] + logs[trials - x] - logs[trials];
}
