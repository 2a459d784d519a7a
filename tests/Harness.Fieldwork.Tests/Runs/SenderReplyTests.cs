using System.Text;
using Harness.Channels;
using Harness.Clockwork;
using Harness.Evidence;
using Harness.Fieldwork.Tests.Journal;
using Harness.Journal;
using Harness.Playbook;
using Harness.Probes;
using Harness.Runs;
using NodaTime;

namespace Harness.Fieldwork.Tests.Runs;

/// <summary>A reply that comes with the answer to a message, as from a chatbot, stands on record with the end of the send, whatever happens in between.</summary>
public sealed class SenderReplyTests : IDisposable
{
    private static readonly Outgoing Message = new(Journals.Plan.Slots[4], 0, Journals.Plan.Slots[4].Text);
    private static readonly SeenReply Reply = new(Journals.Noon, "Sorry about that. We will answer within 48 hours.", false, "42/answer", Exhibits: null);
    private readonly TemporaryFolder folder = new();
    private readonly VirtualTime time = new(Journals.Noon);
    private readonly EventJournal journal;
    private readonly Spool spool;

    public SenderReplyTests()
    {
        journal = Journals.Create(folder.At("journal.sqlite"));
        spool = Spool.Of(folder.At("journal.sqlite"));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_an_event_right_after_the_message_with_what_it_promises_and_what_shows_both()
    {
        Delivery delivery = Delivery.Sent(new("42", Journals.Noon)) with { Replies = [Reply], Exhibits = [new(ExhibitKind.Json, "{}"u8.ToArray())] };

        IReadOnlyList<ProbeEvent> events = await Send(delivery);

        events.Select(happened => happened.Head.Kind).ShouldBe([EventKind.Wire, EventKind.Sent, EventKind.Replied, EventKind.Promised, EventKind.Captured]);
        events.Select(happened => happened.Head.N).ShouldBe([0, 1, 2, 3, 4]);
        (events[2].Head.Stamp, Encoding.UTF8.GetString(events[2].Content!.Bytes)).ShouldBe((Journals.Noon, Reply.Text));
        journal.Events().Select(happened => happened.Head).ShouldBe(events.Select(happened => happened.Head));
    }

    [Fact]
    public async Task A_machines_reply_is_one_and_promises_nothing()
    {
        IReadOnlyList<ProbeEvent> events = await Send(Delivery.Sent(new("42", Journals.Noon)) with { Replies = [Reply with { Automatic = true }] });

        events.Select(happened => happened.Head.Kind).ShouldBe([EventKind.Wire, EventKind.Sent, EventKind.Replied]);
        ((ReplyMarks)events[2].Head.Codes).HasFlag(ReplyMarks.Automatic).ShouldBeTrue();
    }

    [Fact]
    public async Task In_another_thread_it_bears_its_mark_and_its_channels_name()
    {
        Strand strand = new(2, "http", "desk", null, null, false);
        IReadOnlyList<ProbeEvent> events = await new Sender(journal, spool, _ => new ScriptedChannel(time) { Becomes = Delivery.Sent(new("42", Journals.Noon)) with { Replies = [Reply] } }, time, new Salts(1))
            .Send(Message with { On = strand }, 0, 0, Journals.Noon + Duration.FromHours(1), () => true, Cancellation);

        ThreadCode.Thread(events[2].Head.Codes).ShouldBe(2);
        journal.AppendSeen(Message.Slot.Index, [(Reply with { Reference = "http 42/answer" }, (_, _) => throw new InvalidOperationException("it is known"))]).ShouldBeEmpty();
    }

    [Fact]
    public async Task Seen_again_by_a_look_it_is_known()
    {
        await Send(Delivery.Sent(new("42", Journals.Noon)) with { Replies = [Reply] });

        journal.AppendSeen(Message.Slot.Index, [(Reply, (_, _) => throw new InvalidOperationException("it is known"))]).ShouldBeEmpty();
    }

    [Fact]
    public void What_only_the_spool_knows_after_a_crash_comes_to_the_journal_with_its_reply()
    {
        SendClaim claim = SendClaim.New(Message.Slot.Index, 0, 0, Journals.Noon, Journals.Noon + Duration.FromHours(1));
        journal.Claim([(claim, new(new(claim.Probe, 0, EventKind.Wire, 1, Journals.Noon, null, 0, null), null))], () => true).ShouldBe([Granted.Ours]);
        long at = Journals.Noon.ToUnixTimeMilliseconds();
        spool.Append(new(claim.Attempt, at, (int)EventKind.Sent, 0, "42", at, [], [new("42/answer", at, Reply.Text, false)]));

        Sender(Delivery.Uncertain(SendCause.Crashed)).Recover();
        Sender(Delivery.Uncertain(SendCause.Crashed)).Recover();

        journal.Heads().Select(head => head.Kind).ShouldBe([EventKind.Wire, EventKind.Sent, EventKind.Replied, EventKind.Promised]);
    }

    public void Dispose()
    {
        spool.Dispose();
        journal.Dispose();
        folder.Dispose();
    }

    private ValueTask<IReadOnlyList<ProbeEvent>> Send(Delivery delivery) => Sender(delivery).Send(Message, 0, 0, Journals.Noon + Duration.FromHours(1), () => true, Cancellation);

    private Sender Sender(Delivery delivery) => new(journal, spool, _ => new ScriptedChannel(time) { Becomes = delivery }, time, new Salts(1), DateTimeZoneProviders.Tzdb["Europe/Paris"]);
}
