using Harness.Findings.Proofs.Expectations;
using Harness.Statistics;
using Harness.Studies;

namespace Harness.Findings.Proofs.Methods;

/// <summary>The difference of two shares within the window: of two alike brands, and of one of them and the brand that answers ten points less.</summary>
internal static class ShareDifferences
{
    private const double OneSided = 0.025;

    public static IReadOnlyList<ProvedMethod> All { get; } =
    [
        .. Pairs("newcombe", "Newcombe", Proportion.Newcombe, DifferenceRules.Newcombe),
        .. Pairs("miettinen-nurminen", "Miettinen-Nurminen", ScoreDifference.Interval, DifferenceRules.MiettinenNurminen),
        new(
            "farrington-manning",
            new("Farrington-Manning, a share worse by just the margin", "Farrington-Manning, part inférieure d’exactement la marge"),
            OneSided,
            Places.Watched,
            setting =>
            {
                double margin = Truth(setting, Sample.Apart);
                return sample => ScoreDifference.NonInferiority(Answers(sample, Sample.Apart), sample.N, Answers(sample, Sample.Alike), sample.N, margin).P < OneSided;
            },
            setting => Counts.Of(
                setting.N,
                setting.World.By(ProofWorld.Window, setting.World.Apart),
                setting.World.By(ProofWorld.Window),
                (worse, better) => DifferenceRules.Score(worse, better, setting.N, -Truth(setting, Sample.Apart)) > ShareRules.Deviate)),
    ];

    private delegate Estimate Interval(int x1, int n1, int x2, int n2, Frame frame);

    private delegate bool Holds(int x1, int x2, int n, double difference);

    private static IEnumerable<ProvedMethod> Pairs(string key, string name, Interval interval, Holds holds) =>
    [
        Pair(key + "-alike", new($"{name}, two alike brands", $"{name}, deux marques identiques"), Sample.Alike + 1, interval, holds),
        Pair(key + "-apart", new($"{name}, two brands ten points apart", $"{name}, deux marques à dix points d’écart"), Sample.Apart, interval, holds),
    ];

    private static ProvedMethod Pair(string key, Words name, int other, Interval interval, Holds holds) => new(
        key,
        name,
        Floors.Confidence,
        Places.Watched,
        setting =>
        {
            double truth = Truth(setting, other);
            return sample => Held.Between(interval(Answers(sample, Sample.Alike), sample.N, Answers(sample, other), sample.N, Sample.Frame), truth);
        },
        setting =>
        {
            double share = setting.World.By(ProofWorld.Window), truth = Truth(setting, other);
            return Counts.Of(setting.N, share, share - truth, (x1, x2) => holds(x1, x2, setting.N, truth));
        });

    private static int Answers(Sample sample, int brand) => sample.Answers(brand, ProofWorld.Window);

    private static double Truth(Setting setting, int other) =>
        other == Sample.Apart ? setting.World.By(ProofWorld.Window) - setting.World.By(ProofWorld.Window, setting.World.Apart) : 0;
}
