using System.Text.Json;
using Harness.Core.Tests.Statistics;
using Harness.Statistics;

namespace Harness.Core.Tests.Golden;

/// <summary>Shares, their differences, tests and corrections held against R.</summary>
internal static class ShareValues
{
    private const double RoundingOfR = 1e-15;

    private static readonly Frame Nine = Frames.Reference with { Confidence = 0.9 };

    public static Ledger Compare()
    {
        Ledger ledger = new();
        foreach (JsonElement study in new[] { Reference.Small, Reference.Medium })
        {
            foreach (JsonProperty table in study.Get("response").EnumerateObject())
            {
                Intervals(ledger, table.Value);
            }

            Pairs(ledger, study.Get("response_pairs"), ("x_a", "n_a", "x_b", "n_b"), ("odds_ratio_cmle", "chisq_yates", "chisq_yates_p"));
            Groups(ledger, study);
            Waves(ledger, study.Get("waves", "brand"));
            Corrections(ledger, study.Get("response_pairs", "fisher_p"), study.Get("response_pairs", "fisher_adj"));
            Corrections(ledger, study.Get("logrank_pairs", "p"), study.Get("logrank_pairs"));
            Corrections(ledger, study.Get("waves", "brand", "rmst72_diff_p"), study.Get("waves", "rmst_diff_adj"));
            Corrections(ledger, study.Get("waves", "brand", "logrank_p"), study.Get("waves", "logrank_adj"));
            Corrections(ledger, study.Get("quality", "mw_pairs", "p_cc"), study.Get("quality", "mw_pairs", "adj_p_cc"));
        }

        Intervals(ledger, Reference.Edge.Get("proportions"));
        Pairs(ledger, Reference.Edge.Get("two_by_two"), ("x1", "n1", "x2", "n2"), ("or_cmle", "yates", "yates_p"));
        Corrections(ledger, Reference.Edge.Get("p_adjust", "p"), Reference.Edge.Get("p_adjust"));
        Corrections(ledger, Reference.Edge.Get("p_adjust_with_na", "p"), Reference.Edge.Get("p_adjust_with_na"));
        return ledger;
    }

    private static void Intervals(Ledger ledger, JsonElement table)
    {
        int[] x = table.Get("x").Counts(), n = table.Get("n").Counts();
        for (int i = 0; i < x.Length; i++)
        {
            Estimate wilson = Proportion.Wilson(x[i], n[i], Frames.Reference), exact = ClopperPearson.Interval(x[i], n[i], Frames.Reference);
            string what = $"{x[i]} of {n[i]}";
            if (table.TryGetProperty("rate", out JsonElement rate))
            {
                ledger.Compare("share", exact.Value, rate.Numbers()[i], what);
            }

            ledger.Compare("Wilson", wilson.Low, table.Get("wilson_lo").Numbers()[i], what);
            ledger.Compare("Wilson", wilson.High, table.Get("wilson_hi").Numbers()[i], what);
            ledger.Compare("Clopper-Pearson", exact.Low, table.Get("cp_lo").Numbers()[i], what);
            ledger.Compare("Clopper-Pearson", exact.High, table.Get("cp_hi").Numbers()[i], what);
        }
    }

    private static void Pairs(Ledger ledger, JsonElement table, (string X1, string N1, string X2, string N2) columns, (string Odds, string Yates, string YatesP) names)
    {
        int[] x1 = table.Get(columns.X1).Counts(), n1 = table.Get(columns.N1).Counts(), x2 = table.Get(columns.X2).Counts(), n2 = table.Get(columns.N2).Counts();
        for (int i = 0; i < x1.Length; i++)
        {
            (int a, int b, int c, int d, int at) = (x1[i], n1[i], x2[i], n2[i], i);
            string what = $"{a} of {b} against {c} of {d}";
            Estimate odds = FisherExact.OddsRatio(a, b, c, d, Frames.Reference), newcombe = Proportion.Newcombe(a, b, c, d, Frames.Reference);
            Estimate score = ScoreDifference.Interval(a, b, c, d, Frames.Reference);
            TestOutcome plain = ChiSquare.Of([a, c], [b, d]).Test, yates = ChiSquare.Yates(a, b, c, d).Test;
            Held("Fisher p", FisherExact.TwoSided(a, b, c, d), "fisher_p");
            Held("Fisher p, less", FisherExact.Less(a, b, c, d), "fisher_less_p");
            Held("odds ratio", odds.Value, names.Odds);
            Held("odds ratio, limits", odds.Low, "or_lo");
            Held("odds ratio, limits", odds.High, "or_hi");
            Held("chi-square 2 x 2", plain.Statistic, "chisq");
            Held("chi-square 2 x 2, p", plain.P, "chisq_p");
            Held("chi-square Yates", yates.Statistic, names.Yates);
            Held("chi-square Yates, p", yates.P, names.YatesP);
            Held("difference", score.Value, "diff");
            Held("Newcombe", newcombe.Low, "newcombe_lo");
            Held("Newcombe", newcombe.High, "newcombe_hi");
            Held("Miettinen-Nurminen", score.Low, "mn_lo", 1e-8);
            Held("Miettinen-Nurminen", score.High, "mn_hi", 1e-8);

            void Held(string quantity, double? actual, string column, double tolerance = 1e-9)
            {
                if (table.TryGetProperty(column, out JsonElement expected))
                {
                    ledger.Compare(quantity, actual, expected.Numbers()[at], what, tolerance);
                }
            }
        }
    }

    private static void Groups(Ledger ledger, JsonElement study)
    {
        JsonElement tests = study.Get("response_tests");
        foreach (string factor in new[] { "brand", "sector", "wave" })
        {
            JsonElement groups = study.Get("response", factor), expected = tests.Get($"{factor}_chisq");
            ChiSquare chi = ChiSquare.Of(groups.Get("x").Counts(), groups.Get("n").Counts());
            ledger.Compare("chi-square k x 2", chi.Test.Statistic, expected.Get("chisq").GetDouble(), factor);
            ledger.Compare("chi-square k x 2, df", chi.Test.Freedom, expected.Get("df").GetDouble(), factor);
            ledger.Compare("chi-square k x 2, p", chi.Test.P, expected.Get("p").GetDouble(), factor);
            ledger.Compare("Cramer's V", chi.CramersV, expected.Get("cramers_v").GetDouble(), factor);
        }

        if (tests.TryGetProperty("sector_fisher_p", out JsonElement fisher))
        {
            JsonElement sectors = study.Get("response", "sector");
            ledger.Compare("Fisher k x 2, p", FisherManyGroups.Test(sectors.Get("x").Counts(), sectors.Get("n").Counts()).P, fisher.GetDouble(), "sectors");
        }

        JsonElement waves = study.Get("waves", "brand"), common = tests.Get("wave_cmh_by_brand");
        int[] x1 = waves.Get("x1").Counts(), n1 = waves.Get("n1").Counts(), x2 = waves.Get("x2").Counts(), n2 = waves.Get("n2").Counts();
        TwoShares[] strata = [.. x1.Select((_, i) => new TwoShares(x2[i], n2[i], x1[i], n1[i]))];
        TestOutcome test = MantelHaenszel.Test(strata);
        Estimate ratio = MantelHaenszel.OddsRatio(strata, Frames.Reference);
        ledger.Compare("Mantel-Haenszel", test.Statistic, common.Get("chisq").GetDouble(), "waves");
        ledger.Compare("Mantel-Haenszel, df", test.Freedom, common.Get("df").GetDouble(), "waves");
        ledger.Compare("Mantel-Haenszel, p", test.P, common.Get("p").GetDouble(), "waves");
        ledger.Compare("Mantel-Haenszel, odds ratio", ratio.Value, common.Get("common_or_mh").GetDouble(), "waves");
        ledger.Compare("Mantel-Haenszel, limits", ratio.Low, common.Get("lo").GetDouble(), "waves");
        ledger.Compare("Mantel-Haenszel, limits", ratio.High, common.Get("hi").GetDouble(), "waves");
    }

    private static void Waves(Ledger ledger, JsonElement table)
    {
        int[] x1 = table.Get("x1").Counts(), n1 = table.Get("n1").Counts(), x2 = table.Get("x2").Counts(), n2 = table.Get("n2").Counts();
        for (int i = 0; i < x1.Length; i++)
        {
            string what = $"{x2[i]} of {n2[i]} after {x1[i]} of {n1[i]}";
            Estimate newcombe = Proportion.Newcombe(x2[i], n2[i], x1[i], n1[i], Nine), score = ScoreDifference.Interval(x2[i], n2[i], x1[i], n1[i], Nine);
            ledger.Compare("difference", score.Value, table.Get("diff").Numbers()[i], what);
            ledger.Compare("Newcombe 90 %", newcombe.Low, table.Get("newcombe90_lo").Numbers()[i], what);
            ledger.Compare("Newcombe 90 %", newcombe.High, table.Get("newcombe90_hi").Numbers()[i], what);
            ledger.Compare("Miettinen-Nurminen 90 %", score.Low, table.Get("mn90_lo").Numbers()[i], what, 1e-8);
            ledger.Compare("Miettinen-Nurminen 90 %", score.High, table.Get("mn90_hi").Numbers()[i], what, 1e-8);
            foreach ((double margin, string name) in new[] { (0.1, "margin10"), (0.05, "margin05") })
            {
                TestOutcome test = ScoreDifference.NonInferiority(x2[i], n2[i], x1[i], n1[i], margin);
                double? z = table.Get($"fm_z_{name}").Numbers()[i];
                ledger.Compare("Farrington-Manning z", test.Statistic, Math.Abs(z!.Value) < RoundingOfR ? 0 : z, what);
                ledger.Compare("Farrington-Manning p", test.P, table.Get($"fm_p_{name}").Numbers()[i], what);
            }
        }
    }

    private static void Corrections(Ledger ledger, JsonElement unadjusted, JsonElement expected)
    {
        foreach ((Correction correction, string name) in new[]
        {
            (Correction.Holm, "holm"), (Correction.Hochberg, "hochberg"), (Correction.BenjaminiHochberg, "BH"),
            (Correction.BenjaminiYekutieli, "BY"), (Correction.Bonferroni, "bonferroni"),
        })
        {
            double?[] p = unadjusted.Numbers(), adjusted = correction.Adjust(p), known = expected.Get(name).Numbers();
            adjusted.Length.ShouldBe(known.Length);
            for (int i = 0; i < known.Length; i++)
            {
                ledger.Compare($"p adjusted, {correction.Name}", adjusted[i], known[i], $"p = {p[i]}");
            }
        }
    }
}
