namespace Harness.Statistics;

/// <summary>
/// Krippendorff's alpha (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability"): how far any number of raters agree beyond what
/// marks dealt out at random would. 1 is full agreement, 0 is chance, below 0 worse than chance. Cells may be empty.
/// </summary>
/// <param name="Estimate">
/// Alpha, at most 1; its n is the number of units that at least two raters marked. Absent as <see cref="Absence.NothingShared"/> where there
/// are none, and as <see cref="Absence.NoVariation"/> where all their marks are equal, which says nothing about agreement.
/// </param>
/// <param name="Scale">How far two marks count as apart.</param>
/// <param name="Raters">How many raters marked such a unit.</param>
/// <param name="Marks">How many marks those units have.</param>
public sealed record KrippendorffAlpha(Estimate Estimate, MarkScale Scale, int Raters, int Marks)
{
    /// <summary>Units below which no limits are shown: 10.</summary>
    public static int LeastUnits => 10;

    /// <summary>
    /// Alpha with percentile limits: units are drawn with replacement, each with all its marks, and alpha is worked out anew (after the
    /// bootstrap of Hayes and Krippendorff 2007, Communication Methods and Measures 1:77, which draws single disagreements).
    /// </summary>
    /// <param name="marks">The marks.</param>
    /// <param name="scale">How far two marks count as apart.</param>
    /// <param name="frame">The confidence; its window and clock say what was judged.</param>
    /// <param name="seed">The seed of the resamples.</param>
    /// <param name="replicates">How many resamples, at least 2.</param>
    /// <returns>Without limits below <see cref="LeastUnits"/> units, where no two marks of a unit differ, and where more than one resample in twenty has only equal marks.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A mark of a ratio scale is below 0, there are fewer than two resamples, or the confidence is not between 0 and 1.</exception>
    public static KrippendorffAlpha Of(MarkTable marks, MarkScale scale, Frame frame, ulong seed = 1, int replicates = 2000)
    {
        ArgumentNullException.ThrowIfNull(marks);
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, 2);
        Bounds.Between0And1(frame.Confidence);
        string method = Method(scale);
        double[][] units = [.. marks.Pairable];
        Disagreement disagreement = new(units, scale);
        (double? alpha, bool perfect) = disagreement.Of([.. Enumerable.Range(0, units.Length)]);
        Estimate estimate = alpha is not { } value
            ? Estimate.None(units.Length == 0 ? Absence.NothingShared : Absence.NoVariation, units.Length, method, frame)
            : perfect || units.Length < LeastUnits ? new(value, null, null, units.Length, method, frame, null)
            : Limited(disagreement, value, frame, seed, replicates) with { Method = method };
        return new(estimate, scale, marks.Sharing, units.Sum(unit => unit.Length));
    }

    private static string Method(MarkScale scale) => scale switch
    {
        MarkScale.Nominal => "Krippendorff, nominal",
        MarkScale.Ordinal => "Krippendorff, ordinal",
        MarkScale.Interval => "Krippendorff, interval",
        MarkScale.Ratio => "Krippendorff, ratio",
    };

    private static Estimate Limited(Disagreement disagreement, double value, Frame frame, ulong seed, int replicates)
    {
        double?[] alphas = new double?[replicates];
        Resampling.Each(replicates, 1, () => new int[disagreement.Units], (replicate, places) =>
        {
            Draws draws = Draws.For(seed, (ulong)replicate);
            for (int i = 0; i < places.Length; i++)
            {
                places[i] = draws.Below(places.Length);
            }

            alphas[replicate] = disagreement.Of(places).Alpha;
        });
        double[] known = [.. alphas.OfType<double>()];
        return known.Length < 2 || (replicates - known.Length) * 20 > replicates
            ? new(value, null, null, disagreement.Units, "", frame, null)
            : new BootstrapIntervals(value, known, disagreement.Units, frame).Percentile();
    }
}
