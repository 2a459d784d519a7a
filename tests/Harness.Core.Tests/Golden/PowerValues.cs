using System.Text.Json;
using Harness.Statistics;

namespace Harness.Core.Tests.Golden;

/// <summary>Sample sizes and power held against R.</summary>
internal static class PowerValues
{
    public static Ledger Compare()
    {
        Ledger ledger = new();
        JsonElement shares = Reference.Power.Get("two_proportions"), curves = Reference.Power.Get("logrank"), worse = Reference.Power.Get("noninferiority_proportions");
        for (int i = 0; i < shares.Get("p1").GetArrayLength(); i++)
        {
            (double p1, double p2, double level, double power) = (At(shares, "p1", i), At(shares, "p2", i), At(shares, "alpha", i), At(shares, "power", i));
            string what = $"{p1} against {p2}";
            ledger.Compare("two shares, n", SharePower.PerGroup(p1, p2, level, power), At(shares, "n_per_group", i), what);
            ledger.Compare("two shares, n rounded up", Math.Ceiling(SharePower.PerGroup(p1, p2, level, power)!.Value), At(shares, "n_per_group_ceil", i), what);
            ledger.Compare("two shares, n strict", SharePower.PerGroupStrict(p1, p2, level, power), At(shares, "n_strict", i), what);
            ledger.Compare("two shares, n arc sine", SharePower.PerGroupArcSine(p1, p2, level, power), At(shares, "n_arcsine", i), what);
            ledger.Compare("two shares, n Fleiss", SharePower.PerGroupContinuity(p1, p2, level, power), At(shares, "n_fleiss_continuity", i), what);
            ledger.Compare("two shares, power at 200", SharePower.At(200, p1, p2, level), At(shares, "power_at_200", i), what);
            ledger.Compare("two shares, power at 200 strict", SharePower.AtStrict(200, p1, p2, level), At(shares, "power_at_200_strict", i), what);
        }

        for (int i = 0; i < curves.Get("hazard_ratio").GetArrayLength(); i++)
        {
            (double ratio, double first, double level, double power) = (At(curves, "hazard_ratio", i), At(curves, "alloc_treat", i), At(curves, "alpha", i), At(curves, "power", i));
            string what = $"hazard ratio {ratio}";
            double? events = LogRankPower.Events(ratio, first, level, power);
            ledger.Compare("log-rank, events Schoenfeld", events, At(curves, "events_schoenfeld", i), what);
            ledger.Compare("log-rank, n", LogRankPower.Probes(events!.Value, At(curves, "event_prob", i)), At(curves, "n_schoenfeld", i), what);
            ledger.Compare("log-rank, events Freedman", LogRankPower.EventsFreedman(ratio, first, level, power), At(curves, "events_freedman", i), what);
            ledger.Compare("log-rank, power with 100 events", LogRankPower.At(100, ratio, first, level), At(curves, "power_with_100_events", i), what);
        }

        for (int i = 0; i < worse.Get("p").GetArrayLength(); i++)
        {
            double p = At(worse, "p", i);
            double? n = SharePower.PerGroupNonInferior(p, p, At(worse, "margin", i), At(worse, "alpha_one_sided", i), At(worse, "power", i));
            ledger.Compare("non-inferiority, n", n, At(worse, "n_per_group_unpooled", i), $"{p}");
        }

        return ledger;
    }

    private static double At(JsonElement table, string column, int row) => table.Get(column)[row].GetDouble();
}
