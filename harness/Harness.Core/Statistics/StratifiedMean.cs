namespace Harness.Statistics;

/// <summary>
/// Mean of means: layers of a sample, each with a weight that was fixed beforehand, such as channels by their use. The limits are Student's
/// with the degrees of freedom of Satterthwaite (1946, Biometrics Bull 2:110); with one layer they are those of <see cref="SampleMean"/>.
/// </summary>
public static class StratifiedMean
{
    private const string Method = "Student, weighed";

    /// <summary>The weighed mean of the layers' means.</summary>
    /// <param name="layers">The layers; those of weight 0 take no part.</param>
    /// <param name="frame">Window, clock and confidence.</param>
    /// <returns>
    /// The mean, in the unit of the values; its limits are not cut to their range. Without limits where a layer has a single value or none
    /// varies; absent as <see cref="Absence.NoData"/> where a layer that counts is empty, or none counts.
    /// </returns>
    /// <exception cref="ArgumentException">A value is not a finite number, a weight is negative or none, or the confidence is not between 0 and 1.</exception>
    public static Estimate Of(IReadOnlyList<Layer> layers, Frame frame)
    {
        ArgumentNullException.ThrowIfNull(layers);
        Bounds.Finite([.. layers.Select(layer => layer.Weight)], nameof(layers));
        if (layers.Any(layer => layer.Weight < 0))
        {
            throw new ArgumentException("a weight is not negative", nameof(layers));
        }

        Layer[] counted = [.. layers.Where(layer => layer.Weight > 0)];
        SampleMean[] means = [.. counted.Select(layer => SampleMean.Of([.. layer.Values], frame))];
        int n = counted.Sum(layer => layer.Values.Count);
        if (counted.Length == 0 || means.Any(mean => mean.Estimate.Value is null))
        {
            return Estimate.None(Absence.NoData, n, Method, frame);
        }

        double weights = counted.Sum(layer => layer.Weight);
        double value = counted.Zip(means, (layer, mean) => layer.Weight / weights * mean.Estimate.Value!.Value).Sum();
        double[] parts = [.. counted.Zip(means, (layer, mean) => Math.Pow(layer.Weight / weights * (mean.StandardDeviation ?? double.NaN), 2) / layer.Values.Count)];
        double variance = parts.Sum();
        if (!(variance > 0))
        {
            return new(value, null, null, n, Method, frame, null);
        }

        double freedom = 1 / counted.Zip(parts, (layer, part) => Math.Pow(part / variance, 2) / (layer.Values.Count - 1)).Sum();
        double half = SampleMean.Student(Proportion.Side(frame.Confidence), freedom) * Math.Sqrt(variance);
        return new(value, value - half, value + half, n, Method, frame, null);
    }

    /// <summary>A layer of a sample.</summary>
    /// <param name="Weight">How much it counts beside the others; not negative.</param>
    /// <param name="Values">Its values in any order.</param>
    public sealed record Layer(double Weight, IReadOnlyList<double> Values);
}
