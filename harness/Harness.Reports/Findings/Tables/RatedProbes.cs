using Harness.Tables;

namespace Harness.Findings.Tables;

/// <summary>The probes with at least one mark and the quality of their replies: the sum of all marks over raters and items, divided once by their number.</summary>
/// <param name="Rows">Rows of the table of probes, rising.</param>
/// <param name="Quality">1 to 5, one for each.</param>
internal sealed record RatedProbes(int[] Rows, double[] Quality)
{
    public static RatedProbes Of(ProbeTable probes, RatingTable ratings)
    {
        (int[] sum, int[] given) = (new int[probes.Rows], new int[probes.Rows]);
        for (int rating = 0; rating < ratings.Rows; rating++)
        {
            foreach (byte? mark in ratings.Of(rating))
            {
                sum[ratings.Probes[rating]] += mark ?? 0;
                given[ratings.Probes[rating]] += mark is null ? 0 : 1;
            }
        }

        int[] rows = [.. Enumerable.Range(0, probes.Rows).Where(row => given[row] > 0)];
        return new(rows, [.. rows.Select(row => (double)sum[row] / given[row])]);
    }

    /// <summary>The group of each rated probe.</summary>
    public int[] Codes(Labels groups) => [.. Rows.Select(row => groups.Codes[row])];

    /// <summary>For each group the qualities in it; empty where nothing was rated.</summary>
    public double[][] By(Labels groups)
    {
        ILookup<int, double> parts = Codes(groups).Zip(Quality).ToLookup(probe => probe.First, probe => probe.Second);
        return [.. groups.Names.Select((_, code) => parts[code].ToArray())];
    }
}
