using BenchmarkDotNet.Attributes;
using Harness.Journal;
using Harness.Planning;
using Harness.Probes;
using Harness.Runs;

namespace Harness.Benchmarks;

/// <summary>A plan of 10,080 probes played into a journal file, in batches as the program does it; one operation is one probe.</summary>
[MemoryDiagnoser]
[WarmupCount(15)]
public class SimulationJournaled
{
    private const int Batch = 4096;
    private readonly Plan plan = Plans.Long();
    private readonly string folder = Directory.CreateTempSubdirectory("harness-benchmark-").FullName;
    private int run;

    [Benchmark(OperationsPerInvoke = Plans.LongSlots)]
    public async Task<int> Play()
    {
        string path = Path.Combine(folder, $"{run++}.sqlite");
        using EventJournal journal = EventJournal.Create(path, new("long", "", plan.Seed, Brands.Simulated, "benchmark"), plan.Slots);
        List<ProbeEvent> batch = new(Batch);
        int events = 0;
        await Simulation.Play(plan, Keep, CancellationToken.None);
        journal.Append(batch);
        return events;

        void Keep(ProbeEvent happened)
        {
            events++;
            batch.Add(happened);
            if (batch.Count == Batch)
            {
                journal.Append(batch);
                batch.Clear();
            }
        }
    }

    [GlobalCleanup]
    public void Clean() => Directory.Delete(folder, recursive: true);
}
