using System.Data.Common;
using Harness.Channels;
using Harness.Clockwork;
using Harness.Evidence;
using Harness.Fieldwork.Tests.Journal;
using Harness.Journal;
using Harness.Probes;
using Harness.Runs;
using NodaTime;

namespace Harness.Fieldwork.Tests.Runs;

public sealed class SenderTests : IDisposable
{
    private static readonly Outgoing Message = new(Journals.Plan.Slots[4], 0, Journals.Plan.Slots[4].Text);
    private readonly TemporaryFolder folder = new();
    private readonly VirtualTime time = new(Journals.Noon);
    private readonly EventJournal journal;
    private readonly Spool spool;

    public SenderTests()
    {
        journal = Journals.Create(folder.At("journal.sqlite"));
        spool = Spool.Of(folder.At("journal.sqlite"));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Instant Until => Journals.Noon + Duration.FromHours(1);

    [Fact]
    public async Task A_message_is_claimed_sent_and_recorded_and_never_again()
    {
        ScriptedChannel channel = new(time);

        IReadOnlyList<ProbeEvent> events = await Sender(channel).Send(Message, 0, 0, Until, () => true, Cancellation);
        IReadOnlyList<ProbeEvent> again = await Sender(channel).Send(Message, 2, 0, Until, () => true, Cancellation);

        events.Select(happened => happened.Head.Kind).ShouldBe([EventKind.Wire, EventKind.Sent]);
        again.ShouldBeEmpty();
        channel.Sent.ShouldHaveSingleItem();
        journal.Events().Select(happened => happened.Head).ShouldBe(events.Select(happened => happened.Head));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 61)]
    public async Task What_is_forbidden_or_late_is_not_sent(bool allowed, int minutes)
    {
        ScriptedChannel channel = new(time);
        time.MoveTo(Journals.Noon + Duration.FromMinutes(minutes));

        (await Sender(channel).Send(Message, 0, 0, Until, () => allowed, Cancellation)).ShouldBeEmpty();

        channel.Sent.ShouldBeEmpty();
        journal.Heads().ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_falls_asleep_after_the_claim_and_wakes_too_late_does_not_send()
    {
        ScriptedChannel channel = new(time);

        IReadOnlyList<ProbeEvent> events = await Sender(channel).Send(Message, 0, 0, Until, () =>
        {
            time.MoveTo(Until + Duration.FromSeconds(1));
            return true;
        }, Cancellation);

        channel.Sent.ShouldBeEmpty();
        (events[1].Head.Kind, SendCodes.Of(events[1].Head.Codes)).ShouldBe((EventKind.Refused, new SendCodes(0, SendCause.Late)));
    }

    [Theory]
    [InlineData(SendCause.Limited, EventKind.Deferred)]
    [InlineData(SendCause.Rejected, EventKind.Refused)]
    [InlineData(SendCause.TimedOut, EventKind.Uncertain)]
    public async Task Whatever_becomes_of_it_is_on_record_with_its_cause(SendCause cause, EventKind kind)
    {
        Delivery becomes = kind switch
        {
            EventKind.Deferred => Delivery.Deferred(cause, Until),
            EventKind.Refused => Delivery.Refused(cause),
            _ => Delivery.Uncertain(cause),
        };

        IReadOnlyList<ProbeEvent> events = await Sender(new(time) { Becomes = becomes }).Send(Message, 0, 0, Until, () => true, Cancellation);

        EventHead end = events[1].Head;
        (end.Kind, SendCodes.Of(end.Codes), end.Stamp).ShouldBe((kind, new SendCodes(0, cause), kind == EventKind.Deferred ? Until : null));
    }

    [Fact]
    public async Task A_deferred_message_is_tried_again_and_then_not_a_third_time()
    {
        await Sender(new(time) { Becomes = Delivery.Deferred(SendCause.Unreached, Until) }).Send(Message, 0, 0, Until, () => true, Cancellation);
        ScriptedChannel channel = new(time);

        await Sender(channel).Send(Message, 2, 1, Until, () => true, Cancellation);
        await Sender(channel).Send(Message, 4, 2, Until, () => true, Cancellation);

        channel.Sent.ShouldHaveSingleItem();
        journal.Probes(280)[4].ShouldSatisfyAllConditions(probe => probe.Sending.ShouldBe(SendState.Sent), probe => probe.Turns.ShouldBe(1));
    }

    [Fact]
    public void A_claim_without_an_answer_is_uncertain_after_a_crash_and_one_with_an_answer_is_what_it_says()
    {
        SendClaim silent = Claimed(1), answered = Claimed(2);
        spool.Append(new(answered.Attempt, Journals.Noon.ToUnixTimeMilliseconds(), (int)EventKind.Sent, 0, "77", Journals.Noon.ToUnixTimeMilliseconds(), []));

        Sender(new(time)).Recover();
        Sender(new(time)).Recover();

        journal.Heads().Select(head => (head.Probe, head.N, head.Kind)).ShouldBe(
            [(1, 0, EventKind.Wire), (1, 1, EventKind.Uncertain), (2, 0, EventKind.Wire), (2, 1, EventKind.Sent)]);
        journal.Uncertain().ShouldHaveSingleItem().Attempt.ShouldBe(silent.Attempt);
    }

    [Fact]
    public async Task What_was_posted_is_found_by_reading_and_what_was_not_stays_open_until_the_last_time()
    {
        ScriptedChannel channel = new(time);
        channel.Sent.Add(Message);
        SendClaim posted = Claimed(4), lost = Claimed(5);
        Sender sender = Sender(channel);
        sender.Recover();
        Outgoing other = new(Journals.Plan.Slots[5], 0, Journals.Plan.Slots[5].Text);

        ProbeEvent? found = await sender.Reconcile(posted, Message, last: false, Cancellation), again = await sender.Reconcile(posted, Message, last: true, Cancellation);
        ProbeEvent? open = await sender.Reconcile(lost, other, last: false, Cancellation), closed = await sender.Reconcile(lost, other, last: true, Cancellation);

        (found?.Head.Kind, again, open, closed?.Head.Kind).ShouldBe((EventKind.Found, null, null, EventKind.Unresolved));
        journal.Probes(280)[4].Sending.ShouldBe(SendState.Found);
    }

    [Fact]
    public async Task An_answer_that_the_journal_cannot_take_waits_in_the_spool()
    {
        Journals.Tamper(folder.At("journal.sqlite"), "CREATE TRIGGER full BEFORE INSERT ON event WHEN NEW.kind = 2 BEGIN SELECT RAISE(ABORT, 'disk full'); END");
        Sender sender = Sender(new(time));

        (await sender.Send(Message, 0, 0, Until, () => true, Cancellation)).ShouldHaveSingleItem().Head.Kind.ShouldBe(EventKind.Wire);
        Journals.Tamper(folder.At("journal.sqlite"), "DROP TRIGGER full");
        IReadOnlyList<ProbeEvent> late = sender.CatchUp();

        late.ShouldHaveSingleItem().Head.Kind.ShouldBe(EventKind.Sent);
        sender.CatchUp().ShouldBeEmpty();
        journal.Heads().Select(head => head.Kind).ShouldBe([EventKind.Wire, EventKind.Sent]);
    }

    [Fact]
    public async Task The_spool_begins_anew_after_the_journal_caught_up()
    {
        Journals.Tamper(folder.At("journal.sqlite"), "CREATE TRIGGER full BEFORE INSERT ON event WHEN NEW.kind = 2 BEGIN SELECT RAISE(ABORT, 'disk full'); END");
        spool.Append(new([7], 1, (int)EventKind.Sent, 0, "1", null, new byte[1 << 20]));
        Sender sender = Sender(new(time));
        await sender.Send(Message, 0, 0, Until, () => true, Cancellation);
        Should.Throw<DbException>(sender.CatchUp);
        spool.Read().Count.ShouldBe(2);

        Journals.Tamper(folder.At("journal.sqlite"), "DROP TRIGGER full");
        sender.CatchUp();

        spool.Read().ShouldBeEmpty();
    }

    public void Dispose()
    {
        spool.Dispose();
        journal.Dispose();
        folder.Dispose();
    }

    private SendClaim Claimed(int probe)
    {
        SendClaim claim = SendClaim.New(probe, 0, 0, Journals.Noon, Until);
        journal.Claim([(claim, new(new(probe, 0, EventKind.Wire, 1, Journals.Noon, null, 0, null), null))], () => true).ShouldBe([Granted.Ours]);
        return claim;
    }

    private Sender Sender(ScriptedChannel channel) => new(journal, spool, _ => channel, time, new Salts(1));
}
