using BenchmarkDotNet.Attributes;
using Harness.Planning;
using Harness.Runs;

namespace Harness.Benchmarks;

/// <summary>A plan of 10,080 probes played against simulated brands, events thrown away; one operation is one probe. Compiled code settles after a dozen runs.</summary>
[MemoryDiagnoser]
[WarmupCount(15)]
public class SimulationInMemory
{
    private readonly Plan plan = Plans.Long();

    [Benchmark(OperationsPerInvoke = Plans.LongSlots)]
    public async Task<int> Play() => (await Simulation.Play(plan, _ => { }, CancellationToken.None)).Count;
}
