using Harness.Probes;
using NodaTime;

namespace Harness.Core.Tests.Probes;

public sealed class ProbeTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 1, 5, 9, 0);

    [Fact]
    public void A_new_probe_knows_nothing()
    {
        Probe probe = new();

        (probe.Events, probe.Turns, probe.Replies, probe.Marks).ShouldBe((0, 0, 0, ReplyMarks.None));
        (probe.Sent, probe.LastLook, probe.LookBefore, probe.Closed).ShouldBe((null, null, null, null));
        (probe.Acknowledged, probe.Human, probe.Gone).ShouldBe((null, null, null));
    }

    [Fact]
    public void A_message_is_sent_when_the_platform_took_it_not_when_the_right_to_send_was_claimed()
    {
        Fold((EventKind.Wire, 0, null, 0)).Sent.ShouldBeNull();
        Fold((EventKind.Wire, 0, null, 0)).Turns.ShouldBe(0);
        Fold((EventKind.Wire, 0, null, 0)).Claims.ShouldBe(1);
        Fold((EventKind.Wire, 0, null, 0), (EventKind.Sent, 1, null, 0)).Sent.ShouldBe(At(1));
        Fold((EventKind.Wire, 0, null, 0), (EventKind.Sent, 1, 2, 0)).Sent.ShouldBe(At(2));
    }

    [Fact]
    public void A_message_is_in_hand_from_its_taking_to_its_end_and_only_when_a_person_took_it()
    {
        long byHand = ThreadCode.ByHand(0);
        Fold((EventKind.Wire, 0, null, byHand), (EventKind.Assigned, 0, null, 0)).InHand.ShouldBeTrue();
        Fold((EventKind.Wire, 0, null, 0)).InHand.ShouldBeFalse();
        Fold((EventKind.Wire, 0, null, byHand), (EventKind.Sent, 1, 1, byHand), (EventKind.Logged, 1, null, 0)).ShouldSatisfyAllConditions(
            probe => probe.InHand.ShouldBeFalse(), probe => probe.Sent.ShouldBe(At(1)), probe => probe.Events.ShouldBe(3));
    }

    [Fact]
    public void A_message_that_came_back_was_sent_and_not_delivered() =>
        Fold((EventKind.Wire, 0, null, 0), (EventKind.Sent, 0, 0, 0), (EventKind.Captured, 0, null, 1), (EventKind.Undelivered, 2, null, 0)).ShouldSatisfyAllConditions(
            probe => probe.Undelivered.ShouldBe(At(2)), probe => probe.LastLook.ShouldBe(At(2)), probe => probe.Past!.Kind.ShouldBe(EventKind.Sent));

    [Fact]
    public void What_a_person_brought_was_no_look_and_without_a_time_came_at_any_time_since_we_wrote()
    {
        long brought = ThreadCode.Imported(0);
        Fold((EventKind.Sent, 0, 0, 0), (EventKind.Looked, 30, 10, 3), (EventKind.Replied, 40, null, brought)).ShouldSatisfyAllConditions(
            probe => probe.Human.ShouldBe(new Moment(At(0), At(40))), probe => probe.LastLook.ShouldBe(At(30)), probe => probe.Past!.From.ShouldBe(At(0)));
        Fold((EventKind.Sent, 0, 0, 0), (EventKind.Looked, 30, 10, 3), (EventKind.Replied, 40, 20, brought)).Human.ShouldBe(new Moment(At(20), At(20)));
        Fold((EventKind.Sent, 0, 0, 0), (EventKind.Undelivered, 40, null, brought)).ShouldSatisfyAllConditions(probe => probe.Undelivered.ShouldBe(At(40)), probe => probe.LastLook.ShouldBeNull());
    }

    [Fact]
    public void A_follow_up_is_a_second_turn_and_does_not_move_the_start()
    {
        Probe probe = Fold((EventKind.Sent, 0, null, 0), (EventKind.Wire, 9, null, 1), (EventKind.Sent, 10, 10, 1));

        (probe.Turns, probe.Sent).ShouldBe((2, At(0)));
    }

    [Fact]
    public void A_reply_came_between_the_last_look_without_it_and_the_first_with_it()
    {
        Fold((EventKind.Sent, 0, null, 0), (EventKind.Looked, 30, 10, 3), (EventKind.Replied, 40, null, 0)).Human.ShouldBe(new Moment(At(30), At(40)));
        Fold((EventKind.Sent, 0, null, 0), (EventKind.Replied, 40, null, 0)).Human.ShouldBe(new Moment(At(0), At(40)));
    }

    [Fact]
    public void The_time_of_the_platform_wins_over_the_looks() =>
        Fold((EventKind.Sent, 0, null, 0), (EventKind.Looked, 30, 30, 1), (EventKind.Replied, 40, 33, 0)).Human.ShouldBe(new Moment(At(33), At(33)));

    [Fact]
    public void Two_replies_seen_in_one_look_came_after_the_same_look_before()
    {
        Probe probe = Fold(
            (EventKind.Sent, 0, null, 0),
            (EventKind.Looked, 30, 30, 1),
            (EventKind.Replied, 40, null, (long)ReplyMarks.Automatic),
            (EventKind.Replied, 40, null, (long)ReplyMarks.Apology));

        probe.Acknowledged.ShouldBe(new Moment(At(30), At(40)));
        probe.Human.ShouldBe(new Moment(At(30), At(40)));
        (probe.Replies, probe.Marks, probe.LastLook, probe.LookBefore).ShouldBe((2, ReplyMarks.Automatic | ReplyMarks.Apology, At(40), At(30)));
    }

    [Fact]
    public void Two_replies_in_the_very_first_look_came_after_the_sending() =>
        Fold((EventKind.Sent, 0, null, 0), (EventKind.Replied, 40, null, (long)ReplyMarks.Automatic), (EventKind.Replied, 40, null, 0))
            .Human.ShouldBe(new Moment(At(0), At(40)));

    [Fact]
    public void Of_two_replies_the_earlier_counts_even_when_it_is_read_later() =>
        Fold((EventKind.Sent, 0, null, 0), (EventKind.Replied, 40, 39, 0), (EventKind.Replied, 40, 35, 0)).Human.ShouldBe(new Moment(At(35), At(35)));

    [Fact]
    public void A_machine_acknowledges_and_only_a_person_answers()
    {
        Probe machine = Fold((EventKind.Sent, 0, null, 0), (EventKind.Replied, 10, 2, (long)ReplyMarks.Automatic));
        Probe person = machine.Apply(Head(2, EventKind.Replied, 50, 45, 0));

        (machine.Acknowledged, machine.Human).ShouldBe((new Moment(At(2), At(2)), null));
        (person.Acknowledged, person.Human).ShouldBe((new Moment(At(2), At(2)), new Moment(At(45), At(45))));
    }

    [Fact]
    public void A_person_who_answers_acknowledges_too() =>
        Fold((EventKind.Sent, 0, null, 0), (EventKind.Replied, 10, 5, 0)).Acknowledged.ShouldBe(new Moment(At(5), At(5)));

    [Fact]
    public void A_message_is_gone_from_the_first_look_that_misses_it()
    {
        Probe probe = Fold((EventKind.Sent, 0, null, 0), (EventKind.Looked, 30, 30, 1), (EventKind.Gone, 40, null, 0), (EventKind.Gone, 50, null, 0));

        (probe.Gone, probe.LastLook).ShouldBe((new Moment(At(30), At(40)), At(50)));
    }

    [Fact]
    public void A_loss_seen_with_a_reply_happened_after_the_same_look_before() =>
        Fold((EventKind.Sent, 0, null, 0), (EventKind.Looked, 30, 30, 1), (EventKind.Replied, 40, null, 0), (EventKind.Gone, 40, null, 0))
            .Gone.ShouldBe(new Moment(At(30), At(40)));

    [Fact]
    public void Looks_in_memory_and_their_recorded_run_are_one_look_to_the_next_reply()
    {
        Probe sent = Fold((EventKind.Sent, 0, null, 0));
        Probe inMemory = sent.LookedAt(At(10)).LookedAt(At(20)).LookedAt(At(30));
        Probe recorded = sent.Apply(Head(1, EventKind.Looked, 30, 10, 3));

        (inMemory.LastLook, inMemory.LookBefore).ShouldBe((At(30), At(20)));
        recorded.LastLook.ShouldBe(inMemory.LastLook);
        inMemory.LookedAt(At(30)).ShouldBe(inMemory);
    }

    [Fact]
    public void Closing_ends_the_observation() => Fold((EventKind.Sent, 0, null, 0), (EventKind.Closed, 99, null, 0)).Closed.ShouldBe(At(99));

    [Theory]
    [InlineData(0)] // came twice
    [InlineData(2)] // one was lost
    [InlineData(-1)]
    public void An_event_that_is_not_the_next_one_is_refused(int n)
    {
        Probe probe = Fold((EventKind.Wire, 0, null, 0));

        Should.Throw<InvalidOperationException>(() => probe.Apply(Head(n, EventKind.Sent, 1, null, 0))).Message.ShouldBe($"event {n} of probe 7 is not the next one, 1");
    }

    [Fact]
    public void Of_two_moments_the_one_with_the_earlier_end_is_earlier()
    {
        Moment early = new(At(0), At(10)), late = new(At(5), At(15)), same = new(At(9), At(10));

        Moment.Earlier(null, late).ShouldBe(late);
        Moment.Earlier(early, late).ShouldBe(early);
        Moment.Earlier(late, early).ShouldBe(early);
        Moment.Earlier(early, same).ShouldBe(early);
    }

    private static Probe Fold(params (EventKind Kind, int At, int? Stamp, long Codes)[] events) =>
        events.Select((e, n) => Head(n, e.Kind, e.At, e.Stamp, e.Codes)).Aggregate(new Probe(), (probe, head) => probe.Apply(head));

    private static EventHead Head(int n, EventKind kind, int at, int? stamp, long codes) =>
        new(7, n, kind, 1, At(at), stamp is { } minute ? At(minute) : null, codes, null);

    private static Instant At(int minute) => Start + Duration.FromMinutes(minute);
}
