using System.Text.Json.Nodes;
using Harness.Statistics;
using Harness.Tables;

namespace Harness.Findings.Tables;

/// <summary>How good the rated replies are: brand by brand, between all groups, between waves, and between brands two by two.</summary>
internal static class Quality
{
    private const string Definition = "quality = (sum of non-missing cells over raters and items)/(number of them)";
    private const int LeastOfPair = 2;

    public static JsonObject Of(ProbeTable table, RatedProbes rated, IReadOnlyList<(int A, int B)> pairs)
    {
        double[][] brands = rated.By(table.Brand);
        JsonObject quality = new()
        {
            ["probe_def"] = Definition,
            ["n_probes"] = rated.Rows.Length,
            ["brand"] = Brands(table.Brand, brands),
            ["kruskal_brand"] = Groups(rated, table.Brand),
            ["kruskal_sector"] = Groups(rated, table.Sector),
        };
        if (WavePair.Of(table.Wave) is { } waves)
        {
            double[][] parts = rated.By(table.Wave);
            JsonObject change = [];
            Compare(change, [(parts[waves.First], parts[waves.Second])]);
            quality["mw_wave"] = change;
        }

        (int A, int B)[] rich = [.. pairs.Where(pair => brands[pair.A].Length >= LeastOfPair && brands[pair.B].Length >= LeastOfPair)];
        JsonObject between = new()
        {
            ["a"] = Json.Column(rich.Select(pair => table.Brand.Names[pair.A])),
            ["b"] = Json.Column(rich.Select(pair => table.Brand.Names[pair.B])),
        };
        between["adj_p_cc"] = Pairs.Adjusted(Compare(between, [.. rich.Select(pair => (brands[pair.A], brands[pair.B]))]));
        quality["mw_pairs"] = between;
        return quality;
    }

    private static JsonObject Brands(Labels names, double[][] brands)
    {
        int[] known = [.. Enumerable.Range(0, brands.Length).Where(b => brands[b].Length > 0)];
        SampleMean[] means = [.. known.Select(b => SampleMean.Of(brands[b], TableAnalysis.Frame))];
        return new()
        {
            ["group"] = Json.Column(known.Select(b => names.Names[b])),
            ["n"] = Json.Column(known.Select(b => brands[b].Length)),
            ["mean"] = Json.Column(means.Select(mean => mean.Estimate.Value)),
            ["sd"] = Json.Column(means.Select(mean => mean.StandardDeviation)),
            ["median"] = Json.Column(known.Select(b => Median([.. brands[b].Order()]))),
        };
    }

    private static double Median(double[] sorted) => (sorted[(sorted.Length - 1) / 2] / 2) + (sorted[sorted.Length / 2] / 2);

    private static JsonObject Groups(RatedProbes rated, Labels groups)
    {
        KruskalWallis result = KruskalWallis.Of(rated.Quality, rated.Codes(groups));
        return new() { ["h"] = result.Test.Statistic, ["df"] = result.Test.Freedom, ["p"] = result.Test.P, ["epsilon2"] = result.EpsilonSquared };
    }

    /// <summary>Adds the comparisons of pairs of samples, and returns their p-values.</summary>
    private static double?[] Compare(JsonObject columns, IReadOnlyList<(double[] A, double[] B)> samples)
    {
        MannWhitney[] tests = [.. samples.Select(pair => MannWhitney.Of(pair.A, pair.B))];
        double?[] p = [.. tests.Select(test => test.Continuous.P)];
        columns["n_a"] = Json.Column(samples.Select(pair => pair.A.Length));
        columns["n_b"] = Json.Column(samples.Select(pair => pair.B.Length));
        columns["w"] = Json.Column(tests.Select(test => test.Plain.Statistic));
        columns["p_cc"] = Json.Column(p);
        columns["p"] = Json.Column(tests.Select(test => test.Plain.P));
        columns["cliffs_delta"] = Json.Column(tests.Select(test => test.CliffsDelta));
        columns["hodges_lehmann"] = Json.Column(samples.Select(pair => HodgesLehmann.Shift(pair.A, pair.B, TableAnalysis.Frame).Value));
        return p;
    }
}
