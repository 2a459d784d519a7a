using Harness.Statistics;
using Harness.Studies;
using MathNet.Numerics.Distributions;
using NodaTime;

namespace Harness.Worlds;

/// <summary>A mixture of log-normal times, in staffed time, cut to one second at least and ten years at most.</summary>
public sealed class Latency
{
    private static readonly Duration Least = Duration.FromSeconds(1), Most = Duration.FromDays(3650);

    private readonly (double Share, double LogMedian, double Spread)[] parts;

    /// <summary>A mixture.</summary>
    /// <param name="parts">Its components; at least one.</param>
    public Latency(IReadOnlyList<LatencyPart> parts)
    {
        double total = parts.Sum(part => part.Share);
        this.parts = [.. parts.Select(part => (part.Share / total, Math.Log(part.Median.TotalSeconds), part.Spread))];
    }

    /// <summary>Draws a time.</summary>
    /// <param name="draws">Where chance comes from; two draws are used.</param>
    /// <returns>A time of one second to ten years, in whole milliseconds.</returns>
    public Duration Draw(Draws draws)
    {
        ArgumentNullException.ThrowIfNull(draws);
        double pick = draws.Uniform();
        int i = 0;
        for (; i < parts.Length - 1 && pick >= parts[i].Share; i++)
        {
            pick -= parts[i].Share;
        }

        double seconds = Math.Exp(parts[i].LogMedian + (parts[i].Spread * draws.Normal()));
        return Duration.FromMilliseconds((long)Math.Round(1000 * Math.Clamp(seconds, Least.TotalSeconds, Most.TotalSeconds)));
    }

    /// <summary>The true chance that a time has passed by: the distribution function.</summary>
    /// <param name="time">Staffed time.</param>
    /// <returns>0 to 1.</returns>
    public double By(Duration time)
    {
        if (time < Least || time >= Most)
        {
            return time < Least ? 0 : 1;
        }

        double log = Math.Log(time.TotalSeconds);
        return Math.Min(1, parts.Sum(part => part.Share * (part.Spread > 0 ? Normal.CDF(part.LogMedian, part.Spread, log) : log >= part.LogMedian ? 1 : 0)));
    }
}
