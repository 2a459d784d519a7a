using System.Text;
using Harness.Planning;
using Harness.Probes;
using Harness.Runs;
using Harness.Studies;
using NodaTime;

namespace Harness.Fieldwork.Tests.Runs;

/// <summary>The stories that the scenarios replay.</summary>
public sealed class SimulationReplayTests
{
    [Fact]
    public async Task The_worn_through_shoes_are_replayed_with_two_deletions_a_hand_off_without_answer_a_broken_promise_and_a_contradicted_claim()
    {
        (Plan plan, Probe probe, List<ProbeEvent> events) = await Play("blueboat-7", 0);
        IReadOnlyList<Past> past = Past.InOrder(probe.Past);
        IReadOnlyList<Rule> rules = plan.Study.Scripts![0].AllRules;

        past.Where(one => one.Kind == EventKind.Gone).Select(one => Evening(one.At)).ShouldBe(["2013-07-15 20:30", "2013-07-16 20:15"]);
        past.Where(one => one.Kind == EventKind.Ruled).Select(one => rules[Cause.Of(one.Codes).Rule].Id)
            .ShouldBe(["again", "licensee", "again", "photo", "reminded", "blamed", "mailed", "contradicted"]);
        past.Single(one => one.Kind == EventKind.Promised).Stamp.ShouldBe(Instant.FromUtc(2013, 8, 8, 22, 0));
        past.Single(one => one.Kind == EventKind.Claimed).Stamp.ShouldBe(Instant.FromUtc(2013, 9, 6, 10, 10));
        past.Where(one => one.Kind == EventKind.Replied && ThreadCode.Thread(one.Codes) == 4).Select(one => Evening(one.At)).ShouldBe(["2013-09-07 19:00", "2013-09-09 10:00"]);

        Past handOff = past.Single(one => one.Kind == EventKind.Sent && ThreadCode.IsThirdParty(one.Codes));
        past.ShouldNotContain(one => one.Kind == EventKind.Replied && ThreadCode.Thread(one.Codes) == ThreadCode.Thread(handOff.Codes));
        Said(events, EventKind.Wire, handOff.N - 1).ShouldStartWith("Bonjour, Les Pas Perdus me renvoie vers vous");
        (probe.Closed - probe.Sent).ShouldBe(plan.Study.Window);
    }

    [Fact]
    public async Task The_refund_climbs_from_the_telephone_to_the_public_post_and_praise_is_declined()
    {
        Plan plan = Planner.Plan(Scenarios.Read("escalation"), 1);
        (_, Probe probe, List<ProbeEvent> events) = await Play("escalation", plan.Slots.Single(slot => slot.Brand.Id == "grandes-lignes").Index);
        IReadOnlyList<Past> past = Past.InOrder(probe.Past);

        past.Where(one => one.Kind == EventKind.Sent).Select(one => ThreadCode.Thread(one.Codes)).ShouldBe([0, 1, 2, 2, 2]);
        past.Where(one => one.Kind == EventKind.Conceded).Select(one => (Concession)one.Codes).ShouldBe([Concession.Withdraws, Concession.DeclinesPublicity]);
        past.Single(one => one.Kind == EventKind.Ended).Codes.ShouldBe((long)Ending.Refunded);
        Said(events, EventKind.Wire, past.Where(one => one.Kind == EventKind.Sent).ElementAt(3).N - 1).ShouldBe("Le voici : QX4T7B");

        Instant posted = past.Where(one => one.Kind == EventKind.Sent).ElementAt(2).At;
        Past refunded = past.First(one => one.Kind == EventKind.Replied && ((ReplyMarks)ThreadCode.Bare(one.Codes)).HasFlag(ReplyMarks.Refunds));
        (refunded.At - posted).ShouldBeLessThan(Duration.FromHours(24));
    }

    [Fact]
    public async Task Folding_the_events_gives_the_same_probe()
    {
        (_, Probe probe, List<ProbeEvent> events) = await Play("blueboat-7", 0);

        events.Aggregate(new Probe(), (fold, happened) => fold.Apply(happened.Head)).ShouldBe(probe);
    }

    private static async Task<(Plan Plan, Probe Probe, List<ProbeEvent> Events)> Play(string scenario, int index)
    {
        Plan plan = Planner.Plan(Scenarios.Read(scenario), 1);
        List<ProbeEvent> events = [];
        IReadOnlyList<Probe> probes = await Simulation.Play(plan, events.Add, TestContext.Current.CancellationToken);
        return (plan, probes[index], [.. events.Where(happened => happened.Head.Probe == index)]);
    }

    private static string Said(List<ProbeEvent> events, EventKind kind, int n)
    {
        ProbeEvent happened = events.Single(one => one.Head.N == n);
        happened.Head.Kind.ShouldBe(kind);
        return Encoding.UTF8.GetString(happened.Content!.Bytes);
    }

    private static string Evening(Instant at) =>
        at.InZone(DateTimeZoneProviders.Tzdb["Europe/Paris"]).ToString("uuuu-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
