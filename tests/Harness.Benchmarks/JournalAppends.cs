using BenchmarkDotNet.Attributes;
using Harness.Journal;
using Harness.Planning;
using Harness.Probes;
using NodaTime;

namespace Harness.Benchmarks;

/// <summary>Events appended to a journal file in batches, each a durable transaction; one operation is one event. A reply in ten has a text.</summary>
[WarmupCount(2)]
[IterationCount(8)]
public class JournalAppends
{
    private const int Events = 200_000, Batch = 20_000;
    private readonly Plan plan = Plans.Long();
    private readonly string folder = Directory.CreateTempSubdirectory("harness-benchmark-").FullName;
    private ProbeEvent[][] batches = [];
    private EventJournal? journal;
    private int run;

    [IterationSetup]
    public void Open()
    {
        Content said = new(new byte[16], new byte[140]);
        batches = [.. Enumerable.Range(0, Events)
            .Select(at => at % 10 == 0
                ? new ProbeEvent(new(at % Plans.LongSlots, at / Plans.LongSlots, EventKind.Replied, 1, NodaConstants.UnixEpoch, null, 0, said.Commitment), said)
                : new ProbeEvent(new(at % Plans.LongSlots, at / Plans.LongSlots, EventKind.Looked, 1, NodaConstants.UnixEpoch, null, 1, null), null))
            .OrderBy(happened => happened.Head.N)
            .Chunk(Batch)];
        journal = EventJournal.Create(Path.Combine(folder, $"{run++}.sqlite"), new("long", "", plan.Seed, Brands.Simulated, "benchmark"), plan.Slots);
    }

    [Benchmark(OperationsPerInvoke = Events)]
    public void Append()
    {
        foreach (ProbeEvent[] batch in batches)
        {
            journal!.Append(batch);
        }
    }

    [IterationCleanup]
    public void Close() => journal!.Dispose();

    [GlobalCleanup]
    public void Clean() => Directory.Delete(folder, recursive: true);
}
