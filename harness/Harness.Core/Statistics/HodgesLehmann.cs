namespace Harness.Statistics;

/// <summary>How far one sample lies from another: the median of all differences between them (Hodges and Lehmann 1963, Ann Math Stat 34:598).</summary>
public static class HodgesLehmann
{
    /// <summary>
    /// The shift of the first sample against the second, with the limits of Moses that go with Mann and Whitney's test (Hollander, Wolfe and
    /// Chicken 2014, section 4.3, large samples). The differences are counted, never stored: time grows with the number of values.
    /// </summary>
    /// <param name="a">The first sample.</param>
    /// <param name="b">The second sample.</param>
    /// <param name="frame">Window, clock and confidence.</param>
    /// <returns>First minus second, in the unit of the values; limits null where the samples are too small for the confidence; absent when a sample is empty.</returns>
    /// <exception cref="ArgumentException">A value is not a finite number, or the confidence is not between 0 and 1.</exception>
    public static Estimate Shift(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Frame frame)
    {
        const string Method = "Hodges-Lehmann";
        Bounds.Finite(a);
        Bounds.Finite(b);
        double z = Proportion.Deviate(frame.Confidence);
        int n = a.Length + b.Length;
        long pairs = (long)a.Length * b.Length;
        if (pairs == 0)
        {
            return Estimate.None(Absence.NoData, n, Method, frame);
        }

        Differences differences = new(a, b);
        double lower = differences.Smallest((pairs + 1) / 2);
        double value = pairs % 2 == 1 ? lower : (lower / 2) + (differences.Smallest((pairs / 2) + 1) / 2);
        long cut = (long)Math.Floor((pairs / 2.0) + 0.5 - (z * Math.Sqrt(pairs * (n + 1.0) / 12)));
        return cut < 1
            ? new(value, null, null, n, Method, frame, null)
            : new(value, differences.Smallest(cut), differences.Smallest(pairs + 1 - cut), n, Method, frame, null);
    }
}
