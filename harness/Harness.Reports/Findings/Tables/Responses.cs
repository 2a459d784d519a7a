using System.Text.Json.Nodes;
using Harness.Statistics;
using Harness.Tables;

namespace Harness.Findings.Tables;

/// <summary>Shares answered, group by group, and the tests between them.</summary>
internal static class Responses
{
    public static JsonObject Of(ProbeTable table, Labels groups)
    {
        (int[] x, int[] n) = Counts(table, groups);
        Estimate[] wilson = [.. x.Zip(n, (x, n) => Proportion.Wilson(x, n, TableAnalysis.Frame))];
        Estimate[] exact = [.. x.Zip(n, (x, n) => ClopperPearson.Interval(x, n, TableAnalysis.Frame))];
        return new()
        {
            ["group"] = Json.Column(groups.Names),
            ["n"] = Json.Column(n),
            ["x"] = Json.Column(x),
            ["rate"] = Json.Column(wilson.Select(estimate => estimate.Value)),
            ["wilson_lo"] = Json.Column(wilson.Select(estimate => estimate.Low)),
            ["wilson_hi"] = Json.Column(wilson.Select(estimate => estimate.High)),
            ["cp_lo"] = Json.Column(exact.Select(estimate => estimate.Low)),
            ["cp_hi"] = Json.Column(exact.Select(estimate => estimate.High)),
        };
    }

    public static JsonObject Tests(ProbeTable table)
    {
        JsonObject tests = new()
        {
            ["brand_chisq"] = ChiSquared(table, table.Brand),
            ["sector_chisq"] = ChiSquared(table, table.Sector),
            ["wave_chisq"] = ChiSquared(table, table.Wave),
        };
        if (WavePair.Of(table.Wave) is { } waves)
        {
            tests["wave_cmh_by_brand"] = Stratified(table, waves);
        }

        (int[] x, int[] n) = Counts(table, table.Sector);
        tests["sector_fisher_p"] = FisherManyGroups.Test(x, n).P;
        return tests;
    }

    public static (int[] X, int[] N) Counts(ProbeTable table, Labels groups)
    {
        int[] x = new int[groups.Names.Count], n = new int[groups.Names.Count];
        for (int i = 0; i < table.Rows; i++)
        {
            n[groups.Codes[i]]++;
            x[groups.Codes[i]] += table.Answered[i] ? 1 : 0;
        }

        return (x, n);
    }

    private static JsonObject ChiSquared(ProbeTable table, Labels groups)
    {
        (int[] x, int[] n) = Counts(table, groups);
        ChiSquare result = ChiSquare.Of(x, n);
        return new() { ["chisq"] = result.Test.Statistic, ["df"] = result.Test.Freedom, ["p"] = result.Test.P, ["cramers_v"] = result.CramersV };
    }

    private static JsonObject Stratified(ProbeTable table, WavePair waves)
    {
        (int[] x, int[] n) = Counts(table, new([.. Enumerable.Range(0, 2 * table.Brand.Names.Count).Select(_ => string.Empty)], [.. table.Brand.Codes.Select((brand, i) => (2 * brand) + table.Wave.Codes[i])]));
        TwoShares[] strata = [.. Enumerable.Range(0, table.Brand.Names.Count).Select(b => new TwoShares(x[(2 * b) + waves.Second], n[(2 * b) + waves.Second], x[(2 * b) + waves.First], n[(2 * b) + waves.First]))];
        TestOutcome test = MantelHaenszel.Test(strata);
        Estimate odds = MantelHaenszel.OddsRatio(strata, TableAnalysis.Frame);
        return new() { ["chisq"] = test.Statistic, ["df"] = test.Freedom, ["p"] = test.P, ["common_or_mh"] = odds.Value, ["lo"] = odds.Low, ["hi"] = odds.High };
    }
}
