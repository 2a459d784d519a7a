using System.Security.Cryptography;
using Harness.Evidence;
using Harness.Planning;
using Harness.Probes;
using Harness.Runs;

namespace Harness.Fieldwork.Tests.Runs;

/// <summary>The Race played once.</summary>
/// <param name="Plan">Its plan.</param>
/// <param name="Probes">The folds as the simulation gave them.</param>
/// <param name="Events">The events by probe and number.</param>
internal sealed record RaceRun(Plan Plan, IReadOnlyList<Probe> Probes, IReadOnlyList<ProbeEvent> Events)
{
    public static async Task<RaceRun> Play(ulong seed)
    {
        Plan plan = Planner.Plan(Scenarios.Race(), seed);
        List<ProbeEvent> events = [];
        IReadOnlyList<Probe> probes = await Simulation.Play(plan, events.Add, TestContext.Current.CancellationToken);
        return new(plan, probes, [.. events.OrderBy(happened => happened.Head.Probe).ThenBy(happened => happened.Head.N)]);
    }

    /// <summary>Digest of all bytes of the canonical export, and the root of its heads.</summary>
    public (string Bytes, Digest Root) Export()
    {
        using MemoryStream target = new();
        Digest root = CanonicalExport.Write(Events, target);
        return (Convert.ToHexString(SHA256.HashData(target.ToArray())), root);
    }
}
