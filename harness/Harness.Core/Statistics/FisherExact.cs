namespace Harness.Statistics;

/// <summary>Fisher's exact test of two independent shares (Fisher 1935), and the odds ratio that goes with it.</summary>
public static class FisherExact
{
    private const double Slack = 1 + 1e-7;
    private const string Method = "Fisher, conditional odds ratio";

    /// <summary>Two-sided p-value: the probability, given the margins, of all tables no likelier than the one observed.</summary>
    /// <param name="x1">Successes in the first group, 0 to <paramref name="n1"/>.</param>
    /// <param name="n1">Trials in the first group.</param>
    /// <param name="x2">Successes in the second group, 0 to <paramref name="n2"/>.</param>
    /// <param name="n2">Trials in the second group.</param>
    /// <returns>A probability within 0 to 1; 1 when a group is empty. Ties are kept within a relative slack of 1e-7, as R does.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Successes are negative or more than the trials.</exception>
    public static double TwoSided(int x1, int n1, int x2, int n2)
    {
        HypergeometricLaw law = Law(TwoShares.Of(x1, n1, x2, n2), 1);
        return law.NoLikelierThan(law.Exactly(x1) * Slack);
    }

    /// <summary>One-sided p-value against a smaller first share: the probability, given the margins, of as few or fewer successes there.</summary>
    /// <param name="x1">Successes in the first group, 0 to <paramref name="n1"/>.</param>
    /// <param name="n1">Trials in the first group.</param>
    /// <param name="x2">Successes in the second group, 0 to <paramref name="n2"/>.</param>
    /// <param name="n2">Trials in the second group.</param>
    /// <returns>A probability within 0 to 1; 1 when a group is empty.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Successes are negative or more than the trials.</exception>
    public static double Less(int x1, int n1, int x2, int n2) => Law(TwoShares.Of(x1, n1, x2, n2), 1).AtMost(x1);

    /// <summary>One-sided p-value against a greater first share: the probability, given the margins, of as many or more successes there.</summary>
    /// <param name="x1">Successes in the first group, 0 to <paramref name="n1"/>.</param>
    /// <param name="n1">Trials in the first group.</param>
    /// <param name="x2">Successes in the second group, 0 to <paramref name="n2"/>.</param>
    /// <param name="n2">Trials in the second group.</param>
    /// <returns>A probability within 0 to 1; 1 when a group is empty.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Successes are negative or more than the trials.</exception>
    public static double Greater(int x1, int n1, int x2, int n2) => Law(TwoShares.Of(x1, n1, x2, n2), 1).AtLeast(x1);

    /// <summary>
    /// The odds ratio of the first group to the second, by conditional maximum likelihood, with exact limits (Cornfield 1956; as
    /// fisher.test in R, but solved to the last digits). The limits exclude 1 exactly when the smaller one-sided p-value is below half of
    /// what the confidence leaves; the two-sided test may differ from that, as its tables are ordered otherwise.
    /// </summary>
    /// <param name="x1">Successes in the first group, 0 to <paramref name="n1"/>.</param>
    /// <param name="n1">Trials in the first group.</param>
    /// <param name="x2">Successes in the second group, 0 to <paramref name="n2"/>.</param>
    /// <param name="n2">Trials in the second group.</param>
    /// <param name="frame">Window, clock and confidence.</param>
    /// <returns>
    /// A ratio from 0 on. The high limit is null where there is none; the value is null with the reason <see cref="Absence.Infinite"/>
    /// where it is infinite (the low limit stays), <see cref="Absence.NoVariation"/> where all or none succeeded (any ratio fits: low 0,
    /// no high), <see cref="Absence.NoData"/> where a group is empty.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">Successes are negative or more than the trials, or the confidence is not between 0 and 1.</exception>
    public static Estimate OddsRatio(int x1, int n1, int x2, int n2, Frame frame)
    {
        TwoShares counts = TwoShares.Of(x1, n1, x2, n2);
        double side = Proportion.Side(frame.Confidence);
        HypergeometricLaw even = Law(counts, 1);
        if (n1 == 0 || n2 == 0)
        {
            return Estimate.None(Absence.NoData, counts.N, Method, frame);
        }

        double low = x1 == even.Least ? 0 : At(law => law.AtLeast(x1) - side);
        double? high = x1 == even.Most ? null : At(law => law.AtMost(x1) - side);
        double? value = x1 == even.Most ? null : x1 == even.Least ? 0 : At(law => law.Mean - x1);
        Absence? absent = value is not null ? null : even.Least == even.Most ? Absence.NoVariation : Absence.Infinite;
        return new(value, low, high, counts.N, Method, frame, absent);

        double At(Func<HypergeometricLaw, double> f) => Math.Exp(Root.Around(log => f(Law(counts, Math.Exp(log)))));
    }

    private static HypergeometricLaw Law(TwoShares counts, double odds) => new(counts.N1, counts.N2, counts.X1 + counts.X2, odds);
}
