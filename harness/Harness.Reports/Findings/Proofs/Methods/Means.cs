using Harness.Statistics;
using Harness.Studies;

namespace Harness.Findings.Proofs.Methods;

/// <summary>How long customers wait on average when every wait is stopped at a horizon, and how much longer with one brand than with another.</summary>
internal static class Means
{
    private const double Day = 24 * ProofWorld.Hour, Days = 3 * Day;

    private const int Half = 2;

    public static IReadOnlyList<ProvedMethod> All { get; } =
    [
        One("rmst-24h", new("Restricted mean, 24 h", "Délai moyen restreint à 24 h"), Day),
        One("rmst-72h", new("Restricted mean, 72 h", "Délai moyen restreint à 72 h"), Days),
        Two("rmst-difference-alike", new("Difference of restricted means, 24 h, two alike brands", "Écart des délais moyens restreints à 24 h, deux marques identiques"), Sample.Alike + 1),
        Two("rmst-difference-apart", new("Difference of restricted means, 24 h, two brands ten points apart", "Écart des délais moyens restreints à 24 h, deux marques à dix points d’écart"), Sample.Apart),
    ];

    private static ProvedMethod One(string key, Words name, double horizon) => Nominally(key, name, 1, setting =>
    {
        double truth = setting.World.Waited(horizon);
        return sample => Held.Between(Mean(sample, Sample.Alike, horizon).Estimate, truth);
    });

    private static ProvedMethod Two(string key, Words name, int other) => Nominally(key, name, Half, setting =>
    {
        double truth = other == Sample.Apart ? setting.World.Waited(Day) - setting.World.Waited(Day, setting.World.Apart) : 0;
        return sample => Held.Between(RestrictedMeanDifference.Of(Mean(sample, Sample.Alike, Day), Mean(sample, other, Day)).Estimate, truth);
    });

    private static ProvedMethod Nominally(string key, Words name, int every, Func<Setting, Ruling> judge) =>
        new(key, name, Floors.Confidence, Places.Common, judge, _ => Expectation.Nominal(Floors.Confidence), every);

    private static RestrictedMean Mean(Sample sample, int brand, double horizon) => RestrictedMean.Of(sample.CurveOf(brand), Setting.Milliseconds(horizon));
}
