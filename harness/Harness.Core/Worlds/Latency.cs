using Harness.Statistics;
using Harness.Studies;
using MathNet.Numerics.Distributions;
using NodaTime;

namespace Harness.Worlds;

/// <summary>A mixture of log-normal times, in staffed time.</summary>
public sealed class Latency
{
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
    /// <returns>A time of at least one second, in whole milliseconds.</returns>
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
        return Duration.FromMilliseconds((long)Math.Max(1000, seconds * 1000));
    }

    /// <summary>The true chance that a time has passed by: the distribution function.</summary>
    /// <param name="time">Staffed time.</param>
    /// <returns>0 to 1.</returns>
    public double By(Duration time)
    {
        double seconds = time.TotalSeconds;
        return seconds < 1
            ? 0
            : parts.Sum(part => part.Share * (part.Spread > 0
                ? Normal.CDF(part.LogMedian, part.Spread, Math.Log(seconds))
                : Math.Log(seconds) >= part.LogMedian ? 1 : 0));
    }
}
