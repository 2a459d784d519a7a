using Harness.Findings.Proofs.Expectations;
using Harness.Statistics;
using Harness.Studies;

namespace Harness.Findings.Proofs.Methods;

/// <summary>By when half, or a quarter, of all messages are answered: as it happened, and as looks now and then could see it.</summary>
internal static class Medians
{
    private const double Half = 0.5, Quarter = 0.25;
    private const int Replicates = 1000, Twentieth = 20;

    public static IReadOnlyList<ProvedMethod> All { get; } =
    [
        Published("median", new("Published median", "Médiane publiée"), Half),
        Published("quartile", new("Published first quartile", "Premier quartile publié"), Quarter),
        Seen("median-as-if-exact", new("Median of the times seen, taken for exact", "Médiane des délais constatés, pris pour exacts"), Half),
        Seen("quartile-as-if-exact", new("First quartile of the times seen, taken for exact", "Premier quartile des délais constatés, pris pour exacts"), Quarter),
        new(
            "bootstrap-median",
            new("Bootstrap median of the times seen, taken for exact", "Médiane par bootstrap des délais constatés, pris pour exacts"),
            Floors.Confidence,
            Places.Common,
            setting =>
            {
                double truth = setting.World.Reached(Half);
                return sample => Held.Open(Resamples(sample).Percentile(), truth);
            },
            setting => Places.Lost(setting) ? Expectation.Nominal(Floors.Confidence) : LookRules.Bootstrap(setting, setting.World.Reached(Half), Replicates),
            Twentieth),
    ];

    private static ProvedMethod Published(string key, Words name, double share) => new(
        key,
        name,
        Floors.Confidence,
        Places.Common,
        setting =>
        {
            double truth = setting.World.Reached(share);
            return sample => Held.Open(sample.Looked.Quantile(share), truth);
        },
        setting => Quantile(setting, share, setting.Seen(setting.World.Reached(share))));

    private static ProvedMethod Seen(string key, Words name, double share) => new(
        key,
        name,
        Floors.Confidence,
        Places.Polled,
        setting =>
        {
            double truth = setting.World.Reached(share);
            return sample => Held.Open(sample.Curve.Quantile(share), truth);
        },
        setting => Quantile(setting, share, setting.LookBy(setting.World.Reached(share))));

    private static Expectation Quantile(Setting setting, double share, double by) =>
        Places.Lost(setting) ? Expectation.Nominal(Floors.Confidence) : LookRules.Quantile(setting, share, setting.World.Reached(share), by);

    private static MedianReplicates Resamples(Sample sample) =>
        MedianReplicates.Of(sample.Times(Sample.Alike, 1), sample.Answered(Sample.Alike, 1), Sample.Frame, Replicates, sample.Seed);
}
