using System.Data.Common;
using Harness.Channels.Simulated;
using Harness.Fieldwork.Tests.Journal;
using Harness.Planning;
using Harness.Probes;
using Harness.Runs;
using Harness.Testing.Platform;
using Harness.Worlds;
using NodaTime;

namespace Harness.Fieldwork.Tests.Runs;

/// <summary>Waves in real time over a journal on disk, in virtual bench.Time. The numbers are rows of the fault matrix.</summary>
public sealed class LiveWaveTests : IDisposable
{
    private readonly LiveBench bench = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(37)]
    public async Task A_whole_wave_comes_to_what_the_simulation_says_also_when_the_process_ends_again_and_again(int steps)
    {
        Slot[] slots = [.. LiveBench.Plan.Slots.Take(20)];
        IReadOnlyList<Probe> simulated = await Simulation.Play(LiveBench.Plan with { Slots = slots }, _ => { }, Cancellation);
        SimulatedChannel brands = new(new Town(LiveBench.Race, LiveBench.Plan.Seed), bench.Time);

        bench.Begin(slots);
        while (!await bench.Run(bench.Take(slots, brands), steps == 0 ? int.MaxValue : steps))
        {
            bench.Reopen();
        }

        bench.Open.Probes(slots.Length).Select(Fold).ShouldBe(simulated.Select(Fold));
    }

    [Fact]
    public void Rows_22_26_and_73_ten_thousand_overdue_messages_are_missed_in_one_go_and_none_is_sent()
    {
        Slot[] slots = LiveBench.Slots(10_000, _ => Duration.Zero);
        bench.Begin(slots);
        bench.Time.MoveTo(slots[0].At + Duration.FromHours(8));

        bench.Take(slots, bench.Paper).Start().ShouldBeEmpty();

        bench.Open.Heads().Select(head => head.Kind).ShouldBe(Enumerable.Repeat(EventKind.Missed, slots.Length));
        bench.Ledger.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task Row_22_ten_years_pass_while_it_waits_and_nothing_is_caught_up()
    {
        Slot[] slots = LiveBench.Slots(3, Duration.FromHours);
        bench.Begin(slots);
        LiveWave wave = bench.Take(slots, bench.Paper);
        wave.Start();
        await wave.Advance(0, Cancellation);
        bench.Time.MoveTo(bench.Time.Now + Duration.FromDays(3652));

        foreach (int number in new[] { 0, 1, 2 })
        {
            (await wave.Advance(number, Cancellation)).ShouldBeNull();
        }

        bench.Ledger.Posts.Select(post => post.Account).ShouldBe(["p0000001"]);
        bench.Open.Probes(3).Select(probe => probe.Sending).ShouldBe([SendState.Sent, SendState.Missed, SendState.Missed]);
        bench.Open.Probes(3)[0].Closed.ShouldBe(bench.Time.Now);
    }

    [Fact]
    public async Task Row_23_a_clock_set_back_by_a_day_sends_nothing_again()
    {
        Slot[] slots = LiveBench.Slots(1, _ => Duration.Zero);
        bench.Begin(slots);
        HandTime hand = new((slots[0].At + Duration.FromMinutes(1)).ToDateTimeOffset());
        LiveWave wave = new(LiveBench.Race, slots, bench.Open, bench.Spool, _ => bench.Paper, () => true, hand, bench.Telemetry);
        wave.Start();
        await wave.Advance(0, Cancellation);

        hand.Jump(TimeSpan.FromDays(-1));
        await wave.Advance(0, Cancellation);
        LiveWave next = bench.Again(slots, hand);
        next.Start();
        await next.Advance(0, Cancellation);

        bench.Ledger.Asked.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Row_70_a_pause_holds_fifty_due_messages_and_a_stop_comes_before_each_of_them()
    {
        Slot[] slots = LiveBench.Slots(50, _ => Duration.Zero);
        bench.Begin(slots);
        bench.MaySend = false;
        LiveWave wave = bench.Take(slots, bench.Paper);
        wave.Start();
        foreach (Slot slot in slots)
        {
            (await wave.Advance(slot.Index, Cancellation)).ShouldBe(bench.Time.Now + Duration.FromSeconds(30));
        }

        bench.Ledger.Asked.ShouldBeEmpty();
        bench.Open.Unsettled().ShouldBeEmpty();
        bench.MaySend = true;
        foreach (Slot slot in slots)
        {
            bench.MaySend = bench.Ledger.Asked.Count < 7;
            await wave.Advance(slot.Index, Cancellation);
        }

        bench.Ledger.Asked.Count.ShouldBe(7);
        bench.Open.Probes(50).Count(probe => probe.Claims > 0).ShouldBe(7);
    }

    [Fact]
    public async Task Row_9_an_answer_that_the_journal_could_not_take_is_taken_from_the_spool_later()
    {
        Slot[] slots = LiveBench.Slots(1, _ => Duration.Zero);
        bench.Begin(slots);
        Journals.Tamper(bench.Journal, "CREATE TRIGGER full BEFORE INSERT ON event WHEN NEW.kind = 2 BEGIN SELECT RAISE(ABORT, 'disk full'); END");
        LiveWave wave = bench.Take(slots, bench.Paper);
        wave.Start();

        (await wave.Advance(0, Cancellation)).ShouldBe(bench.Time.Now + Duration.FromSeconds(30));
        await Should.ThrowAsync<DbException>(async () => await wave.Advance(0, Cancellation));
        Journals.Tamper(bench.Journal, "DROP TRIGGER full");
        (await wave.Advance(0, Cancellation)).ShouldBe(bench.Time.Now + Duration.FromMinutes(10));

        (bench.Ledger.Asked.Count, bench.Open.Probes(1)[0].Sending).ShouldBe((1, SendState.Sent));
    }

    [Fact]
    public async Task Row_20_who_is_woken_twice_sends_once()
    {
        Slot[] slots = LiveBench.Slots(1, _ => Duration.Zero);
        bench.Begin(slots);
        LiveWave one = bench.Take(slots, bench.Paper), other = bench.Take(slots, bench.Paper);
        one.Start();
        other.Start();

        await one.Advance(0, Cancellation);
        await other.Advance(0, Cancellation);

        bench.Ledger.Asked.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Row_36_a_message_that_somebody_deletes_stays_sent_and_is_seen_to_be_gone()
    {
        Slot[] slots = LiveBench.Slots(1, _ => Duration.Zero);
        bench.Timeline.Brand = _ => [new(TimeSpan.FromMinutes(15), "acme", null)];
        bench.Begin(slots);

        await bench.Run(bench.Take(slots, bench.Paper), int.MaxValue);

        Probe probe = bench.Open.Probes(1)[0];
        (probe.Sending, probe.Gone?.By, bench.Ledger.Asked.Count).ShouldBe((SendState.Sent, slots[0].At + Duration.FromMinutes(20), 1));
    }

    [Fact]
    public async Task Rows_42_and_43_a_wave_is_closed_only_after_a_look_that_saw_all_of_it()
    {
        Slot[] slots = LiveBench.Slots(1, _ => Duration.Zero);
        bench.Timeline.Brand = _ => [new(LiveBench.Race.Window.ToTimeSpan() - TimeSpan.FromHours(2), "acme", "One."), new(LiveBench.Race.Window.ToTimeSpan() - TimeSpan.FromHours(1), "acme", "Two.")];
        bool half = true;
        bench.Paper.HalfSeen = _ => half && bench.Time.Now >= slots[0].At + LiveBench.Race.Window;
        bench.Begin(slots);
        LiveWave wave = bench.Take(slots, bench.Paper);
        wave.Start();
        await wave.Advance(0, Cancellation);
        bench.Time.MoveTo(slots[0].At + LiveBench.Race.Window);

        (await wave.Advance(0, Cancellation)).ShouldBe(bench.Time.Now + Duration.FromSeconds(30));
        LiveWave next = bench.Again(slots, bench.Time);
        next.Start().ShouldHaveSingleItem();
        half = false;
        (await next.Advance(0, Cancellation)).ShouldBeNull();

        bench.Open.Heads().Select(head => head.Kind).ShouldBe([EventKind.Wire, EventKind.Sent, EventKind.Replied, EventKind.Replied, EventKind.Closed]);
    }

    [Fact]
    public async Task What_is_taken_over_from_elsewhere_is_looked_for_and_not_sent()
    {
        Slot[] slots = LiveBench.Slots(3, number => Duration.FromHours(24 * number));
        bench.Begin(slots);
        bench.Time.MoveTo(slots[0].At + Duration.FromMinutes(5));

        bench.Take(slots, bench.Paper).Adopt().ShouldBe(new(1, 0));
        bench.Again(slots, bench.Time).Adopt().ShouldBe(new(0, 0));
        await bench.Run(bench.Again(slots, bench.Time), int.MaxValue);

        bench.Ledger.Asked.Select(asked => asked.Account).ShouldBe(["p0000002", "p0000003"]);
        bench.Open.Probes(3).Select(probe => probe.Sending).ShouldBe([SendState.Unresolved, SendState.Sent, SendState.Sent]);
    }

    [Fact]
    public async Task A_pause_holds_a_follow_up_and_keeps_nobody_from_looking()
    {
        Slot[] slots = [LiveBench.Slots(1, _ => Duration.Zero)[0] with { Complaint = LiveBench.Plan.Slots[0].Complaint with { FollowUp = "It was the one in Lille." } }];
        bench.Timeline.Brand = post => post.InReplyTo is not null ? [] :
            [new(TimeSpan.FromMinutes(3), "acme", "Which one was it?"), new(TimeSpan.FromMinutes(25), "acme", "Are you there?")];
        bench.Begin(slots);
        LiveWave wave = bench.Take(slots, bench.Paper);
        await bench.Run(wave, int.MaxValue, () => bench.Open.Probes(1)[0].Turns == 1);
        bench.MaySend = false;

        await bench.Run(bench.Again(slots, bench.Time), int.MaxValue, () => bench.Time.Now >= slots[0].At + Duration.FromHours(2));

        Probe paused = bench.Open.Probes(1)[0];
        (paused.Replies, paused.Turns, bench.Open.Unsettled().Count).ShouldBe((2, 1, 0));
        bench.Open.Heads().Where(head => head.Kind == EventKind.Replied).Select(head => head.At - slots[0].At).ShouldBe([Duration.FromMinutes(10), Duration.FromMinutes(30)]);
        paused.LastLook.ShouldBe(slots[0].At + Duration.FromHours(1));
        bench.MaySend = true;
        await bench.Run(bench.Again(slots, bench.Time), int.MaxValue);
        bench.Ledger.Posts.Select(post => post.Text).ShouldBe([slots[0].Text, "It was the one in Lille."]);
    }

    [Fact]
    public async Task What_was_put_off_is_closed_with_its_window_or_missed_with_its_time_and_never_left_open()
    {
        Slot[] slots = [.. LiveBench.Slots(2, Duration.FromHours).Select(slot => slot with { Complaint = slot.Complaint with { FollowUp = "It was the one in Lille." } })];
        bench.Timeline.Brand = post => post.InReplyTo is null ? [new((LiveBench.Race.Window - Duration.FromHours(30)).ToTimeSpan(), "acme", "Which one was it?")] : [];
        bench.Paper.Fates = n => n == 1 ? null : Fate.Deferred;
        bench.Begin(slots);

        (await bench.Run(bench.Take(slots, bench.Paper), int.MaxValue)).ShouldBeTrue();

        bench.Open.Probes(2).Select(probe => (probe.Sending, probe.Closed)).ShouldBe([(SendState.Deferred, slots[0].At + LiveBench.Race.Window), (SendState.Missed, null)]);
        bench.Again(slots, bench.Time).Start().ShouldBeEmpty();
    }

    public void Dispose() => bench.Dispose();

    /// <summary>What a conversation came to; how looks without news were put on record does not matter.</summary>
    private static object Fold(Probe probe) =>
        (probe.Sent, probe.Turns, probe.Replies, probe.Marks, probe.Acknowledged, probe.Human, probe.Gone, probe.Closed, probe.Sending);
}
