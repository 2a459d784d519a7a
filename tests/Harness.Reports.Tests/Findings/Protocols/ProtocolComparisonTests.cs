using Harness.Findings.Protocols;

namespace Harness.Reports.Tests.Findings.Protocols;

public sealed class ProtocolComparisonTests
{
    private static readonly Planning.Plan Plan = Planning.Planner.Plan(Scenarios.Read("protocols-compared"), 2012);

    [Fact]
    public async Task A_played_wave_has_several_winners_and_some_leads_that_hold()
    {
        ProtocolComparison comparison = await Played.Comparison(Plan);

        comparison.Judgements.Select(judgement => judgement.Protocol.Id).ShouldBe(Harness.Findings.Protocols.Protocols.All.Select(protocol => protocol.Id));
        comparison.Winners.ShouldBeGreaterThan(2);
        comparison.Holding.ShouldBeInRange(1, comparison.Judgements.Count - 1);
        comparison.Judgements.Select(judgement => judgement.Lead).ShouldContain(Lead.Contrary);
    }

    [Fact]
    public async Task The_truth_is_what_the_laws_say_and_the_closest_protocols_are_found()
    {
        ProtocolComparison comparison = await Played.Comparison(Plan);

        comparison.Truth.Select(truth => truth.Brand.Id).ShouldBe(["lanternmoor", "quickstall", "harbourlane", "flintwhistle", "dovesettle"]);
        comparison.Truth.Select(truth => Math.Round(truth.Share, 3)).ShouldBe([0.96, 0.93, 0.85, 0.62, 0.4]);
        comparison.TruePairs.Count.ShouldBe(10);
        comparison.Closest.Select(judgement => judgement.Protocol.Id).ShouldBe(["best-rate", "answered-in-5-days"]);
        comparison.InTrueOrder(comparison.Closest[0]).ShouldBe(10);
    }
}
