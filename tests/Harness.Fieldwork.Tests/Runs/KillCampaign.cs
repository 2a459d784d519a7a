namespace Harness.Fieldwork.Tests.Runs;

/// <summary>Many hosts that are killed, several side by side.</summary>
internal static class KillCampaign
{
    private const int SideBySide = 4;

    /// <summary>Lives hosts of the numbers from 0, and fails at the first of which the ledger has something to say.</summary>
    /// <returns>How many were killed at each point.</returns>
    public static async Task<IReadOnlyDictionary<string, int>> Run(int hosts, CancellationToken cancellation)
    {
        SortedDictionary<string, int> where = new(StringComparer.Ordinal);
        await Parallel.ForAsync(0, hosts, new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellation }, async (number, _) =>
        {
            await using KilledHost host = new(number);
            (await host.Live(cancellation)).ShouldBeEmpty($"host {number} was killed at {string.Join(", ", host.Kills)}");
            lock (where)
            {
                host.Kills.ForEach(point => where[point] = where.GetValueOrDefault(point) + 1);
            }
        });

        TestContext.Current.TestOutputHelper!.WriteLine($"N = {hosts} hosts, {where.Values.Sum()} kills: {string.Join(", ", where.Select(point => $"{point.Key} {point.Value}"))}");
        return where;
    }
}
