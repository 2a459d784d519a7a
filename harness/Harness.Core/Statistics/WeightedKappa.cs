namespace Harness.Statistics;

/// <summary>
/// Kappa of two raters (Cohen 1960, Educ Psychol Meas 20:37; weighted: Cohen 1968, Psychol Bull 70:213): how far they agree beyond what their
/// own habits would bring about by chance. 1 is full agreement, 0 is chance, below 0 worse than chance.
/// </summary>
/// <param name="Estimate">
/// Kappa with limits from the standard error of Fleiss, Cohen and Everitt (1969, Psychol Bull 72:323) on Fisher's scale, the inverse hyperbolic
/// tangent, where they held the truth more often than on the plain one; its n is the number of units that both marked. Absent as <see cref="Absence.NothingShared"/> where there are none, and as <see cref="Absence.NoVariation"/> where one of them gave
/// all of these the same mark: then nobody can tell agreement from habit.
/// </param>
/// <param name="Weights">What is made of two different marks.</param>
/// <param name="Alike">On how many of these units both gave the same mark.</param>
/// <param name="Test">Could that kappa be chance? Normal approximation under no agreement, two-sided, as R's irr.</param>
public sealed record WeightedKappa(Estimate Estimate, KappaWeights Weights, int Alike, TestOutcome Test)
{
    /// <summary>As near to full disagreement as sums of shares come.</summary>
    private const double Opposite = 1 - 1e-12;

    /// <summary>Shared units below which no limits are shown, since they would hold the truth too seldom: 20.</summary>
    public static int LeastUnits => 20;

    /// <summary>Kappa of two raters of a table. Marks count by their values, not by their places among the levels.</summary>
    /// <param name="marks">The marks.</param>
    /// <param name="a">Number of the one rater in the table, from 0.</param>
    /// <param name="b">Number of the other.</param>
    /// <param name="weights">What is made of two different marks.</param>
    /// <param name="frame">The confidence; its window and clock say what was judged.</param>
    /// <returns>Without limits below <see cref="LeastUnits"/> units, where the two never differ, and where they always give opposite marks.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such rater, or the confidence is not between 0 and 1.</exception>
    public static WeightedKappa Of(MarkTable marks, int a, int b, KappaWeights weights, Frame frame)
    {
        ArgumentNullException.ThrowIfNull(marks);
        IReadOnlyList<(double A, double B)> shared = marks.Shared(a, b);
        double deviate = Proportion.Deviate(frame.Confidence);
        int n = shared.Count, alike = shared.Count(pair => pair.A == pair.B);
        string method = Method(weights);
        if (n == 0 || shared.All(pair => pair.A == shared[0].A) || shared.All(pair => pair.B == shared[0].B))
        {
            Absence absent = n == 0 ? Absence.NothingShared : Absence.NoVariation;
            return new(Estimate.None(absent, n, method, frame), weights, alike, TestOutcome.None(absent, n, method));
        }

        PairedMarks pairs = new(shared, weights);
        double kappa = pairs.Kappa, z = kappa / Math.Sqrt(pairs.ChanceVariance), half = deviate * Math.Sqrt(pairs.Variance) / (1 - (kappa * kappa));
        Estimate estimate = alike == n || n < LeastUnits || kappa <= -Opposite
            ? new(kappa, null, null, n, method, frame, null)
            : new(kappa, Math.Tanh(Math.Atanh(kappa) - half), Math.Tanh(Math.Atanh(kappa) + half), n, method, frame, null);
        return new(estimate, weights, alike, new(z, null, 2 * UpperTail.Normal(Math.Abs(z)), n, method, null));
    }

    private static string Method(KappaWeights weights) => weights switch
    {
        KappaWeights.None => "Cohen's kappa",
        KappaWeights.Linear => "linear weighted kappa",
        KappaWeights.Quadratic => "quadratic weighted kappa",
    };
}
