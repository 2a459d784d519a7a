using System.Data.Common;
using Harness.Channels;
using Harness.Channels.Simulated;
using Harness.Clockwork;
using Harness.Fieldwork.Tests.Journal;
using Harness.Journal;
using Harness.Planning;
using Harness.Probes;
using Harness.Runs;
using Harness.Studies;
using Harness.Testing.Platform;
using Harness.Worlds;
using NodaTime;

namespace Harness.Fieldwork.Tests.Runs;

/// <summary>Waves in real time over a journal on disk, in virtual time. The numbers are rows of the fault matrix.</summary>
public sealed class LiveWaveTests : IDisposable
{
    private static readonly Study Race = Scenarios.Race();
    private static readonly Plan Plan = Planner.Plan(Race, 7);
    private readonly TemporaryFolder folder = TemporaryFolder.InMemory();
    private readonly VirtualTime time = new(Plan.Slots[0].At);
    private readonly Telemetry telemetry = new(() => 0);
    private readonly Ledger ledger = new();
    private readonly PaperChannel paper;
    private EventJournal? journal;
    private Spool? spool;
    private Study study = Race;
    private bool maySend = true;

    public LiveWaveTests()
    {
        Timeline = new(time, ledger);
        paper = new(Timeline, ledger, time);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Timeline Timeline { get; }

    private EventJournal Open => journal!;

    [Theory]
    [InlineData(0)]
    [InlineData(37)]
    public async Task A_whole_wave_comes_to_what_the_simulation_says_also_when_the_process_ends_again_and_again(int steps)
    {
        Slot[] slots = [.. Plan.Slots.Take(20)];
        IReadOnlyList<Probe> simulated = await Simulation.Play(Plan with { Slots = slots }, _ => { }, () => { }, Cancellation);
        SimulatedChannel brands = new(new Town(Race, Plan.Seed), time);

        Begin(slots);
        while (!await Run(Take(slots, brands), steps == 0 ? int.MaxValue : steps))
        {
            Reopen();
        }

        Open.Probes(slots.Length).Select(Fold).ShouldBe(simulated.Select(Fold));
    }

    [Fact]
    public void Rows_22_26_and_73_ten_thousand_overdue_messages_are_missed_in_one_go_and_none_is_sent()
    {
        Slot[] slots = Slots(10_000, _ => Duration.Zero);
        Begin(slots);
        time.MoveTo(slots[0].At + Duration.FromHours(8));

        Take(slots, paper).Start().ShouldBeEmpty();

        Open.Heads().Select(head => head.Kind).ShouldBe(Enumerable.Repeat(EventKind.Missed, slots.Length));
        ledger.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task Row_22_ten_years_pass_while_it_waits_and_nothing_is_caught_up()
    {
        Slot[] slots = Slots(3, Duration.FromHours);
        Begin(slots);
        LiveWave wave = Take(slots, paper);
        wave.Start();
        await wave.Advance(0, Cancellation);
        time.MoveTo(time.Now + Duration.FromDays(3652));

        foreach (int number in new[] { 0, 1, 2 })
        {
            (await wave.Advance(number, Cancellation)).ShouldBeNull();
        }

        ledger.Posts.Select(post => post.Account).ShouldBe(["p0000001"]);
        Open.Probes(3).Select(probe => probe.Sending).ShouldBe([SendState.Sent, SendState.Missed, SendState.Missed]);
        Open.Probes(3)[0].Closed.ShouldBe(time.Now);
    }

    [Fact]
    public async Task Row_23_a_clock_set_back_by_a_day_sends_nothing_again()
    {
        Slot[] slots = Slots(1, _ => Duration.Zero);
        Begin(slots);
        HandTime hand = new((slots[0].At + Duration.FromMinutes(1)).ToDateTimeOffset());
        LiveWave wave = new(Race, slots, Open, spool!, _ => paper, () => true, hand, telemetry);
        wave.Start();
        await wave.Advance(0, Cancellation);

        hand.Jump(TimeSpan.FromDays(-1));
        await wave.Advance(0, Cancellation);
        LiveWave next = Again(slots, hand);
        next.Start();
        await next.Advance(0, Cancellation);

        ledger.Asked.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Row_70_a_pause_holds_fifty_due_messages_and_a_stop_comes_before_each_of_them()
    {
        Slot[] slots = Slots(50, _ => Duration.Zero);
        Begin(slots);
        maySend = false;
        LiveWave wave = Take(slots, paper);
        wave.Start();
        foreach (Slot slot in slots)
        {
            (await wave.Advance(slot.Index, Cancellation)).ShouldBe(time.Now + Duration.FromSeconds(30));
        }

        ledger.Asked.ShouldBeEmpty();
        Open.Unsettled().ShouldBeEmpty();
        maySend = true;
        foreach (Slot slot in slots)
        {
            maySend = ledger.Asked.Count < 7;
            await wave.Advance(slot.Index, Cancellation);
        }

        ledger.Asked.Count.ShouldBe(7);
        Open.Probes(50).Count(probe => probe.Claims > 0).ShouldBe(7);
    }

    [Theory]
    [InlineData(Fate.AnswerLost, SendState.Found, 1)]
    [InlineData(Fate.Late, SendState.Found, 1)]
    [InlineData(Fate.Lost, SendState.Unresolved, 0)]
    internal async Task Rows_3_28_30_31_and_35_a_message_without_an_answer_is_found_by_reading_or_given_up_after_a_day_and_never_sent_again(Fate fate, SendState end, int posts)
    {
        Slot[] slots = Slots(1, _ => Duration.Zero);
        paper.Fates = _ => fate;
        Begin(slots);

        (await Run(Take(slots, paper), int.MaxValue)).ShouldBeTrue();

        (ledger.Asked.Count, ledger.Posts.Count, Open.Probes(1)[0].Sending).ShouldBe((1, posts, end));
        (Open.Heads().Single(head => head.Kind == EventKind.Unresolved || head.Kind == EventKind.Found).At - slots[0].At).ShouldBe(
            fate switch { Fate.AnswerLost => Duration.FromSeconds(30), Fate.Late => Duration.FromHours(1), _ => Duration.FromHours(24) });
    }

    [Fact]
    public async Task Row_9_an_answer_that_the_journal_could_not_take_is_taken_from_the_spool_later()
    {
        Slot[] slots = Slots(1, _ => Duration.Zero);
        Begin(slots);
        Journals.Tamper(Journal, "CREATE TRIGGER full BEFORE INSERT ON event WHEN NEW.kind = 2 BEGIN SELECT RAISE(ABORT, 'disk full'); END");
        LiveWave wave = Take(slots, paper);
        wave.Start();

        (await wave.Advance(0, Cancellation)).ShouldBe(time.Now + Duration.FromSeconds(30));
        await Should.ThrowAsync<DbException>(async () => await wave.Advance(0, Cancellation));
        Journals.Tamper(Journal, "DROP TRIGGER full");
        (await wave.Advance(0, Cancellation)).ShouldBe(time.Now + Duration.FromMinutes(10));

        (ledger.Asked.Count, Open.Probes(1)[0].Sending).ShouldBe((1, SendState.Sent));
    }

    [Fact]
    public async Task Row_20_who_is_woken_twice_sends_once()
    {
        Slot[] slots = Slots(1, _ => Duration.Zero);
        Begin(slots);
        LiveWave one = Take(slots, paper), other = Take(slots, paper);
        one.Start();
        other.Start();

        await one.Advance(0, Cancellation);
        await other.Advance(0, Cancellation);

        ledger.Asked.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Row_36_a_message_that_somebody_deletes_stays_sent_and_is_seen_to_be_gone()
    {
        Slot[] slots = Slots(1, _ => Duration.Zero);
        Timeline.Brand = _ => [new(TimeSpan.FromMinutes(15), "acme", null)];
        Begin(slots);

        await Run(Take(slots, paper), int.MaxValue);

        Probe probe = Open.Probes(1)[0];
        (probe.Sending, probe.Gone?.By, ledger.Asked.Count).ShouldBe((SendState.Sent, slots[0].At + Duration.FromMinutes(20), 1));
    }

    [Fact]
    public async Task Rows_42_and_43_a_wave_is_closed_only_after_a_look_that_saw_all_of_it()
    {
        Slot[] slots = Slots(1, _ => Duration.Zero);
        Timeline.Brand = _ => [new(Race.Window.ToTimeSpan() - TimeSpan.FromHours(2), "acme", "One."), new(Race.Window.ToTimeSpan() - TimeSpan.FromHours(1), "acme", "Two.")];
        bool half = true;
        paper.HalfSeen = _ => half && time.Now >= slots[0].At + Race.Window;
        Begin(slots);
        LiveWave wave = Take(slots, paper);
        wave.Start();
        await wave.Advance(0, Cancellation);
        time.MoveTo(slots[0].At + Race.Window);

        (await wave.Advance(0, Cancellation)).ShouldBe(time.Now + Duration.FromSeconds(30));
        LiveWave next = Again(slots, time);
        next.Start().ShouldHaveSingleItem();
        half = false;
        (await next.Advance(0, Cancellation)).ShouldBeNull();

        Open.Heads().Select(head => head.Kind).ShouldBe([EventKind.Wire, EventKind.Sent, EventKind.Replied, EventKind.Replied, EventKind.Closed]);
    }

    [Fact]
    public async Task What_may_have_been_posted_is_looked_for_even_after_its_conversation_is_closed()
    {
        Slot[] slots = [Slots(1, _ => Duration.Zero)[0] with { Complaint = Plan.Slots[0].Complaint with { FollowUp = "It was the one in Lille." } }];
        Timeline.Brand = post => post.InReplyTo is null ? [new((Race.Window - Duration.FromHours(9)).ToTimeSpan(), "acme", "Which one was it?")] : [];
        paper.Fates = n => n == 2 ? Fate.Lost : null;
        study = Race with { Looks = [new(Race.Window, Duration.FromHours(2))] };
        Begin(slots);
        await Run(Take(slots, paper), int.MaxValue, () => Open.Probes(1)[0].Closed is not null);
        Open.Uncertain().ShouldHaveSingleItem();

        (await Run(Again(slots, time), int.MaxValue)).ShouldBeTrue();

        (Open.Probes(1)[0].Sending, Open.Uncertain().Count, ledger.Asked.Count).ShouldBe((SendState.Unresolved, 0, 2));
    }

    [Fact]
    public async Task What_is_taken_over_from_elsewhere_is_looked_for_and_not_sent()
    {
        Slot[] slots = Slots(3, number => Duration.FromHours(24 * number));
        Begin(slots);
        time.MoveTo(slots[0].At + Duration.FromMinutes(5));

        Take(slots, paper).Adopt().ShouldBe(1);
        Again(slots, time).Adopt().ShouldBe(0);
        await Run(Again(slots, time), int.MaxValue);

        ledger.Asked.Select(asked => asked.Account).ShouldBe(["p0000002", "p0000003"]);
        Open.Probes(3).Select(probe => probe.Sending).ShouldBe([SendState.Unresolved, SendState.Sent, SendState.Sent]);
    }

    public void Dispose()
    {
        journal?.Dispose();
        spool?.Dispose();
        telemetry.Dispose();
        folder.Dispose();
    }

    private string Journal => folder.At("journal.sqlite");

    private static Slot[] Slots(int count, Func<int, Duration> after) =>
        [.. Enumerable.Range(0, count).Select(number => Plan.Slots[0] with { Index = number, At = Plan.Slots[0].At + after(number), Text = $"The parcel is lost. ({number})" })];

    /// <summary>What a conversation came to; how looks without news were put on record does not matter.</summary>
    private static object Fold(Probe probe) =>
        (probe.Sent, probe.Turns, probe.Replies, probe.Marks, probe.Acknowledged, probe.Human, probe.Gone, probe.Closed, probe.Sending);

    private void Begin(IReadOnlyList<Slot> slots)
    {
        journal = EventJournal.Create(Journal, new("race-2012", "", Plan.Seed, Brands.Live, "test"), slots);
        spool = Spool.Of(Journal);
    }

    private void Reopen()
    {
        journal!.Dispose();
        spool!.Dispose();
        journal = EventJournal.Resume(Journal);
        spool = Spool.Of(Journal);
    }

    private LiveWave Take(IReadOnlyList<Slot> slots, IChannel channel) => new(study, slots, journal!, spool!, _ => channel, () => maySend, time, telemetry);

    private LiveWave Again(IReadOnlyList<Slot> slots, TimeProvider clock)
    {
        Reopen();
        return new(study, slots, journal!, spool!, _ => paper, () => maySend, clock, telemetry);
    }

    /// <returns>Whether it came to its end within so many steps.</returns>
    private async Task<bool> Run(LiveWave wave, int steps, Func<bool>? enough = null)
    {
        EventLoop loop = new(time);
        foreach ((int number, Instant at) in wave.Start())
        {
            loop.Wake(number, Instant.Max(at, time.Now));
        }

        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        try
        {
            await loop.Run(async number =>
            {
                Instant? next = await wave.Advance(number, Cancellation);
                if (--steps == 0 || enough?.Invoke() == true)
                {
                    await stop.CancelAsync();
                }

                return next is { } at ? Instant.Max(at, time.Now) : null;
            }, stop.Token);
            return true;
        }
        catch (OperationCanceledException) when (!Cancellation.IsCancellationRequested)
        {
            return false;
        }
    }
}
