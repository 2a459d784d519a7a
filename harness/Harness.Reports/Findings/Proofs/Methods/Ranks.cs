using Harness.Findings.Proofs.Expectations;
using Harness.Statistics;
using Harness.Studies;

namespace Harness.Findings.Proofs.Methods;

/// <summary>The waits of those who were answered, by their ranks.</summary>
internal static class Ranks
{
    private const double Level = 1 - Floors.Confidence;
    private const int Several = 5, Quarter = 4;

    public static IReadOnlyList<ProvedMethod> All { get; } =
    [
        new(
            "hodges-lehmann",
            new("Hodges-Lehmann shift of two alike brands", "Décalage de Hodges-Lehmann, deux marques identiques"),
            Floors.Confidence,
            Places.Watched,
            _ => sample => Held.Between(HodgesLehmann.Shift(sample.Waits(Sample.Alike), sample.Waits(Sample.Alike + 1), Sample.Frame), 0),
            setting => Untied(setting) ? RankSums.Of(setting.N, Share(setting), RankRules.Shift) : Expectation.Nominal(Floors.Confidence),
            Quarter),
        new(
            "mann-whitney",
            new("Mann-Whitney on the answers of two brands", "Mann-Whitney sur les réponses de deux marques"),
            Level,
            Places.Watched,
            _ => sample => MannWhitney.Of(sample.Waits(Sample.Alike), sample.Waits(Sample.Alike + 1)) is var test && (test.Exact.P ?? test.Continuous.P) < Level,
            setting => Untied(setting) ? RankSums.Of(setting.N, Share(setting), RankRules.MannWhitney) : Expectation.Nominal(Level),
            Quarter),
        new(
            "kruskal-wallis",
            new("Kruskal-Wallis on the answers of five brands", "Kruskal-Wallis sur les réponses de cinq marques"),
            Level,
            Places.Watched,
            _ => sample => Groups(sample) < Level,
            _ => Expectation.Nominal(Level)),
    ];

    /// <summary>Where ranks are a matter of counting, and of few enough.</summary>
    private static bool Untied(Setting setting) => setting is { Polling: 0, N: <= RankSums.Most };

    private static double Share(Setting setting) => setting.World.By(ProofWorld.Window);

    private static double? Groups(Sample sample)
    {
        double[][] waits = [.. Enumerable.Range(Sample.Alike, Several).Select(sample.Waits)];
        int[] groups = [.. waits.SelectMany((values, g) => Enumerable.Repeat(g, values.Length))];
        return KruskalWallis.Of([.. waits.SelectMany(values => values)], groups).Test.P;
    }
}
