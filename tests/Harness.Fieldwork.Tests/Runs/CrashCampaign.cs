using Harness.Statistics;

namespace Harness.Fieldwork.Tests.Runs;

/// <summary>Many small waves, each dying up to four times at points that follow from its number.</summary>
internal static class CrashCampaign
{
    private const int MostDeaths = 4, MostPassages = 90;

    /// <summary>Lives waves until so many deaths were died, and fails at the first wave that is not well.</summary>
    /// <returns>How many deaths were died.</returns>
    public static async Task<int> Run(int deaths, Home home, CancellationToken cancellation)
    {
        int died = 0;
        long number = 0;
        SortedDictionary<string, int> where = new(StringComparer.Ordinal);
        await Parallel.ForAsync(0, Environment.ProcessorCount, cancellation, async (_, _) =>
        {
            while (Volatile.Read(ref died) < deaths)
            {
                ulong wave = (ulong)Interlocked.Increment(ref number);
                Crashes crashes = new([.. Enumerable.Range(0, MostDeaths).Select(life => ((string?)null, 1 + Draws.For(wave, 7, (ulong)life).Below(MostPassages)))]);
                using SmallWave small = new(wave, home);
                (await small.Live(crashes, cancellation)).ShouldBeEmpty($"wave {wave} died at {string.Join(", ", crashes.Deaths)}");
                Interlocked.Add(ref died, crashes.Deaths.Count);
                lock (where)
                {
                    crashes.Deaths.ForEach(point => where[point] = where.GetValueOrDefault(point) + 1);
                }
            }
        });

        TestContext.Current.TestOutputHelper!.WriteLine($"N = {died} crash points in {number} waves: {string.Join(", ", where.Select(point => $"{point.Key} {point.Value}"))}");
        return died;
    }
}
