using System.Text.Json.Nodes;
using Harness.Statistics;
using Harness.Tables;

namespace Harness.Findings.Tables;

/// <summary>The median of each brand with bootstrap limits. A brand's resamples rest on the seed and its name: other brands change nothing.</summary>
internal sealed record Replicates(int Count, ulong Seed, IReadOnlyList<string> Brands, MedianReplicates[] Medians)
{
    public static Replicates Of(ProbeTable table, int count, ulong seed)
    {
        int[][] rows = table.Brand.Rows();
        MedianReplicates[] medians = new MedianReplicates[rows.Length];
        Parallel.For(0, rows.Length, b =>
        {
            ulong own = Draws.For(seed, [.. table.Brand.Names[b].Select(letter => (ulong)letter)]).Next();
            medians[b] = MedianReplicates.Of([.. rows[b].Select(row => table.Milliseconds[row])], [.. rows[b].Select(row => table.Answered[row])], TableAnalysis.Frame, count, own);
        });
        return new(count, seed, table.Brand.Names, medians);
    }

    public JsonObject ToJson()
    {
        Estimate[] estimates = [.. Medians.Select(median => median.Percentile())];
        return new()
        {
            ["replicates"] = Count,
            ["seed"] = Seed,
            ["brand"] = new JsonObject
            {
                ["group"] = Json.Column(Brands),
                ["median"] = Json.Column(estimates.Select(estimate => estimate.Value)),
                ["lo"] = Json.Column(estimates.Select(estimate => estimate.Low)),
                ["hi"] = Json.Column(estimates.Select(estimate => estimate.High)),
                ["not_reached"] = Json.Column(Medians.Select(median => median.ShareNotReached)),
            },
        };
    }
}
