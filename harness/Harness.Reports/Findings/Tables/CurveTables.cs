using System.Text.Json.Nodes;
using Harness.Statistics;

namespace Harness.Findings.Tables;

/// <summary>Kaplan-Meier curves at fixed times and shares, with every band.</summary>
internal static class CurveTables
{
    private static readonly int[] Hours = [1, 2, 4, 8, 12, 24, 36, 48, 72];
    private static readonly double[] Shares = [0.1, 0.25, 0.5, 0.75, 0.9];

    public static JsonObject Of(
        SurvivalCurve overall, IReadOnlyList<string> sectorNames, IReadOnlyList<SurvivalCurve> sectors, IReadOnlyList<string> brandNames, IReadOnlyList<SurvivalCurve> brands) => new()
    {
        ["times_s"] = Json.Column(Hours.Select(hours => hours * 3600)),
        ["probs"] = Json.Column(Shares),
        ["overall"] = One(overall),
        ["overall_curve"] = Whole(overall),
        ["sector"] = Many(sectorNames, sectors),
        ["brand"] = Many(brandNames, brands),
    };

    /// <summary>The curve at every time at which an answer came or an observation ended in silence.</summary>
    private static JsonObject Whole(SurvivalCurve curve)
    {
        Dictionary<long, int> events = curve.Steps.ToDictionary(step => step.Time, step => step.Events);
        ILookup<long, long> silences = curve.CensoredBefore(long.MaxValue).ToLookup(time => time);
        long[] times = [.. events.Keys.Union(silences.Select(silence => silence.Key)).Order()];
        Estimate[] at = [.. times.Select(time => curve.Survival(time, Band.LogLog))];
        return new()
        {
            ["time"] = Json.Column(times.Select(time => time / 1000.0)),
            ["n_risk"] = Json.Column(times.Select(curve.AtRisk)),
            ["n_event"] = Json.Column(times.Select(time => events.GetValueOrDefault(time))),
            ["n_censor"] = Json.Column(times.Select(time => silences[time].Count())),
            ["surv"] = Json.Column(at.Select(estimate => estimate.Value)),
            ["se"] = Json.Column(times.Select(curve.StandardError)),
            ["lo"] = Json.Column(at.Select(estimate => estimate.Low)),
            ["hi"] = Json.Column(at.Select(estimate => estimate.High)),
            ["cumhaz_nelson_aalen"] = Json.Column(times.Select(time => NelsonAalen.By(curve, time).Value)),
        };
    }

    private static JsonObject Many(IReadOnlyList<string> names, IReadOnlyList<SurvivalCurve> curves) =>
        new(names.Zip(curves, (name, curve) => KeyValuePair.Create<string, JsonNode?>(name, One(curve))));

    private static JsonObject One(SurvivalCurve curve)
    {
        long[] times = [.. Hours.Select(hours => hours * 3_600_000L)];
        JsonObject table = new()
        {
            ["n"] = curve.N,
            ["events"] = curve.Steps.Count == 0 ? 0 : curve.Steps[^1].Done,
            ["surv"] = Json.Column(times.Select(time => curve.Survival(time, Band.LogLog).Value)),
            ["se"] = Json.Column(times.Select(curve.StandardError)),
            ["at_risk"] = Json.Column(times.Select(curve.AtRisk)),
            ["q"] = Json.Column(Shares.Select(share => curve.MidpointQuantile(share, Band.LogLog).Value)),
            ["q_first"] = Json.Column(Shares.Select(share => curve.Quantile(share).Value)),
        };
        foreach (Band band in Enum.GetValues<Band>())
        {
            string name = band switch
            {
                Band.LogLog => "loglog",
                Band.Log => "log",
                Band.Plain => "plain",
            };
            Estimate[] at = [.. times.Select(time => curve.Survival(time, band))], quantiles = [.. Shares.Select(share => curve.MidpointQuantile(share, band))];
            table["lo_" + name] = Json.Column(at.Select(estimate => estimate.Low));
            table["hi_" + name] = Json.Column(at.Select(estimate => estimate.High));
            table["q_lo_" + name] = Json.Column(quantiles.Select(estimate => estimate.Low));
            table["q_hi_" + name] = Json.Column(quantiles.Select(estimate => estimate.High));
        }

        return table;
    }
}
