using Harness.Findings.Proofs.Expectations;
using Harness.Statistics;
using Harness.Studies;

namespace Harness.Findings.Proofs.Methods;

/// <summary>Times: by when a share is answered, how long customers wait on average, and how much longer with one brand than with another.</summary>
internal static class Times
{
    private const int Replicates = 1000, Quarter = 4, Tenth = 10;

    public static IReadOnlyList<ProvedMethod> All { get; } =
    [
        Published("median", new("Published median, as it happened", "Médiane publiée, telle qu’elle fut"), 0.5, Places.Common, (_, truth) => truth),
        Published("median-seen", new("Published median, as it was seen", "Médiane publiée, telle qu’elle fut vue"), 0.5, Places.Polled, (setting, truth) => setting.Seen(truth)),
        Published("quartile", new("Published time to a quarter of the answers", "Délai publié jusqu’au quart des réponses"), 0.25, Places.Common, (_, truth) => truth),
        Resampled("bootstrap-median", new("Bootstrap median, as it happened", "Médiane par bootstrap, telle qu’elle fut"), Places.Common, (_, truth) => truth),
        Resampled("bootstrap-median-seen", new("Bootstrap median, as it was seen", "Médiane par bootstrap, telle qu’elle fut vue"), Places.Polled, (setting, truth) => setting.Seen(truth)),
        Mean("rmst-24h", new("Restricted mean, 24 h", "Délai moyen restreint à 24 h"), 24),
        Mean("rmst-72h", new("Restricted mean, 72 h", "Délai moyen restreint à 72 h"), 72),
        new(
            "hodges-lehmann",
            new("Hodges-Lehmann shift of two alike brands", "Décalage de Hodges-Lehmann, deux marques pareilles"),
            Floors.Confidence,
            Places.Watched,
            _ => sample => Held.Between(HodgesLehmann.Shift(sample.Waits(Sample.Alike), sample.Waits(Sample.Alike + 1), Sample.Frame), 0),
            setting => setting is { Polling: 0, N: <= RankSums.Most }
                ? RankSums.Of(setting.N, setting.World.By(ProofWorld.Window), RankRules.Shift)
                : Expectation.Nominal(Floors.Confidence),
            Quarter),
    ];

    private static ProvedMethod Published(string key, Words name, double share, Func<Setting, bool> where, Func<Setting, double, double> meant) => new(
        key,
        name,
        Floors.Confidence,
        where,
        setting =>
        {
            double truth = meant(setting, setting.World.Reached(share));
            return sample => Held.Open(sample.Curve.Quantile(share), truth);
        },
        setting => Places.Lost(setting) ? Expectation.Nominal(Floors.Confidence) : QuantileRules.Wilson(setting, share, meant(setting, setting.World.Reached(share))));

    private static ProvedMethod Resampled(string key, Words name, Func<Setting, bool> where, Func<Setting, double, double> meant) => new(
        key,
        name,
        Floors.Confidence,
        where,
        setting =>
        {
            double truth = meant(setting, setting.World.Reached(0.5));
            return sample => Held.Open(Resamples(sample).Percentile(), truth);
        },
        setting => Places.Lost(setting)
            ? Expectation.Nominal(Floors.Confidence)
            : QuantileRules.Bootstrap(setting, meant(setting, setting.World.Reached(0.5)), Replicates),
        Tenth);

    private static MedianReplicates Resamples(Sample sample) =>
        MedianReplicates.Of(sample.Times(Sample.Alike, 1), sample.Answered(Sample.Alike, 1), Sample.Frame, Replicates, sample.Seed);

    private static ProvedMethod Mean(string key, Words name, int hours) => new(
        key,
        name,
        Floors.Confidence,
        Places.Common,
        setting =>
        {
            double horizon = hours * ProofWorld.Hour, truth = setting.World.Waited(horizon);
            return sample => Held.Between(RestrictedMean.Of(sample.Curve, Setting.Milliseconds(horizon)).Estimate, truth);
        },
        _ => Expectation.Nominal(Floors.Confidence));
}
