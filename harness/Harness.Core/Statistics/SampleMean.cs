namespace Harness.Statistics;

/// <summary>Mean of a sample with the limits of Student (1908, Biometrika 6:1). For scores; never for times with silences.</summary>
/// <param name="Estimate">The mean, in the unit of the values; its limits are not cut to the range of the values.</param>
/// <param name="StandardDeviation">Same unit, with n - 1 below; null with fewer than two values.</param>
public sealed record SampleMean(Estimate Estimate, double? StandardDeviation)
{
    private const string Method = "Student";

    /// <summary>The mean of a sample.</summary>
    /// <param name="values">Values in any order; may be empty.</param>
    /// <param name="frame">Window, clock and confidence.</param>
    /// <returns>Absent without values; without limits where the spread is not known, that is with one value or only equal ones.</returns>
    /// <exception cref="ArgumentException">A value is not a finite number, or the confidence is not between 0 and 1.</exception>
    public static SampleMean Of(ReadOnlySpan<double> values, Frame frame)
    {
        Bounds.Finite(values);
        double side = Proportion.Side(frame.Confidence);
        int n = values.Length;
        if (n == 0)
        {
            return new(Estimate.None(Absence.NoData, 0, Method, frame), null);
        }

        double mean = Mean(values);
        if (values.IndexOfAnyExcept(values[0]) < 0)
        {
            return new(new(mean, null, null, n, Method, frame, null), n == 1 ? null : 0);
        }

        double squares = 0;
        foreach (double value in values)
        {
            squares += (value - mean) * (value - mean);
        }

        double deviation = Math.Sqrt(squares / (n - 1)), half = Student(side, n - 1) * deviation / Math.Sqrt(n);
        return new(new(mean, mean - half, mean + half, n, Method, frame, null), deviation);
    }

    /// <summary>The sum over the number, put right by the mean of what it leaves.</summary>
    private static double Mean(ReadOnlySpan<double> values)
    {
        (double sum, double off) = (0, 0);
        foreach (double value in values)
        {
            sum += value;
        }

        double near = sum / values.Length;
        foreach (double value in values)
        {
            off += value - near;
        }

        return near + (off / values.Length);
    }

    /// <summary>The value that Student's t passes with a probability: t² / (t² + freedom) follows a beta law.</summary>
    internal static double Student(double above, double freedom)
    {
        double part = IncompleteBeta.Quantile(1 - (2 * above), 0.5, freedom / 2);
        return Math.Sqrt(freedom * part / (1 - part));
    }
}
