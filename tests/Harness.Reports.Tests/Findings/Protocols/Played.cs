using Harness.Findings.Protocols;
using Harness.Planning;
using Harness.Probes;
using Harness.Runs;

namespace Harness.Reports.Tests.Findings.Protocols;

/// <summary>A plan played against its simulated brands and judged by all protocols.</summary>
internal static class Played
{
    public static async Task<ProtocolComparison> Comparison(Plan plan)
    {
        List<ProbeEvent> events = [];
        IReadOnlyList<Probe> probes = await Simulation.Play(plan, events.Add, TestContext.Current.CancellationToken);
        return ProtocolComparison.Of(plan, MarkedWave.Of(plan.Study, plan.Slots, probes, events), Harness.Findings.Protocols.Protocols.All);
    }
}
