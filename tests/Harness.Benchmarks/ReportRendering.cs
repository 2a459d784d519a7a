using BenchmarkDotNet.Attributes;
using Harness.Documents;
using Harness.Documents.Html;
using Harness.Findings;
using Harness.Planning;
using Harness.Probes;
using Harness.Runs;
using Harness.Studies;

namespace Harness.Benchmarks;

/// <summary>The page of the Race, from its analysis to the bytes.</summary>
[MemoryDiagnoser]
public class ReportRendering
{
    private Report? report;

    [GlobalSetup]
    public async Task Play()
    {
        Plan plan = Plans.Race();
        IReadOnlyList<Probe> probes = await Simulation.Play(plan, _ => { }, CancellationToken.None);
        Analysis analysis = Analysis.Of(plan.Study, plan.Slots, probes);
        report = new(plan, analysis, Verdict.Of(analysis), [Language.En, Language.Fr], "benchmark", new Digest(new byte[Digest.Size]).ToString());
    }

    [Benchmark]
    public byte[] Html() => HtmlDocument.Render(report!);
}
