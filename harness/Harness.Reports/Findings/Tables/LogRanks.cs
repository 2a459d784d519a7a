using System.Text.Json.Nodes;
using Harness.Statistics;
using Harness.Tables;

namespace Harness.Findings.Tables;

/// <summary>Log-rank tests between brands, sectors and waves. Weighted counts are given whole, as R prints them, and exactly.</summary>
internal static class LogRanks
{
    public static JsonObject Of(ProbeTable table) => new()
    {
        ["brand"] = One(table, table.Brand),
        ["sector"] = One(table, table.Sector),
        ["wave"] = One(table, table.Wave),
        ["brand_strata_wave"] = Within(table, table.Brand, table.Wave),
        ["wave_strata_brand"] = Within(table, table.Wave, table.Brand),
        ["brand_peto_rho1"] = One(table, table.Brand, LogRankWeight.Survival),
        ["wave_peto_rho1"] = One(table, table.Wave, LogRankWeight.Survival),
    };

    private static JsonObject One(ProbeTable table, Labels groups, LogRankWeight weight = LogRankWeight.Equal) =>
        Table(groups, LogRank.Of(table.Milliseconds, table.Answered, groups.Codes, groups.Names.Count, weight));

    private static JsonObject Within(ProbeTable table, Labels groups, Labels strata) => Table(
        groups, LogRank.Stratified(table.Milliseconds, table.Answered, groups.Codes, groups.Names.Count, strata.Codes, strata.Names.Count));

    private static JsonObject Table(Labels groups, LogRank test) => new()
    {
        ["chisq"] = test.ChiSquare,
        ["df"] = test.Degrees,
        ["p"] = test.P,
        ["log_p"] = test.LogP,
        ["groups"] = new JsonObject
        {
            ["group"] = Json.Column(groups.Names),
            ["n"] = Json.Column(test.Groups.Select(group => group.N)),
            ["observed"] = Json.Column(test.Groups.Select(group => Math.Floor(group.Observed))),
            ["observed_weighted"] = Json.Column(test.Groups.Select(group => group.Observed)),
            ["expected"] = Json.Column(test.Groups.Select(group => group.Expected)),
            ["var"] = Json.Column(test.Groups.Select(group => group.Variance)),
        },
    };
}
