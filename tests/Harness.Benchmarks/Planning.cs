using BenchmarkDotNet.Attributes;
using Harness.Planning;
using Harness.Studies;

namespace Harness.Benchmarks;

/// <summary>Planning alone, without reading or rendering: 60,000 and 1,000,000 contacts of a thousand brands, of a plain design and of a varied one.</summary>
[MemoryDiagnoser]
[WarmupCount(1)]
[IterationCount(5)]
[InvocationCount(1)]
public class Planning
{
    private Study wide = null!, varied = null!;

    [Params(12, 200)]
    public int Weeks { get; set; }

    [GlobalSetup]
    public void Read() => (wide, varied) = (Plans.Wide(Weeks), Plans.Varied(Weeks));

    [Benchmark]
    public int Plain() => Planner.Plan(wide, 1).Slots.Count;

    [Benchmark]
    public int Varied() => Planner.Plan(varied, 1).Slots.Count;

    [Benchmark]
    public int VariedWithProspect() => Prospect.Of(Planner.Plan(varied, 1)).Brands.Count;
}
