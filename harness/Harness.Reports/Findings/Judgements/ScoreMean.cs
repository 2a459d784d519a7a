using Harness.Statistics;

namespace Harness.Findings.Judgements;

/// <summary>The mean of scores with its limits, which never leave the range of the score.</summary>
internal static class ScoreMean
{
    /// <summary>Student's limits; Wilson's for zeros and ones; Student's over channels, each with its weight, where channels are weighed.</summary>
    /// <param name="values">Each conversation's channel and value; at least one.</param>
    /// <param name="weights">The weight of each channel that counts; null where all conversations count alike.</param>
    /// <param name="least">The least value.</param>
    /// <param name="most">The greatest.</param>
    /// <param name="frame">Window, clock and confidence.</param>
    public static Estimate Of(IReadOnlyList<(string Channel, double Value)> values, IReadOnlyDictionary<string, double>? weights, double least, double most, Frame frame)
    {
        double[] all = [.. values.Select(value => value.Value)];
        Estimate estimate = weights is not null ? StratifiedMean.Of([.. weights.Select(weight => new StratifiedMean.Layer(weight.Value, [.. values.Where(value => value.Channel == weight.Key).Select(value => value.Value)]))], frame)
            : least == 0 && most == 1 && Array.TrueForAll(all, value => value is 0 or 1) ? Proportion.Wilson(all.Count(value => value == 1), all.Length, frame)
            : SampleMean.Of(all, frame).Estimate;
        return estimate with { Low = Within(estimate.Low), High = Within(estimate.High) };

        double? Within(double? limit) => limit is { } value ? Math.Clamp(value, least, most) : null;
    }
}
