namespace Harness.Statistics;

/// <summary>
/// The bootstrap law of the median of a sample without silences, in closed form and without a single draw (Maritz and Jarrett 1978, JASA
/// 73:194). The median is the m-th smallest value, m = (n + 1) / 2 rounded down: the lower of the two in the middle.
/// </summary>
public sealed class MedianLaw
{
    private readonly double[] values;
    private readonly double[] upTo;
    private readonly Frame frame;

    private MedianLaw(double[] values, double[] upTo, Frame frame)
    {
        (this.values, this.upTo, this.frame) = (values, upTo, frame);
        double Moment(Func<double, double> of) => values.Select((value, k) => (upTo[k] - (k == 0 ? 0 : upTo[k - 1])) * of(value)).Sum();
        Mean = values.Length == 0 ? null : Moment(value => value);
        StandardError = Mean is { } mean ? Math.Sqrt(Moment(value => (value - mean) * (value - mean))) : null;
    }

    /// <summary>Mean of the bootstrap law, in the unit of the values; null without values.</summary>
    public double? Mean { get; }

    /// <summary>Standard deviation of the bootstrap law, the standard error of the median; null without values.</summary>
    public double? StandardError { get; }

    /// <summary>The law of a sample.</summary>
    /// <param name="values">Values in any order; may be empty.</param>
    /// <param name="frame">Window, clock and confidence.</param>
    /// <returns>The law.</returns>
    /// <exception cref="ArgumentException">A value is not a finite number, or the confidence is not between 0 and 1.</exception>
    public static MedianLaw Of(ReadOnlySpan<double> values, Frame frame)
    {
        Bounds.Finite(values);
        Bounds.Between0And1(frame.Confidence);
        double[] sorted = values.ToArray();
        Array.Sort(sorted);
        int n = sorted.Length, middle = (n + 1) / 2;
        return new(sorted, [.. sorted.Select((_, k) => IncompleteBeta.Below((k + 1.0) / n, middle, n - middle + 1.0))], frame);
    }

    /// <summary>The median with its percentile limits: the first values by which the law has passed what the confidence leaves on each side.</summary>
    /// <returns>In the unit of the values; absent without values.</returns>
    public Estimate Percentile()
    {
        const string Method = "median, exact bootstrap";
        double side = Proportion.Side(frame.Confidence);
        return values.Length == 0
            ? Estimate.None(Absence.NoData, 0, Method, frame)
            : new(values[((values.Length + 1) / 2) - 1], Passed(side), Passed(1 - side), values.Length, Method, frame, null);
    }

    private double Passed(double probability) => values[Array.FindIndex(upTo, reached => reached >= probability)];
}
