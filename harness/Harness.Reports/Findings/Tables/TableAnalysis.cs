using System.Text.Json.Nodes;
using Harness.Statistics;
using Harness.Tables;
using NodaTime;

namespace Harness.Findings.Tables;

/// <summary>All estimates of a table of probes as data, each section by the statistics that reports use.</summary>
internal static class TableAnalysis
{
    private static readonly (string Key, int Hours)[] Horizons = [("tau_24h", 24), ("tau_72h", 72)];

    public static Frame Frame { get; } = new(Duration.FromHours(72), Clock.Wall, 0.95);

    /// <summary>Every section; <c>quality</c> where replies were rated, <c>waves</c> where there are exactly two, <c>business</c> where a calendar is given, <c>bootstrap</c> where it is asked for.</summary>
    public static JsonObject Of(ProbeTable table, RatedProbes? rated = null, BusinessHours? business = null, Replicates? replicates = null)
    {
        Labels all = new(["all"], new int[table.Rows]);
        JsonObject analysis = new()
        {
            ["meta"] = new JsonObject { ["rows"] = table.Rows, ["events"] = table.Answered.Count(answered => answered), ["confidence"] = Frame.Confidence },
            ["response"] = new JsonObject
            {
                ["overall"] = Responses.Of(table, all),
                ["brand"] = Responses.Of(table, table.Brand),
                ["sector"] = Responses.Of(table, table.Sector),
                ["wave"] = Responses.Of(table, table.Wave),
                ["brand_wave"] = Responses.Of(table, table.Brand.With(table.Wave)),
            },
        };
        IReadOnlyList<SurvivalCurve> overall = Curves(table, all), sectors = Curves(table, table.Sector), brands = Curves(table, table.Brand);
        analysis["km"] = CurveTables.Of(overall[0], table.Sector.Names, sectors, table.Brand.Names, brands);
        analysis["rmst"] = new JsonObject(Horizons.Select(tau => KeyValuePair.Create<string, JsonNode?>(tau.Key, new JsonObject
            {
                ["tau_s"] = tau.Hours * 3600,
                ["overall"] = Means.Of(all.Names, overall, tau.Hours),
                ["sector"] = Means.Of(table.Sector.Names, sectors, tau.Hours),
                ["brand"] = Means.Of(table.Brand.Names, brands, tau.Hours),
            })));
        analysis["logrank"] = LogRanks.Of(table);
        Pairs pairs = new(table);
        analysis["logrank_pairs"] = pairs.LogRankTests();
        analysis["response_pairs"] = pairs.Shares();
        analysis["response_tests"] = Responses.Tests(table);
        if (rated is not null)
        {
            analysis["quality"] = Quality.Of(table, rated, pairs.Brands);
        }

        if (WavePair.Of(table.Wave) is { } waves)
        {
            analysis["waves"] = Waves.Of(table, waves);
        }

        if (business is not null)
        {
            analysis["business"] = business.ToJson();
        }

        if (replicates is not null)
        {
            analysis["bootstrap"] = replicates.ToJson();
        }

        return analysis;
    }

    private static IReadOnlyList<SurvivalCurve> Curves(ProbeTable table, Labels groups) =>
        SurvivalCurve.PerGroup(table.Milliseconds, table.Answered, groups.Codes, groups.Names.Count, Frame);
}

internal static class Json
{
    /// <summary>A column of a table; null stays null.</summary>
    public static JsonArray Column<T>(IEnumerable<T> values) => [.. values.Select(value => value is null ? null : (JsonNode?)JsonValue.Create(value))];
}
