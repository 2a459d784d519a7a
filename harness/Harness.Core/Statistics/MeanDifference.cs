namespace Harness.Statistics;

/// <summary>Difference of the means of two samples with the limits of Welch (1947, Biometrika 34:28), which need no equal spread. For scores; never for times with silences.</summary>
public static class MeanDifference
{
    private const string Method = "Welch";

    /// <summary>The difference of two means.</summary>
    /// <param name="a">The first sample.</param>
    /// <param name="b">The second sample.</param>
    /// <param name="frame">Window, clock and confidence.</param>
    /// <returns>First minus second; without limits where neither sample varies; absent as <see cref="Absence.NoData"/> when one is empty and as <see cref="Absence.TooFew"/> when one holds a single value.</returns>
    /// <exception cref="ArgumentException">A value is not a finite number, or the confidence is not between 0 and 1.</exception>
    public static Estimate Of(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Frame frame)
    {
        SampleMean first = SampleMean.Of(a, frame), second = SampleMean.Of(b, frame);
        int n = a.Length + b.Length;
        if ((first.Estimate.Value, second.Estimate.Value) is not ({ } one, { } other))
        {
            return Estimate.None(Absence.NoData, n, Method, frame);
        }

        if ((first.StandardDeviation, second.StandardDeviation) is not ({ } spreadA, { } spreadB))
        {
            return Estimate.None(Absence.TooFew, n, Method, frame);
        }

        double partA = spreadA * spreadA / a.Length, partB = spreadB * spreadB / b.Length, variance = partA + partB;
        if (variance == 0)
        {
            return new(one - other, null, null, n, Method, frame, null);
        }

        double shareA = partA / variance, shareB = partB / variance;
        double freedom = 1 / ((shareA * shareA / (a.Length - 1)) + (shareB * shareB / (b.Length - 1)));
        double half = SampleMean.Student(Proportion.Side(frame.Confidence), freedom) * Math.Sqrt(variance);
        return new(one - other, one - other - half, one - other + half, n, Method, frame, null);
    }
}
