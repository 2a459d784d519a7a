using System.Text.Json.Nodes;
using Harness.Statistics;

namespace Harness.Findings.Tables;

/// <summary>Restricted means, group by group.</summary>
internal static class Means
{
    public static JsonObject Of(IReadOnlyList<string> names, IReadOnlyList<SurvivalCurve> curves, int hours)
    {
        RestrictedMean[] means = [.. curves.Select(curve => RestrictedMean.Of(curve, hours * 3_600_000L, Beyond.Level))];
        return new()
        {
            ["group"] = Json.Column(names),
            ["rmst"] = Json.Column(means.Select(mean => mean.Estimate.Value)),
            ["se"] = Json.Column(means.Select(mean => mean.StandardError)),
            ["lo"] = Json.Column(means.Select(mean => mean.Estimate.Low)),
            ["hi"] = Json.Column(means.Select(mean => mean.Estimate.High)),
        };
    }
}
