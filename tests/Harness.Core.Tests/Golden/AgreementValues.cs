using System.Globalization;
using System.Text.Json;
using Harness.Core.Tests.Statistics;
using Harness.Statistics;

namespace Harness.Core.Tests.Golden;

/// <summary>Agreement between raters held against R's irr: the ratings of two studies, and hard cases.</summary>
internal static class AgreementValues
{
    private static readonly string[] Items = ["i1", "i2", "i3", "i4", "i5"];

    public static Ledger Compare()
    {
        Ledger ledger = new();
        foreach ((string name, JsonElement study) in new[] { ("small", Reference.Small), ("medium", Reference.Medium) })
        {
            JsonElement reliability = study.Get("reliability");
            foreach (string item in Items.Append("total"))
            {
                MarkTable marks = Ratings(name, row => Cell(row, item));
                JsonElement expected = reliability.Get(item);
                (marks.Units, marks.Raters).ShouldBe((expected.Get("units").GetInt32(), expected.Get("raters").GetInt32()));
                Alphas(ledger, marks, expected.Get("kripp"), $"{name} {item}");
                if (expected.TryGetProperty("cohen", out JsonElement pairs))
                {
                    Pairs(ledger, marks, pairs, $"{name} {item}");
                }
            }
        }

        foreach (JsonProperty hard in Reference.Edge.Get("krippendorff").EnumerateObject())
        {
            Alphas(ledger, new(hard.Value.Get("units_by_raters").EnumerateArray().Select(unit => unit.Numbers())), hard.Value, hard.Name);
        }

        return ledger;
    }

    /// <summary>The marks of a study: probes and raters in the order of their names.</summary>
    public static MarkTable Ratings(string study, Func<IReadOnlyDictionary<string, string>, double?> cell)
    {
        IReadOnlyList<IReadOnlyDictionary<string, string>> rows = Reference.Rows($"{study}_ratings.csv");
        string[] raters = [.. rows.Select(row => row["rater"]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return new(rows.GroupBy(row => row["probe_id"], StringComparer.Ordinal).OrderBy(probe => probe.Key, StringComparer.Ordinal)
            .Select(probe => raters.Select(rater => probe.Where(row => row["rater"] == rater).Select(cell).SingleOrDefault()).ToArray()));
    }

    public static double? Cell(IReadOnlyDictionary<string, string> row, string item)
    {
        double?[] cells = [.. (item == "total" ? Items : [item]).Select(each => row[each].Length == 0 ? (double?)null : double.Parse(row[each], CultureInfo.InvariantCulture))];
        return cells.Any(each => each is null) ? null : cells.Sum();
    }

    private static void Alphas(Ledger ledger, MarkTable marks, JsonElement expected, string what)
    {
        foreach (MarkScale scale in Enum.GetValues<MarkScale>())
        {
            string name = scale.ToString().ToLowerInvariant();
            ledger.Compare($"alpha, {name}", KrippendorffAlpha.Of(marks, scale, Frames.Reference, replicates: 2).Estimate.Value, expected.Get(name).GetDouble(), what);
        }
    }

    private static void Pairs(Ledger ledger, MarkTable marks, JsonElement pairs, string what)
    {
        int[] counts = pairs.Get("n").Counts();
        for (int i = 0; i < counts.Length; i++)
        {
            (int a, int b) = (Rater(pairs.Get("rater_a")[i]), Rater(pairs.Get("rater_b")[i]));
            foreach ((KappaWeights weights, string name, string z) in new[] { (KappaWeights.None, "kappa", "z"), (KappaWeights.Linear, "linear", "linear_z"), (KappaWeights.Quadratic, "quadratic", "quadratic_z") })
            {
                WeightedKappa kappa = WeightedKappa.Of(marks, a, b, weights, Frames.Reference);
                kappa.Estimate.N.ShouldBe(counts[i]);
                ledger.Compare($"kappa, {weights.ToString().ToLowerInvariant()}", kappa.Estimate.Value, pairs.Get(name)[i].GetDouble(), what);
                ledger.Compare($"kappa, {weights.ToString().ToLowerInvariant()}, z", kappa.Test.Statistic, pairs.Get(z)[i].GetDouble(), what);
                ledger.Compare("marks alike", (double)kappa.Alike / kappa.Estimate.N, pairs.Get("agree")[i].GetDouble(), what);
            }
        }
    }

    private static int Rater(JsonElement name) => int.Parse(name.GetString()![1..], CultureInfo.InvariantCulture) - 1;
}
