using System.Text;
using Harness.Channels;
using Harness.Clockwork;
using Harness.Evidence;
using Harness.Planning;
using Harness.Probes;
using Harness.Runs;
using NodaTime;

namespace Harness.Fieldwork.Tests.Runs;

/// <summary>
/// One probe of the Race on a scripted channel. It looks after 10, 20, ... 60 minutes, after 4, 7, ... 22 and 24 hours, and after
/// 2, 3, ... 7 days: 20 times.
/// </summary>
public sealed class ShopperTests
{
    private const string FollowUp = "It was the one in Lille.";
    private static readonly Slot Slot = Opening();
    private readonly VirtualTime time = new(Slot.At);

    [Fact]
    public async Task Silence_is_one_run_of_looks_up_to_the_end_of_the_window()
    {
        (List<ProbeEvent> events, Probe probe) = await Play(new(time));

        Kinds(events).ShouldBe([(EventKind.Wire, Min(0), null, 0), (EventKind.Sent, Min(0), Min(0), 0), (EventKind.Looked, Days(7), Min(10), 20), (EventKind.Closed, Days(7), null, 0)]);
        events.Select(happened => happened.Content is { } said ? Encoding.UTF8.GetString(said.Bytes) : null).ShouldBe([Slot.Text, $"{Slot.Probe}/0", null, null]);
        probe.ShouldBe(Fold(events));
        probe.Human.ShouldBeNull();
    }

    [Fact]
    public async Task What_it_leaves_behind_is_put_away_at_the_end_and_again_where_that_failed()
    {
        ScriptedChannel channel = new(time) { Leaves = now => now < Days(7) + Duration.FromMinutes(1) ? now + Duration.FromSeconds(30) : null };
        (List<ProbeEvent> events, _) = await Play(channel);

        channel.Left.ShouldBe([Days(7), Days(7) + Duration.FromSeconds(30), Days(7) + Duration.FromSeconds(60)]);
        Kinds(events)[^1].ShouldBe((EventKind.Closed, Days(7) + Duration.FromSeconds(60), null, 0));
    }

    [Fact]
    public async Task It_looks_when_the_study_says()
    {
        ScriptedChannel channel = new(time);
        await Play(channel);

        channel.Looks.ShouldBe([
            .. new[] { 10, 20, 30, 40, 50, 60 }.Select(Min),
            .. new[] { 4, 7, 10, 13, 16, 19, 22, 24 }.Select(hours => Min(60 * hours)),
            .. new[] { 2, 3, 4, 5, 6, 7 }.Select(Days),
        ]);
    }

    [Fact]
    public async Task A_reply_is_seen_at_the_next_look_and_dated_by_the_platform()
    {
        (List<ProbeEvent> events, Probe probe) = await Play(new(time, new SeenReply(Min(25), "Yes, we do.", false)));

        Kinds(events)[2..].ShouldBe([(EventKind.Looked, Min(20), Min(10), 2), (EventKind.Replied, Min(30), Min(25), 0), (EventKind.Looked, Days(7), Min(40), 17), (EventKind.Closed, Days(7), null, 0)]);
        Encoding.UTF8.GetString(events[3].Content!.Bytes).ShouldBe("Yes, we do.");
        probe.Human.ShouldBe(new Moment(Min(25), Min(25)));
        probe.ShouldBe(Fold(events));
    }

    [Fact]
    public async Task Replies_of_one_look_are_events_of_one_instant_in_their_order()
    {
        (List<ProbeEvent> events, Probe probe) = await Play(new(
            time,
            new SeenReply(Min(11), "We have received your message.", true),
            new SeenReply(Min(12), "Sorry about that.", false),
            new SeenReply(Min(13), "Please send us a DM.", false)));

        Kinds(events)[2..7].ShouldBe([
            (EventKind.Looked, Min(10), Min(10), 1),
            (EventKind.Replied, Min(20), Min(11), (long)ReplyMarks.Automatic),
            (EventKind.Replied, Min(20), Min(12), (long)ReplyMarks.Apology),
            (EventKind.Replied, Min(20), Min(13), (long)ReplyMarks.HandsOver),
            (EventKind.Looked, Days(7), Min(30), 18),
        ]);
        (probe.Acknowledged, probe.Human).ShouldBe((new Moment(Min(11), Min(11)), new Moment(Min(12), Min(12))));
    }

    [Fact]
    public async Task A_question_back_is_answered_once()
    {
        ScriptedChannel channel = new(time, new SeenReply(Min(15), "Which one was it?", false), new SeenReply(Min(45), "And when?", false));
        (List<ProbeEvent> events, Probe probe) = await Play(channel);

        Kinds(events)[2..].ShouldBe([
            (EventKind.Looked, Min(10), Min(10), 1),
            (EventKind.Replied, Min(20), Min(15), (long)ReplyMarks.AsksBack),
            (EventKind.Wire, Min(20), null, 1),
            (EventKind.Sent, Min(20), Min(20), 1),
            (EventKind.Looked, Min(40), Min(30), 2),
            (EventKind.Replied, Min(50), Min(45), (long)ReplyMarks.AsksBack),
            (EventKind.Looked, Days(7), Min(60), 15),
            (EventKind.Closed, Days(7), null, 0),
        ]);
        channel.Sent.Select(message => (message.Turn, message.Text)).ShouldBe([(0, Slot.Text), (1, FollowUp)]);
        probe.Sent.ShouldBe(Min(0));
    }

    [Fact]
    public async Task A_removed_message_is_recorded_once_and_still_watched()
    {
        (List<ProbeEvent> events, Probe probe) = await Play(new(time, new SeenReply(Min(45), "Sorry!", false)) { Removed = Min(35) });

        Kinds(events)[2..].ShouldBe([
            (EventKind.Looked, Min(30), Min(10), 3),
            (EventKind.Gone, Min(40), null, 0),
            (EventKind.Replied, Min(50), Min(45), (long)ReplyMarks.Apology),
            (EventKind.Looked, Days(7), Min(60), 15),
            (EventKind.Closed, Days(7), null, 0),
        ]);
        probe.Gone.ShouldBe(new Moment(Min(30), Min(40)));
    }

    [Fact]
    public async Task What_comes_at_the_end_of_the_window_is_seen_and_what_comes_after_is_not()
    {
        (List<ProbeEvent> events, _) = await Play(new(time, new SeenReply(Days(7), "Just in time.", false), new SeenReply(Days(7) + Duration.FromMilliseconds(1), "Too late.", false)));

        Kinds(events)[2..].ShouldBe([(EventKind.Looked, Days(6), Min(10), 19), (EventKind.Replied, Days(7), Days(7), 0), (EventKind.Closed, Days(7), null, 0)]);
    }

    [Fact]
    public async Task A_question_back_at_the_end_is_left_unanswered()
    {
        ScriptedChannel channel = new(time, new SeenReply(Days(7), "Which one?", false));
        await Play(channel);

        channel.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_closed_conversation_is_left_alone()
    {
        Conversation conversation = new(Slot);
        List<ProbeEvent> events = [];
        ScriptedChannel channel = new(time);
        Shopper shopper = On(channel, events);
        await Run(shopper, conversation);
        (int looks, int count) = (channel.Looks.Count, events.Count);

        (await shopper.Advance(conversation, TestContext.Current.CancellationToken)).ShouldBeNull();

        (channel.Looks.Count, events.Count).ShouldBe((looks, count));
    }

    [Fact]
    public async Task Times_are_kept_to_the_millisecond_whatever_the_platform_says()
    {
        Duration part = Duration.FromNanoseconds(1_999_999), whole = Duration.FromMilliseconds(1);
        (List<ProbeEvent> events, Probe probe) = await Play(new(time, new SeenReply(Min(15) + part, "Yes.", false)) { Ahead = part });

        events[1].Head.Stamp.ShouldBe(Min(0) + whole);
        events.Single(happened => happened.Head.Kind == EventKind.Replied).Head.Stamp.ShouldBe(Min(15) + whole);
        events[^1].Head.At.ShouldBe(Days(7) + whole);
        probe.ShouldBe(Fold(events));
    }

    [Fact]
    public async Task A_message_that_the_platform_does_not_take_is_sent_once_and_on_record()
    {
        foreach (DeliveryKind kind in new[] { DeliveryKind.Refused, DeliveryKind.Uncertain })
        {
            List<ProbeEvent> events = [];
            ScriptedChannel channel = new(time) { Becomes = new(kind, SendCause.Failed, null, null, default) };
            Conversation conversation = new(Slot);
            Shopper shopper = On(channel, events);

            (await shopper.Advance(conversation, TestContext.Current.CancellationToken)).ShouldBeNull();
            (await shopper.Advance(conversation, TestContext.Current.CancellationToken)).ShouldBeNull();

            Kinds(events).ShouldBe([(EventKind.Wire, Min(0), null, 0), (Enum.Parse<EventKind>(kind.ToString()), Min(0), null, new SendCodes(0, SendCause.Failed).ToInt64())]);
            channel.Sent.Count.ShouldBe(1);
        }
    }

    [Fact]
    public async Task A_message_that_is_put_off_is_tried_again_while_its_time_lasts_and_then_missed()
    {
        List<ProbeEvent> events = [];
        ScriptedChannel channel = new(time) { Becomes = Delivery.Deferred(SendCause.Limited, Min(10)) };
        Conversation conversation = new(Slot);
        Shopper shopper = On(channel, events);

        (await shopper.Advance(conversation, TestContext.Current.CancellationToken)).ShouldBe(Min(10));
        time.MoveTo(Min(10));
        channel.Becomes = Delivery.Deferred(SendCause.Limited, Min(60));
        Instant? last = await shopper.Advance(conversation, TestContext.Current.CancellationToken);
        time.MoveTo(last!.Value);
        (await shopper.Advance(conversation, TestContext.Current.CancellationToken)).ShouldBeNull();

        last.Value.ShouldBe(Min(15) + Duration.FromMilliseconds(1));
        channel.Sent.Count.ShouldBe(2);
        events.Select(happened => happened.Head.Kind).ShouldBe([EventKind.Wire, EventKind.Deferred, EventKind.Wire, EventKind.Deferred, EventKind.Missed]);
    }

    [Fact]
    public async Task A_look_that_could_not_be_had_is_no_look_without_news()
    {
        ScriptedChannel channel = new(time) { Unseen = now => now < Min(25) ? new Unseen(SendCause.Failed, Min(22)) : null };
        (List<ProbeEvent> events, _) = await Play(channel);

        channel.Looks.Take(5).ShouldBe([Min(10), Min(22), Min(22) + Duration.FromSeconds(30), Min(23), Min(23) + Duration.FromSeconds(30)]);
        events.First(happened => happened.Head.Kind == EventKind.Looked).Head.Stamp.ShouldBe(Min(25));
    }

    [Fact]
    public async Task A_reply_that_is_changed_is_no_second_reply()
    {
        List<ProbeEvent> events = [];
        ScriptedChannel channel = new(time, new SeenReply(Min(5), "Wait.", false, "1"), new SeenReply(Min(30), "Which one?", false, "1", Min(30)));
        Recording recording = Recording.InMemory(_ => channel, time, new Salts(1), events.Add);
        HashSet<string> known = [];
        recording = recording with { Seen = (probe, reply, happened, n) => Keep(happened(n, !known.Add(reply.Reference)), events) };
        Conversation conversation = new(Slot);
        await Run(new(Scenarios.Race(), _ => channel, time, new Salts(1), recording), conversation);

        events.Where(happened => happened.Head.Kind is EventKind.Replied or EventKind.Edited).Select(happened => (happened.Head.Kind, happened.Head.Stamp)).ShouldBe([(EventKind.Replied, Min(5)), (EventKind.Edited, Min(30))]);
        (conversation.Probe.Replies, channel.Sent.Count).ShouldBe((1, 2));
    }

    private static IReadOnlyList<ProbeEvent> Keep(IReadOnlyList<ProbeEvent> happened, List<ProbeEvent> events)
    {
        events.AddRange(happened);
        return happened;
    }

    private Shopper On(ScriptedChannel channel, List<ProbeEvent> events) =>
        new(Scenarios.Race(), _ => channel, time, new Salts(1), Recording.InMemory(_ => channel, time, new Salts(1), events.Add));

    private static Slot Opening()
    {
        Slot slot = Planner.Plan(Scenarios.Race(), 1).Slots[0];
        return slot with { Complaint = slot.Complaint with { FollowUp = FollowUp } };
    }

    private static Instant Min(int minutes) => Slot.At + Duration.FromMinutes(minutes);

    private static Instant Days(int days) => Slot.At + Duration.FromDays(days);

    private static (EventKind Kind, Instant At, Instant? Stamp, long Codes)[] Kinds(IEnumerable<ProbeEvent> events) =>
        [.. events.Select(happened => (happened.Head.Kind, happened.Head.At, happened.Head.Stamp, happened.Head.Codes))];

    private static Probe Fold(IEnumerable<ProbeEvent> events) => events.Aggregate(new Probe(), (probe, happened) => probe.Apply(happened.Head));

    private async Task<(List<ProbeEvent> Events, Probe Probe)> Play(ScriptedChannel channel)
    {
        Conversation conversation = new(Slot);
        List<ProbeEvent> events = [];
        await Run(On(channel, events), conversation);
        return (events, conversation.Probe);
    }

    private async Task Run(Shopper shopper, Conversation conversation)
    {
        EventLoop loop = new(time);
        loop.Wake(0, Slot.At);
        await loop.Run(_ => shopper.Advance(conversation, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
    }
}
