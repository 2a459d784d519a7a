using System.Globalization;
using Harness.Testing.Postgres;

namespace Harness.Fieldwork.Tests.Runs;

/// <summary>Many pairs of nodes that are harmed, some side by side.</summary>
internal static class NodeCampaign
{
    private const int SideBySide = 4;

    /// <summary>Lives pairs of the numbers from one on, and fails at the first of which the ledger has something to say.</summary>
    /// <returns>How many were harmed in each way, and how many of all came to their end by themselves.</returns>
    public static async Task<(IReadOnlyDictionary<string, int> Harms, int Recovered)> Run(PostgresCluster cluster, int from, int pairs, CancellationToken cancellation)
    {
        long started = TimeProvider.System.GetTimestamp();
        SortedDictionary<string, int> harms = new(StringComparer.Ordinal);
        int recovered = 0;
        await Parallel.ForAsync(from, from + pairs, new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellation }, async (number, _) =>
        {
            HarmedNodes nodes = new(cluster, number);
            (await nodes.Live(cancellation)).ShouldBeEmpty($"pair {number}: {nodes.Harm}");
            lock (harms)
            {
                harms[nodes.Harm] = harms.GetValueOrDefault(nodes.Harm) + 1;
                recovered += nodes.Recovered ? 1 : 0;
            }
        });

        string bound = (3.0 / pairs).ToString("0.####", CultureInfo.InvariantCulture), took = TimeProvider.System.GetElapsedTime(started).ToString("mm':'ss", CultureInfo.InvariantCulture);
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"N = {pairs} pairs of nodes, 0 doubled and 0 lost, so fewer than 3/N = {bound} at 95 %; {took}; {recovered} ended by themselves; {string.Join(", ", harms.Select(harm => $"{harm.Key} {harm.Value}"))}");
        return (harms, recovered);
    }
}
