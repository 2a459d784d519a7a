namespace Harness.Statistics;

/// <summary>A correction of p-values for many tests at once. A test that was not made (null) takes no part and stays null, as in R's p.adjust.</summary>
public sealed class Correction
{
    private readonly Func<int, Func<int, double>> factorOf;
    private readonly bool stepsDown;

    private Correction(string name, Func<int, Func<int, double>> factorOf, bool stepsDown)
    {
        Name = name;
        this.factorOf = factorOf;
        this.stepsDown = stepsDown;
    }

    /// <summary>Holm's step-down correction (1979, Scand J Stat 6:65): bounds the chance of any false claim, whatever the dependence. For claims.</summary>
    public static Correction Holm { get; } = new("Holm", count => rank => count - rank, stepsDown: true);

    /// <summary>Hochberg's step-up correction (1988, Biometrika 75:800): as Holm, sharper, but only for independent or positively dependent tests.</summary>
    public static Correction Hochberg { get; } = new("Hochberg", count => rank => count - rank, stepsDown: false);

    /// <summary>Bonferroni's correction: each p-value times the number of tests; the bluntest.</summary>
    public static Correction Bonferroni { get; } = new("Bonferroni", count => _ => count, stepsDown: true);

    /// <summary>Benjamini and Hochberg (1995, J R Stat Soc B 57:289): bounds the expected share of false ones among the claims, for independent or positively dependent tests. For screening.</summary>
    public static Correction BenjaminiHochberg { get; } = new("Benjamini-Hochberg", count => rank => count / (rank + 1.0), stepsDown: false);

    /// <summary>Benjamini and Yekutieli (2001, Ann Stat 29:1165): as Benjamini and Hochberg, whatever the dependence.</summary>
    public static Correction BenjaminiYekutieli { get; } = new(
        "Benjamini-Yekutieli",
        count =>
        {
            double whole = Harmonic(count) * count;
            return rank => whole / (rank + 1.0);
        },
        stepsDown: false);

    /// <summary>All corrections.</summary>
    public static IReadOnlyList<Correction> All { get; } = [Holm, Hochberg, Bonferroni, BenjaminiHochberg, BenjaminiYekutieli];

    /// <summary>Name of the correction.</summary>
    public string Name { get; }

    /// <summary>Adjusted p-values: each may be held against the level for the whole family.</summary>
    /// <param name="p">Unadjusted p-values, 0 to 1, in any order; may be empty.</param>
    /// <returns>Adjusted values in the same order, at most 1, never smaller than the unadjusted.</returns>
    /// <exception cref="ArgumentException">A value is not within 0 to 1.</exception>
    public double[] Adjust(IReadOnlyList<double> p)
    {
        ArgumentNullException.ThrowIfNull(p);
        if (p.Any(value => !(value is >= 0 and <= 1)))
        {
            throw new ArgumentException("p-values lie within 0 to 1", nameof(p));
        }

        int[] order = [.. Enumerable.Range(0, p.Count).OrderBy(i => p[i])];
        Func<int, double> factor = factorOf(order.Length);
        double[] scaled = [.. order.Select((i, rank) => Math.Clamp(factor(rank) * p[i], p[i], 1))];
        double[] adjusted = new double[p.Count];
        double reached = stepsDown ? 0 : 1;
        for (int turn = 0; turn < scaled.Length; turn++)
        {
            int rank = stepsDown ? turn : scaled.Length - 1 - turn;
            reached = stepsDown ? Math.Max(reached, scaled[rank]) : Math.Min(reached, scaled[rank]);
            adjusted[order[rank]] = reached;
        }

        return adjusted;
    }

    /// <summary>Adjusted p-values of a family in which some tests could not be made.</summary>
    /// <param name="p">Unadjusted p-values, 0 to 1, in any order; null for a test that was not made.</param>
    /// <returns>Adjusted values in the same order; null where there was none, and the family counts only the others.</returns>
    /// <exception cref="ArgumentException">A value is not within 0 to 1.</exception>
    public double?[] Adjust(IReadOnlyList<double?> p)
    {
        ArgumentNullException.ThrowIfNull(p);
        Queue<double> adjusted = new(Adjust([.. p.OfType<double>()]));
        return [.. p.Select(value => value is null ? (double?)null : adjusted.Dequeue())];
    }

    private static double Harmonic(int count)
    {
        double sum = 0;
        for (int i = 1; i <= count; i++)
        {
            sum += 1.0 / i;
        }

        return sum;
    }
}
