using System.Text.Json.Nodes;
using Harness.Statistics;
using Harness.Tables;

namespace Harness.Findings.Tables;

/// <summary>Each brand in two waves: its shares, whether the later one is not worse by a margin, its restricted means, its curves.</summary>
internal static class Waves
{
    private const string Definition =
        "diff = wave2 - wave1; non-inferiority: H0 diff <= -margin, Farrington-Manning score z with constrained MLE (no N/(N-1)), one-sided p; 90% intervals match one-sided 5%";

    private static readonly Frame OneSided = TableAnalysis.Frame with { Confidence = 0.90 };
    private static readonly (string Key, double Margin)[] Margins = [("margin10", 0.10), ("margin05", 0.05)];

    public static JsonObject Of(ProbeTable table, WavePair waves)
    {
        BrandWaves[] brands = [.. table.Brand.Rows().AsParallel().AsOrdered().Select(rows => BrandWaves.Of(table, rows, waves))];
        double?[] means = [.. brands.Select(brand => brand.Difference.Test.P)], curves = [.. brands.Select(brand => brand.Curves.P)];
        JsonObject columns = new()
        {
            ["brand"] = Json.Column(table.Brand.Names),
            ["x1"] = Json.Column(brands.Select(brand => brand.Shares.X2)),
            ["n1"] = Json.Column(brands.Select(brand => brand.Shares.N2)),
            ["x2"] = Json.Column(brands.Select(brand => brand.Shares.X1)),
            ["n2"] = Json.Column(brands.Select(brand => brand.Shares.N1)),
        };
        OfShares(columns, [.. brands.Select(brand => brand.Shares)]);
        OfMeans(columns, brands);
        columns["logrank_chisq"] = Json.Column(brands.Select(brand => brand.Curves.ChiSquare));
        columns["logrank_p"] = Json.Column(curves);
        return new()
        {
            ["def"] = Definition,
            ["names"] = Json.Column([table.Wave.Names[waves.First], table.Wave.Names[waves.Second]]),
            ["brand"] = columns,
            ["rmst_diff_adj"] = Pairs.Adjusted(means),
            ["logrank_adj"] = Pairs.Adjusted(curves),
        };
    }

    private static void OfShares(JsonObject columns, TwoShares[] shares)
    {
        Estimate[] newcombe = [.. shares.Select(s => Proportion.Newcombe(s.X1, s.N1, s.X2, s.N2, OneSided))];
        Estimate[] score = [.. shares.Select(s => ScoreDifference.Interval(s.X1, s.N1, s.X2, s.N2, OneSided))];
        columns["diff"] = Json.Column(newcombe.Select(estimate => estimate.Value));
        columns["newcombe90_lo"] = Json.Column(newcombe.Select(estimate => estimate.Low));
        columns["newcombe90_hi"] = Json.Column(newcombe.Select(estimate => estimate.High));
        columns["mn90_lo"] = Json.Column(score.Select(estimate => estimate.Low));
        columns["mn90_hi"] = Json.Column(score.Select(estimate => estimate.High));
        foreach ((string key, double margin) in Margins)
        {
            TestOutcome[] tests = [.. shares.Select(s => ScoreDifference.NonInferiority(s.X1, s.N1, s.X2, s.N2, margin))];
            columns["fm_z_" + key] = Json.Column(tests.Select(test => test.Statistic));
            columns["fm_p_" + key] = Json.Column(tests.Select(test => test.P));
        }
    }

    private static void OfMeans(JsonObject columns, BrandWaves[] brands)
    {
        columns["rmst72_1"] = Json.Column(brands.Select(brand => brand.Earlier.Estimate.Value));
        columns["rmst72_1_se"] = Json.Column(brands.Select(brand => brand.Earlier.StandardError));
        columns["rmst72_2"] = Json.Column(brands.Select(brand => brand.Later.Estimate.Value));
        columns["rmst72_2_se"] = Json.Column(brands.Select(brand => brand.Later.StandardError));
        columns["rmst72_diff"] = Json.Column(brands.Select(brand => brand.Difference.Estimate.Value));
        columns["rmst72_diff_lo"] = Json.Column(brands.Select(brand => brand.Difference.Estimate.Low));
        columns["rmst72_diff_hi"] = Json.Column(brands.Select(brand => brand.Difference.Estimate.High));
        columns["rmst72_diff_p"] = Json.Column(brands.Select(brand => brand.Difference.Test.P));
    }
}
