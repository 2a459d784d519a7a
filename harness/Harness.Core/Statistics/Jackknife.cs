namespace Harness.Statistics;

/// <summary>What each observation does to a number: the number again and again with one observation left out (Quenouille 1949; Tukey 1958).</summary>
public static class Jackknife
{
    /// <summary>Influence of each observation: n - 1 times the number of all minus the number without it, as empinf in R (Davison and Hinkley 1997, section 2.7).</summary>
    /// <param name="n">How many observations there are.</param>
    /// <param name="number">The number of some observations, given by their places in rising order, each place below <paramref name="n"/>.</param>
    /// <returns>One influence for each observation; empty for fewer than two.</returns>
    /// <exception cref="ArgumentException">The number is not finite for some observations.</exception>
    public static double[] Influence(int n, NumberOf number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        ArgumentNullException.ThrowIfNull(number);
        if (n < 2)
        {
            return [];
        }

        int[] others = [.. Enumerable.Range(1, n - 1)];
        double[] without = new double[n];
        for (int i = 0; i < n; i++)
        {
            without[i] = number(others);
            if (i < others.Length)
            {
                others[i] = i;
            }
        }

        Bounds.Finite(without);
        double all = number([.. Enumerable.Range(0, n)]);
        Bounds.Finite([all]);
        return [.. without.Select(one => (n - 1) * (all - one))];
    }

    /// <summary>Acceleration of a BCa interval: a sixth of the skewness of the influences (Efron 1987).</summary>
    /// <param name="influence">Influence of each observation.</param>
    /// <returns>The acceleration; null when no observation has any influence.</returns>
    /// <exception cref="ArgumentException">An influence is not a finite number.</exception>
    public static double? Acceleration(ReadOnlySpan<double> influence)
    {
        Bounds.Finite(influence);
        double greatest = 0, squares = 0, cubes = 0;
        foreach (double one in influence)
        {
            greatest = Math.Max(greatest, Math.Abs(one));
        }

        foreach (double one in influence)
        {
            double scaled = one / greatest;
            squares += scaled * scaled;
            cubes += scaled * scaled * scaled;
        }

        return greatest == 0 ? null : cubes / (6 * Math.Pow(squares, 1.5));
    }
}
