using System.Globalization;
using System.Text.Json;
using Harness.Core.Tests.Statistics;
using Harness.Statistics;

namespace Harness.Core.Tests.Golden;

/// <summary>Rank tests held against R: the quality of answers in two studies, and hard cases.</summary>
internal static class RankValues
{
    public static Ledger Compare()
    {
        Ledger ledger = new();
        foreach ((string name, JsonElement study) in new[] { ("small", Reference.Small), ("medium", Reference.Medium) })
        {
            (string Brand, string Sector, string Wave, double Quality)[] rated = Qualities(name);
            JsonElement expected = study.Get("quality");
            rated.Length.ShouldBe(expected.Get("n_probes").GetInt32());
            Groups(ledger, [.. rated.Select(probe => (probe.Brand, probe.Quality))], expected.Get("kruskal_brand"));
            Groups(ledger, [.. rated.Select(probe => (probe.Sector, probe.Quality))], expected.Get("kruskal_sector"));
            Pairs(ledger, [.. rated.Select(probe => (probe.Wave, probe.Quality))], expected.Get("mw_wave"), _ => ("1", "2"));
            JsonElement pairs = expected.Get("mw_pairs");
            Pairs(ledger, [.. rated.Select(probe => (probe.Brand, probe.Quality))], pairs, i => (pairs.Get("a")[i].GetString()!, pairs.Get("b")[i].GetString()!));
        }

        foreach (JsonProperty hard in Reference.Edge.Get("mann_whitney").EnumerateObject())
        {
            Hard(ledger, hard.Name, Values(hard.Value.Get("a")), Values(hard.Value.Get("b")), hard.Value);
        }

        return ledger;
    }

    private static void Groups(Ledger ledger, (string Group, double Quality)[] rated, JsonElement expected)
    {
        string[] names = [.. rated.Select(one => one.Group).Distinct(StringComparer.Ordinal)];
        KruskalWallis test = KruskalWallis.Of([.. rated.Select(one => one.Quality)], [.. rated.Select(one => Array.IndexOf(names, one.Group))]);
        ledger.Compare("Kruskal-Wallis H", test.Test.Statistic, expected.Get("h").GetDouble(), "study");
        ledger.Compare("Kruskal-Wallis df", test.Test.Freedom, expected.Get("df").GetDouble(), "study");
        ledger.Compare("Kruskal-Wallis p", test.Test.P, expected.Get("p").GetDouble(), "study");
        ledger.Compare("epsilon squared", test.EpsilonSquared, expected.Get("epsilon2").GetDouble(), "study");
    }

    private static void Pairs(Ledger ledger, (string Group, double Quality)[] rated, JsonElement expected, Func<int, (string A, string B)> pair)
    {
        ILookup<string, double> groups = rated.ToLookup(one => one.Group, one => one.Quality, StringComparer.Ordinal);
        int[] counts = expected.Get("n_a").Counts();
        for (int i = 0; i < counts.Length; i++)
        {
            (string first, string second) = pair(i);
            double[] a = [.. groups[first]], b = [.. groups[second]];
            (a.Length, b.Length).ShouldBe((counts[i], expected.Get("n_b").Counts()[i]));
            MannWhitney test = MannWhitney.Of(a, b);
            string what = $"{first} against {second}";
            ledger.Compare("Mann-Whitney U", test.Plain.Statistic, expected.Get("w").Numbers()[i], what);
            ledger.Compare("Mann-Whitney p", test.Plain.P, expected.Get("p").Numbers()[i], what);
            ledger.Compare("Mann-Whitney p, continuity", test.Continuous.P, expected.Get("p_cc").Numbers()[i], what);
            ledger.Compare("Cliff's delta", test.CliffsDelta, expected.Get("cliffs_delta").Numbers()[i], what);
            ledger.Compare("Hodges-Lehmann", HodgesLehmann.Shift(a, b, Frames.Reference).Value, expected.Get("hodges_lehmann").Numbers()[i], what);
        }
    }

    private static void Hard(Ledger ledger, string what, double[] a, double[] b, JsonElement expected)
    {
        MannWhitney test = MannWhitney.Of(a, b);
        KruskalWallis groups = KruskalWallis.Of([.. a, .. b], [.. a.Select(_ => 0), .. b.Select(_ => 1)]);
        ledger.Compare("Mann-Whitney U", test.Plain.Statistic, Known("w"), what);
        ledger.Compare("Mann-Whitney p", test.Plain.P, Known("p"), what);
        ledger.Compare("Mann-Whitney p, continuity", test.Continuous.P, Known("p_cc"), what);
        ledger.Compare("Mann-Whitney p, exact", test.Exact.P, Known("p_exact"), what);
        ledger.Compare("Cliff's delta", test.CliffsDelta, Known("cliffs_delta"), what);
        ledger.Compare("Kruskal-Wallis H", groups.Test.Statistic, Known("kruskal_h"), what);
        ledger.Compare("Kruskal-Wallis p", groups.Test.P, Known("kruskal_p"), what);

        double? Known(string name) => expected.Get(name) is { ValueKind: not JsonValueKind.Null } number ? number.GetDouble() : null;
    }

    /// <summary>One number is written without brackets.</summary>
    private static double[] Values(JsonElement values) =>
        values.ValueKind == JsonValueKind.Array ? [.. values.Numbers().Select(number => number!.Value)] : [values.GetDouble()];

    /// <summary>Sum of the cells of a probe over raters and items, divided by their number, once.</summary>
    private static (string Brand, string Sector, string Wave, double Quality)[] Qualities(string study)
    {
        Dictionary<string, IReadOnlyDictionary<string, string>> probes = Reference.Rows($"{study}_probes.csv").ToDictionary(row => row["probe_id"], StringComparer.Ordinal);
        return
        [
            .. Reference.Rows($"{study}_ratings.csv").GroupBy(row => row["probe_id"], StringComparer.Ordinal).Select(ratings =>
            {
                int[] cells = [.. ratings.SelectMany(row => new[] { "i1", "i2", "i3", "i4", "i5" }.Select(item => row[item])).Where(cell => cell.Length > 0).Select(cell => int.Parse(cell, CultureInfo.InvariantCulture))];
                IReadOnlyDictionary<string, string> probe = probes[ratings.Key];
                return (probe["brand"], probe["sector"], probe["wave"], (double)cells.Sum() / cells.Length);
            }),
        ];
    }
}
