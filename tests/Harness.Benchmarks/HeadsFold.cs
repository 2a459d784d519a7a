using BenchmarkDotNet.Attributes;
using Harness.Planning;
using Harness.Probes;
using Harness.Runs;

namespace Harness.Benchmarks;

/// <summary>The fold of the heads of 10,080 probes, already in memory; one operation is one probe.</summary>
[MemoryDiagnoser]
public class HeadsFold
{
    private readonly List<EventHead> heads = [];

    [GlobalSetup]
    public async Task Play() => await Simulation.Play(Plans.Long(), happened => heads.Add(happened.Head), CancellationToken.None);

    [Benchmark(OperationsPerInvoke = Plans.LongSlots)]
    public Probe[] Fold()
    {
        Probe[] probes = new Probe[Plans.LongSlots];
        Array.Fill(probes, new Probe());
        foreach (EventHead head in heads)
        {
            probes[head.Probe] = probes[head.Probe].Apply(head);
        }

        return probes;
    }
}
