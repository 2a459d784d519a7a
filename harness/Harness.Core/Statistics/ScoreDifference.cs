namespace Harness.Statistics;

/// <summary>
/// The difference of two independent shares by its score: the variance is that of the shares most likely under the difference in question,
/// so it holds for small samples and for shares of 0 and 1.
/// </summary>
public static class ScoreDifference
{
    private const string MiettinenNurminen = "Miettinen-Nurminen";
    private const string FarringtonManning = "Farrington-Manning";

    /// <summary>The interval of Miettinen and Nurminen (1985, Stat Med 4:213), variance times N / (N - 1): the differences that their test does not reject.</summary>
    /// <param name="x1">Successes in the first group, 0 to <paramref name="n1"/>.</param>
    /// <param name="n1">Trials in the first group.</param>
    /// <param name="x2">Successes in the second group, 0 to <paramref name="n2"/>.</param>
    /// <param name="n2">Trials in the second group.</param>
    /// <param name="frame">Window, clock and confidence.</param>
    /// <returns>First share minus second, within -1 to 1; absent when a group is empty.</returns>
    /// <exception cref="ArgumentOutOfRangeException">More successes than trials, or a confidence not between 0 and 1.</exception>
    public static Estimate Interval(int x1, int n1, int x2, int n2, Frame frame)
    {
        TwoShares counts = TwoShares.Of(x1, n1, x2, n2);
        double z = Proportion.Deviate(frame.Confidence);
        if (n1 == 0 || n2 == 0)
        {
            return Estimate.None(Absence.NoData, counts.N, MiettinenNurminen, frame);
        }

        double value = ((double)x1 / n1) - ((double)x2 / n2);
        double low = value <= -1 ? -1 : Root.Between(-1, value, d => Score(counts, d, Widened(counts)) - z);
        double high = value >= 1 ? 1 : Root.Between(value, 1, d => Score(counts, d, Widened(counts)) + z);
        return new(value, low, high, counts.N, MiettinenNurminen, frame, null);
    }

    /// <summary>The two-sided score test of Miettinen and Nurminen that the difference has a given value.</summary>
    /// <param name="x1">Successes in the first group, 0 to <paramref name="n1"/>.</param>
    /// <param name="n1">Trials in the first group.</param>
    /// <param name="x2">Successes in the second group, 0 to <paramref name="n2"/>.</param>
    /// <param name="n2">Trials in the second group.</param>
    /// <param name="difference">The difference in question, first minus second, -1 to 1; 0 asks whether the shares are equal.</param>
    /// <returns>Statistic: standard normal deviate, positive where the observed difference is greater, null where infinite. Absent when a group is empty.</returns>
    /// <exception cref="ArgumentOutOfRangeException">More successes than trials, or a difference not within -1 to 1.</exception>
    public static TestOutcome Test(int x1, int n1, int x2, int n2, double difference = 0)
    {
        TwoShares counts = Asked(x1, n1, x2, n2, difference);
        return n1 == 0 || n2 == 0
            ? TestOutcome.None(Absence.NoData, counts.N, MiettinenNurminen)
            : Outcome(Score(counts, difference, Widened(counts)), z => 2 * UpperTail.Normal(Math.Abs(z)), counts.N, MiettinenNurminen);
    }

    /// <summary>The one-sided test of Farrington and Manning (1990, Stat Med 9:1447) against a first share that is worse by a margin or more.</summary>
    /// <param name="x1">Successes in the first group, such as this wave, 0 to <paramref name="n1"/>.</param>
    /// <param name="n1">Trials in the first group.</param>
    /// <param name="x2">Successes in the second group, such as the wave before, 0 to <paramref name="n2"/>.</param>
    /// <param name="n2">Trials in the second group.</param>
    /// <param name="margin">How much worse the first share would matter, 0 to 1, such as 0.1 for ten points.</param>
    /// <returns>A small p-value says that the first share is not worse by the margin. Absent when a group is empty.</returns>
    /// <exception cref="ArgumentOutOfRangeException">More successes than trials, or a margin not within 0 to 1.</exception>
    public static TestOutcome NonInferiority(int x1, int n1, int x2, int n2, double margin)
    {
        Bounds.Share(margin);
        TwoShares counts = Asked(x1, n1, x2, n2, -margin);
        return n1 == 0 || n2 == 0
            ? TestOutcome.None(Absence.NoData, counts.N, FarringtonManning)
            : Outcome(Score(counts, -margin, 1), UpperTail.Normal, counts.N, FarringtonManning);
    }

    private static TwoShares Asked(int x1, int n1, int x2, int n2, double difference)
    {
        Bounds.Share(Math.Abs(difference), nameof(difference));
        return TwoShares.Of(x1, n1, x2, n2);
    }

    private static TestOutcome Outcome(double z, Func<double, double> p, int n, string method) =>
        new(double.IsFinite(z) ? z : null, null, p(z), n, method, null);

    private static double Widened(TwoShares counts) => counts.N / (counts.N - 1.0);

    private static double Score(TwoShares counts, double difference, double widened)
    {
        const double Nothing = 1e-14;
        (double p1, double p2) = LikeliestShares.Given(counts, difference);
        double variance = ((p1 * (1 - p1) / counts.N1) + (p2 * (1 - p2) / counts.N2)) * widened;
        double away = ((double)counts.X1 / counts.N1) - ((double)counts.X2 / counts.N2) - difference;
        return Math.Abs(away) < Nothing ? 0 : away / Math.Sqrt(variance);
    }
}
