using System.Collections.Concurrent;
using Harness.Documents;
using Harness.Findings;
using Harness.Planning;
using Harness.Probes;
using Harness.Runs;
using Harness.Studies;

namespace Harness.Reports.Tests.Findings;

/// <summary>The Race of 2012 played against its simulated brands.</summary>
internal static class Race
{
    private static readonly ConcurrentDictionary<ulong, Lazy<Report>> Played = new();

    public static Study Study { get; } = Scenarios.Race();

    public static Report Report(ulong seed = 2012) => Played.GetOrAdd(seed, of => new(() => Play(Study, of))).Value;

    /// <summary>Any study played against its simulated brands.</summary>
    public static Report Play(Study study, ulong seed)
    {
        Plan plan = Planner.Plan(study, seed);
        ValueTask<IReadOnlyList<Probe>> play = Simulation.Play(plan, _ => { }, CancellationToken.None);
        Analysis analysis = Analysis.Of(study, plan.Slots, play.AsTask().GetAwaiter().GetResult());
        return new(plan, analysis, Verdict.Of(analysis), [Language.En, Language.Fr], "Harness 0", "00ff");
    }
}
