using Harness.Findings.Proofs.Expectations;
using Harness.Statistics;
using Harness.Studies;

namespace Harness.Findings.Proofs.Methods;

/// <summary>Tests of whether brands differ, all of them alike: how often a difference is claimed that is none.</summary>
internal static class Contrasts
{
    private const double Level = 1 - Floors.Confidence;
    private const int Several = 5, Half = 2, Quarter = 4;

    public static IReadOnlyList<ProvedMethod> All { get; } =
    [
        Test("fisher", new("Fisher, two brands", "Fisher, deux marques"), Places.Watched, sample => FisherExact.TwoSided(Count(sample, 0), sample.N, Count(sample, 1), sample.N), Fisher),
        Test("holm-pairs", new("Fisher on all pairs of five brands, Holm", "Fisher sur toutes les paires de cinq marques, Holm"), Places.Watched, Pairs, _ => Expectation.AtMost(Level), Quarter),
        Test("chi-square", new("Chi-square, two brands", "Khi-deux, deux marques"), Places.Watched, sample => Table(sample).Test.P, setting => Tables(setting, (x1, x2, n) => TableRules.ChiSquare(x1, x2, n))),
        new(
            "chi-square-trusted",
            new("Chi-square where its condition holds", "Khi-deux quand sa condition est remplie"),
            Level,
            Places.Watched,
            _ => sample => Table(sample) is { Trustworthy: true } table ? table.Test.P < Level : null,
            setting => Tables(setting, TableRules.TrustedChiSquare)),
        Test("cmh", new("Cochran-Mantel-Haenszel, two sectors", "Cochran-Mantel-Haenszel, deux secteurs"), Places.Watched, sample => MantelHaenszel.Test([Sector(sample, Sample.Second), Sector(sample, Sample.Alike)]).P, Stratified),
        Test("log-rank", new("Log-rank, two brands", "Log-rank, deux marques"), Places.Common, sample => LogRanked(sample, 2).P, Nominally),
        Test("log-rank-5", new("Log-rank, five brands", "Log-rank, cinq marques"), Places.Common, sample => LogRanked(sample, Several).P, Nominally, Half),
        Test("log-rank-stratified", new("Log-rank within two sectors", "Log-rank au sein de deux secteurs"), Places.Common, Sectors, Nominally, Half),
        Test("log-rank-rho1", new("Peto, two brands", "Peto, deux marques"), Places.Common, sample => LogRanked(sample, 2, LogRankWeight.Survival).P, Nominally, Half),
    ];

    /// <summary>A test that cannot be made claims nothing.</summary>
    private static ProvedMethod Test(string key, Words name, Func<Setting, bool> where, Func<Sample, double?> p, Func<Setting, Expectation> expected, int every = 1) =>
        new(key, name, Level, where, _ => sample => p(sample) < Level, expected, every);

    private static Expectation Nominally(Setting setting) => Expectation.Nominal(Level);

    private static Expectation Fisher(Setting setting)
    {
        bool[,] rejects = TableRules.Fisher(setting.N);
        return Tables(setting, (x1, x2, _) => rejects[x1, x2]);
    }

    private static Expectation Tables(Setting setting, Func<int, int, int, bool?> rejects)
    {
        double share = setting.World.By(ProofWorld.Window);
        return Counts.Of(setting.N, share, share, (x1, x2) => rejects(x1, x2, setting.N));
    }

    private static Expectation Stratified(Setting setting) =>
        StratifiedTables.Of(setting.N, setting.World.By(ProofWorld.Window, setting.World.Second), setting.World.By(ProofWorld.Window));

    private static int Count(Sample sample, int alike) => sample.Answers(Sample.Alike + alike, ProofWorld.Window);

    private static ChiSquare Table(Sample sample) => ChiSquare.Of([Count(sample, 0), Count(sample, 1)], [sample.N, sample.N]);

    private static TwoShares Sector(Sample sample, int first) =>
        new(sample.Answers(first, ProofWorld.Window), sample.N, sample.Answers(first + 1, ProofWorld.Window), sample.N);

    private static double? Pairs(Sample sample)
    {
        List<double> p = [];
        for (int a = 0; a < Several; a++)
        {
            for (int b = a + 1; b < Several; b++)
            {
                p.Add(FisherExact.TwoSided(Count(sample, a), sample.N, Count(sample, b), sample.N));
            }
        }

        return Correction.Holm.Adjust(p.ToArray()).Min();
    }

    private static LogRank LogRanked(Sample sample, int brands, LogRankWeight weight = LogRankWeight.Equal) =>
        LogRank.Of(sample.Times(Sample.Alike, brands), sample.Answered(Sample.Alike, brands), sample.Numbers(brands), brands, weight);

    private static double? Sectors(Sample sample) =>
        LogRank.Stratified(sample.Times(Sample.Second, 4), sample.Answered(Sample.Second, 4), sample.Twos, 2, sample.Sectors, 2).P;
}
