namespace Harness.Statistics;

/// <summary>
/// Two shares compared within strata, such as two waves within each brand: what differs between strata is left out of the comparison
/// (Cochran 1954, Biometrics 10:417; Mantel and Haenszel 1959, JNCI 22:719).
/// </summary>
public static class MantelHaenszel
{
    private const string Method = "Cochran-Mantel-Haenszel";

    /// <summary>Whether the odds are equal in both groups within the strata, without continuity correction.</summary>
    /// <param name="strata">One pair of shares for each stratum; those with fewer than two trials, or an empty group, say nothing and count nowhere.</param>
    /// <returns>Chi-square with one degree of freedom. Absent without data, and with <see cref="Absence.NoVariation"/> when every stratum is all or none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Successes are negative or more than the trials.</exception>
    public static TestOutcome Test(IReadOnlyList<TwoShares> strata)
    {
        TwoShares[] known = Known(strata);
        double away = 0, variance = 0;
        foreach (TwoShares s in known)
        {
            double n = s.N, total = (double)s.X1 + s.X2;
            away += s.X1 - (s.N1 * total / n);
            variance += s.N1 * (double)s.N2 * total * (n - total) / (n * n * (n - 1));
        }

        int all = known.Sum(s => s.N);
        double chi = away * away / variance;
        return variance > 0
            ? new(chi, 1, UpperTail.ChiSquare(chi, 1), all, Method, null)
            : TestOutcome.None(known.Length == 0 ? Absence.NoData : Absence.NoVariation, all, Method);
    }

    /// <summary>The common odds ratio of the first group to the second, with the limits of Robins, Breslow and Greenland (1986, Biometrics 42:311).</summary>
    /// <param name="strata">One pair of shares for each stratum; those with an empty group say nothing and count nowhere.</param>
    /// <param name="frame">Window, clock and confidence.</param>
    /// <returns>
    /// A ratio from 0 on; 0 has no limits. Absent without data, with <see cref="Absence.Infinite"/> where it is infinite, and with
    /// <see cref="Absence.NoVariation"/> when every stratum is all or none.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">Successes are negative or more than the trials, or the confidence is not between 0 and 1.</exception>
    public static Estimate OddsRatio(IReadOnlyList<TwoShares> strata, Frame frame)
    {
        TwoShares[] known = Known(strata);
        double z = Proportion.Deviate(frame.Confidence), with = 0, against = 0, both = 0, mixed = 0, neither = 0;
        foreach (TwoShares s in known)
        {
            double n = s.N, failures1 = s.N1 - s.X1, failures2 = s.N2 - s.X2;
            double r = s.X1 * failures2 / n, t = failures1 * s.X2 / n, p = (s.X1 + failures2) / n;
            with += r;
            against += t;
            both += p * r;
            mixed += (p * t) + ((1 - p) * r);
            neither += (1 - p) * t;
        }

        int all = known.Sum(s => s.N);
        if (against == 0)
        {
            return Estimate.None(known.Length == 0 ? Absence.NoData : with == 0 ? Absence.NoVariation : Absence.Infinite, all, Method, frame);
        }

        double ratio = with / against;
        double spread = Math.Exp(z * Math.Sqrt((both / (2 * with * with)) + (mixed / (2 * with * against)) + (neither / (2 * against * against))));
        return with == 0 ? new(0, null, null, all, Method, frame, null) : new(ratio, ratio / spread, ratio * spread, all, Method, frame, null);
    }

    private static TwoShares[] Known(IReadOnlyList<TwoShares> strata)
    {
        ArgumentNullException.ThrowIfNull(strata);
        return [.. strata.Select(s => TwoShares.Of(s.X1, s.N1, s.X2, s.N2)).Where(s => s is { N1: > 0, N2: > 0 })];
    }
}
