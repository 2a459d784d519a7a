using Harness.Planning;
using Harness.Probes;
using Harness.Runs;
using Harness.Testing.Platform;
using NodaTime;

namespace Harness.Fieldwork.Tests.Runs;

/// <summary>A wave that is visited now and then, in virtual time. The numbers are rows of the fault matrix.</summary>
public sealed class TickTests : IDisposable
{
    private readonly LiveBench bench = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_visit_does_what_is_due_and_says_when_to_come_again()
    {
        Slot[] slots = LiveBench.Slots(3, Duration.FromHours);
        bench.Begin(slots);

        (await Visit(slots)).ShouldBe(new(3, 0, slots[0].At + Duration.FromMinutes(10)));
        bench.Time.MoveTo(slots[0].At + Duration.FromMinutes(1));
        (await Visit(slots)).ShouldBe(new(3, 0, slots[0].At + Duration.FromMinutes(10)));
        bench.Time.MoveTo(slots[1].At);
        (await Visit(slots)).ShouldBe(new(3, 0, slots[1].At + Duration.FromMinutes(10)));

        bench.Ledger.Asked.Select(asked => asked.Account).ShouldBe(["p0000001", "p0000002"]);
        bench.Paper.Looks.ShouldBe(1);
    }

    [Fact]
    public async Task Visited_when_it_says_and_every_five_minutes_at_most_a_wave_comes_to_its_end_with_each_message_sent_once()
    {
        Slot[] slots = [.. LiveBench.Slots(6, Duration.FromHours).Select(slot => slot with { Complaint = slot.Complaint with { FollowUp = "It was the one in Lille." } })];
        bench.Timeline.Brand = post => post.InReplyTo is null ? [new(TimeSpan.FromMinutes(25), "acme", "Which one was it?")] : [];
        bench.Paper.Fates = n => n switch { 2 => Fate.AnswerLost, 4 => Fate.Deferred, 7 => Fate.Lost, _ => null };
        bench.Begin(slots);
        Visit visit;
        while ((visit = await Visit(slots)).Next is not null)
        {
            bench.Time.MoveTo(Instant.Max(visit.Next.Value, bench.Time.Now + Duration.FromMinutes(5)));
        }

        visit.ShouldBe(new(0, 0, null));
        bench.Ledger.Doubled.ShouldBeEmpty();
        bench.Open.Uncertain().ShouldBeEmpty();
        bench.Open.Probes(6).Select(probe => probe.Closed is not null || probe.Sending == SendState.Unresolved).ShouldAllBe(over => over);
        bench.Ledger.Posts.Count.ShouldBe(11);
    }

    [Fact]
    public async Task Row_26_hours_of_absence_are_missed_and_never_caught_up()
    {
        Slot[] slots = LiveBench.Slots(50, number => Duration.FromMinutes(10 * number));
        bench.Begin(slots);
        bench.Time.MoveTo(slots[47].At + Duration.FromMinutes(1));

        (await Visit(slots)).ShouldBe(new(4, 0, slots[48].At));

        bench.Ledger.Asked.Select(asked => asked.Account).ShouldBe(["p0000047", "p0000048"], ignoreOrder: true);
        bench.Telemetry.Figures().Missed.ShouldBe(46);
    }

    [Fact]
    public async Task What_breaks_in_one_conversation_stops_no_other_and_is_told()
    {
        Slot[] slots = LiveBench.Slots(3, _ => Duration.Zero);
        bench.Begin(slots);
        await Visit(slots);
        bench.Time.MoveTo(slots[0].At + Duration.FromMinutes(10));
        bench.Paper.HalfSeen = look => look == 1 ? throw new FormatException("what nobody foresaw") : false;
        List<Exception> told = [];

        Visit visit = await new Tick(bench.Again(slots, bench.Time), (_, error) => told.Add(error), bench.Time).Run(Cancellation, atOnce: 1);

        (visit.Failed, visit.Open, visit.Next).ShouldBe((1, 3, bench.Time.Now + Duration.FromMinutes(1)));
        told.ShouldHaveSingleItem().ShouldBeOfType<FormatException>();
        bench.Paper.Looks.ShouldBe(3);
    }

    [Fact]
    public async Task A_step_that_broke_off_after_looks_without_news_spoils_nothing()
    {
        Slot[] slots = LiveBench.Slots(1, _ => Duration.Zero);
        bench.Begin(slots);
        LiveWave wave = bench.Take(slots, bench.Paper);
        wave.Start();
        await wave.Advance(0, Cancellation);
        bench.Time.MoveTo(slots[0].At + Duration.FromMinutes(10));
        await wave.Advance(0, Cancellation);
        bench.Open.Append([new(new(0, 2, EventKind.Looked, 1, bench.Time.Now, bench.Time.Now, 1, null), null)]);
        bench.Paper.HalfSeen = _ => throw new FormatException("what nobody foresaw");
        bench.Time.MoveTo(slots[0].At + Duration.FromMinutes(20));
        await Should.ThrowAsync<FormatException>(async () => await wave.Advance(0, Cancellation));

        wave.Keep();

        bench.Open.EventsOf(0).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Who_is_stopped_begins_nothing_more()
    {
        Slot[] slots = LiveBench.Slots(3, _ => Duration.Zero);
        bench.Begin(slots);

        (await new Tick(bench.Take(slots, bench.Paper), (_, _) => { }, bench.Time).Run(new(canceled: true))).Open.ShouldBe(3);

        bench.Ledger.Asked.ShouldBeEmpty();
    }

    public void Dispose() => bench.Dispose();

    private async Task<Visit> Visit(Slot[] slots) =>
        await new Tick(bench.Again(slots, bench.Time), (_, error) => throw new InvalidOperationException("broken", error), bench.Time).Run(Cancellation, atOnce: 1);
}
