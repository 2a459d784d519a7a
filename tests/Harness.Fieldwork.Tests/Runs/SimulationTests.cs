using System.Globalization;
using Harness.Evidence;
using Harness.Journal;
using Harness.Planning;
using Harness.Probes;
using Harness.Runs;

namespace Harness.Fieldwork.Tests.Runs;

public sealed class SimulationTests
{
    private const int Seeds = 200;
    private static readonly string[] Cultures = ["fr-FR", "ar-SA", "th-TH", "tr-TR", "fa-IR", "en-US", ""];

    [Fact]
    public async Task The_same_seed_gives_the_same_bytes_in_any_culture_and_another_seed_others()
    {
        (string Bytes, Digest Root)[] first = new (string, Digest)[Seeds], second = new (string, Digest)[Seeds];
        await Parallel.ForAsync(0, 2 * Seeds, TestContext.Current.CancellationToken, async (run, _) =>
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(Cultures[run % Cultures.Length]);
            (run < Seeds ? first : second)[run % Seeds] = (await RaceRun.Play((ulong)(run % Seeds))).Export();
        });

        second.ShouldBe(first);
        first.Select(run => run.Bytes).ShouldBeUnique(StringComparer.Ordinal);
        first.Select(run => run.Root).ShouldBeUnique();
    }

    [Fact]
    public async Task The_events_of_a_wave_are_whole_and_in_order()
    {
        RaceRun run = await RaceRun.Play(2012);

        run.Probes.Count.ShouldBe(280);
        run.Events.Count.ShouldBeInRange(280 * 4, 280 * 7);
        foreach (IGrouping<int, ProbeEvent> probe in run.Events.GroupBy(happened => happened.Head.Probe))
        {
            EventHead[] heads = [.. probe.Select(happened => happened.Head)];
            heads.Select(head => head.N).ShouldBe(Enumerable.Range(0, heads.Length));
            heads.Select(head => head.At).ShouldBe(heads.Select(head => head.At).Order());
            heads[0].Kind.ShouldBe(EventKind.Wire);
            heads[1].Kind.ShouldBe(EventKind.Sent);
            heads[^1].Kind.ShouldBe(EventKind.Closed);
            heads.Count(head => head.Kind == EventKind.Closed).ShouldBe(1);
            heads.Count(head => head.Kind == EventKind.Gone).ShouldBeLessThan(2);
            heads.Where(head => head.Kind == EventKind.Wire).Select(head => head.Codes).ShouldBe(Enumerable.Range(0, heads.Count(head => head.Kind == EventKind.Sent)).Select(turn => (long)turn));
            heads.ShouldAllBe(head => head.Kind != EventKind.Looked || (head.Codes > 0 && head.Stamp <= head.At));
            heads.Zip(heads.Skip(1)).ShouldAllBe(pair => pair.First.Kind != EventKind.Looked || pair.Second.Kind != EventKind.Looked);
        }
    }

    [Fact]
    public async Task What_was_said_is_kept_where_something_was_said_and_nowhere_else()
    {
        foreach (ProbeEvent happened in (await RaceRun.Play(2012)).Events)
        {
            bool speaks = happened.Head.Kind is EventKind.Wire or EventKind.Sent or EventKind.Replied;
            (happened.Content is not null).ShouldBe(speaks);
            happened.Head.Content.ShouldBe(happened.Content?.Commitment);
        }
    }

    [Fact]
    public async Task Every_message_is_sent_as_planned()
    {
        RaceRun run = await RaceRun.Play(2012);

        foreach (ProbeEvent happened in run.Events.Where(happened => happened.Head is { Kind: EventKind.Wire, Codes: 0 }))
        {
            Slot slot = run.Plan.Slots[happened.Head.Probe];
            happened.Head.At.ShouldBe(slot.At);
            System.Text.Encoding.UTF8.GetString(happened.Content!.Bytes).ShouldBe(slot.Text);
        }

        run.Probes.Select(probe => probe.Sent).ShouldBe(run.Plan.Slots.Select(slot => (NodaTime.Instant?)slot.At));
    }

    [Fact]
    public async Task The_journal_folds_to_what_was_played_and_has_its_root()
    {
        using TemporaryFolder folder = new();
        RaceRun run = await RaceRun.Play(2012);
        using EventJournal journal = EventJournal.Create(folder.At("journal.sqlite"), new("race-2012", "", 2012, Brands.Simulated, "test"), run.Plan.Slots);
        foreach (ProbeEvent[] batch in run.Events.Chunk(500))
        {
            journal.Append(batch);
        }

        journal.Probes(280).ShouldBe(run.Probes);
        new RaceRun(run.Plan, run.Probes, [.. journal.Events()]).Export().ShouldBe(run.Export());
    }

    [Fact]
    public async Task A_plan_without_slots_is_played_at_once() =>
        (await Simulation.Play(new(Scenarios.Race(), 1, []), _ => { }, TestContext.Current.CancellationToken)).ShouldBeEmpty();

    [Fact]
    public async Task It_stops_between_two_events_when_it_is_cancelled()
    {
        using CancellationTokenSource source = new();
        int events = 0;

        await Should.ThrowAsync<OperationCanceledException>(async () => await Simulation.Play(
            Planner.Plan(Scenarios.Race(), 1),
            _ =>
            {
                if (++events == 100)
                {
                    source.Cancel();
                }
            },
            source.Token));

        events.ShouldBeInRange(100, 110);
    }
}
