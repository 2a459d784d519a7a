using System.Globalization;
using System.Text.Json;
using Harness.Core.Tests.Statistics;
using Harness.Statistics;

namespace Harness.Core.Tests.Golden;

/// <summary>Bootstrap intervals held against R's boot, and the closed law of the median.</summary>
internal static class BootstrapValues
{
    private static readonly (double Time, bool Answered, string Brand)[] Probes =
        [.. Reference.Rows("small_probes.csv").Select(row => (double.Parse(row["time_s"], CultureInfo.InvariantCulture), row["event"] == "1", row["brand"]))];

    public static Ledger Compare()
    {
        Ledger ledger = new();
        double[] latencies = [.. Probes.Where(probe => probe.Answered).Select(probe => probe.Time).Order()];
        JsonElement replicates = Reference.Bootstrap.Get("replicate_ci");
        Intervals(ledger, replicates.Get("median_latency_responders"), latencies.Length, places => Median(places, latencies));
        Intervals(ledger, replicates.Get("mean_latency_responders"), latencies.Length, places => Mean(places, latencies));
        Intervals(ledger, replicates.Get("rmst_24h_overall"), Probes.Length, MeanTimeWithin24Hours);
        Law(ledger, latencies, Reference.Bootstrap.Get("exact_median"));
        return ledger;
    }

    private static void Intervals(Ledger ledger, JsonElement expected, int n, NumberOf number)
    {
        expected.Get("n").GetInt32().ShouldBe(n);
        double value = number([.. Enumerable.Range(0, n)]);
        double[] influence = Jackknife.Influence(n, number);
        double? acceleration = Jackknife.Acceleration(influence);
        BootstrapIntervals intervals = new(value, [.. expected.Get("replicates").Numbers().Select(replicate => replicate!.Value)], n, Frames.Reference);
        ledger.Compare("bootstrap, value", value, expected.Get("t0").GetDouble(), "t0");
        ledger.Compare("bootstrap, bias", intervals.Bias, expected.Get("bias").GetDouble(), "bias");
        ledger.Compare("bootstrap, standard error", intervals.StandardError, expected.Get("se").GetDouble(), "se");
        ledger.Compare("bootstrap, z0", intervals.BiasCorrection, expected.Get("z0").GetDouble(), "z0");
        ledger.Compare("bootstrap, influence", influence.Sum(one => one * one), expected.Get("jack_influence_sumsq").GetDouble(), "sum of squares");
        ledger.Compare("bootstrap, acceleration", acceleration, expected.Get("acceleration").GetDouble(), "acceleration");
        Limits("normal", intervals.Normally());
        Limits("basic", intervals.Basic());
        Limits("percentile", intervals.Percentile());
        Limits("bca", intervals.Bca(acceleration));

        void Limits(string name, Estimate estimate)
        {
            ledger.Compare($"bootstrap, {name}", estimate.Low, expected.Get(name).Numbers()[0], "low");
            ledger.Compare($"bootstrap, {name}", estimate.High, expected.Get(name).Numbers()[1], "high");
        }
    }

    private static void Law(Ledger ledger, double[] latencies, JsonElement expected)
    {
        MedianLaw law = MedianLaw.Of(latencies, Frames.Reference);
        Estimate wide = law.Percentile(), narrow = MedianLaw.Of(latencies, Frames.Reference with { Confidence = 0.9 }).Percentile();
        ledger.Compare("median law, value", wide.Value, expected.Get("t0").GetDouble(), "t0");
        ledger.Compare("median law, limits", wide.Low, expected.Get("percentile_95").Numbers()[0], "95 % low");
        ledger.Compare("median law, limits", wide.High, expected.Get("percentile_95").Numbers()[1], "95 % high");
        ledger.Compare("median law, limits", narrow.Low, expected.Get("percentile_90").Numbers()[0], "90 % low");
        ledger.Compare("median law, limits", narrow.High, expected.Get("percentile_90").Numbers()[1], "90 % high");
        ledger.Compare("median law, mean", law.Mean, expected.Get("boot_mean").GetDouble(), "mean");
        ledger.Compare("median law, standard error", law.StandardError, expected.Get("boot_se").GetDouble(), "se");
    }

    private static double Median(ReadOnlySpan<int> places, double[] sample)
    {
        double[] chosen = [.. places.ToArray().Select(place => sample[place]).Order()];
        return (chosen[(chosen.Length - 1) / 2] + chosen[chosen.Length / 2]) / 2;
    }

    private static double Mean(ReadOnlySpan<int> places, double[] sample) => places.ToArray().Average(place => sample[place]);

    /// <summary>The area under the Kaplan-Meier curve up to 24 hours, time by time.</summary>
    private static double MeanTimeWithin24Hours(ReadOnlySpan<int> places)
    {
        const double Horizon = 86400;
        (double Time, bool Answered, string Brand)[] chosen = [.. places.ToArray().Select(place => Probes[place])];
        double area = 0, survival = 1, before = 0;
        foreach (double time in chosen.Where(probe => probe.Answered && probe.Time < Horizon).Select(probe => probe.Time).Distinct().Order())
        {
            area += survival * (time - before);
            survival *= 1 - ((double)chosen.Count(probe => probe.Answered && probe.Time == time) / chosen.Count(probe => probe.Time >= time));
            before = time;
        }

        return area + (survival * (Horizon - before));
    }
}
