using FsCheck;
using FsCheck.Fluent;
using Harness.Planning;
using Harness.Playbook;
using Harness.Probes;
using Harness.Studies;
using NodaTime;
using Book = Harness.Playbook.Playbook;

namespace Harness.Core.Tests.Playbook;

public sealed class PlaybookTests
{
    private static readonly Study Study = Designs.Of();
    private static readonly Slot Slot = Planner.Plan(Study, 1).Slots[0];
    private static readonly Instant Sent = Slot.At;
    private static readonly Instant End = Sent + Study.Window;
    private static readonly Duration Minute = Duration.FromMinutes(1);

    [Fact]
    public void Before_its_time_a_slot_waits_and_then_it_is_sent()
    {
        Next(new(), Slot.At - Minute).ShouldBe(Deed.Wait(Slot.At));
        Next(new(), Slot.At).ShouldBe(Deed.Send(Slot.Text));
        Next(new(), Slot.At + (Minute * 15)).ShouldBe(Deed.Send(Slot.Text));
    }

    [Fact]
    public void A_claimed_right_to_send_is_never_claimed_again_as_long_as_nobody_knows_what_became_of_it()
    {
        Next(new() { Events = 1, Claims = 1 }, Slot.At).Kind.ShouldBe(DeedKind.Rest);
        Next(new() { Events = 1, Claims = 1 }, Slot.At + Duration.FromDays(30)).Kind.ShouldBe(DeedKind.Rest);
        Next(Waiting(10) with { Claims = 2, Marks = ReplyMarks.AsksBack }, Sent + (Minute * 11)).ShouldBe(Deed.Wait(Sent + (Minute * 20)));
        Next(Waiting(72 * 60) with { Claims = 2, Marks = ReplyMarks.AsksBack }, End).Kind.ShouldBe(DeedKind.Close);
    }

    [Fact]
    public void A_conversation_of_a_journal_that_was_taken_over_is_only_watched()
    {
        Next(Asked(10) with { Adopted = Sent + (Minute * 10) }, Sent + (Minute * 11)).ShouldBe(Deed.Wait(Sent + (Minute * 20)));
        Next(Asked(10) with { Adopted = Sent + (Minute * 10) }, Sent + (Minute * 20)).Kind.ShouldBe(DeedKind.Look);
        Next(Waiting(72 * 60) with { Adopted = Sent }, End).Kind.ShouldBe(DeedKind.Close);
        Next(new() { Adopted = Slot.At }, Slot.At).Kind.ShouldBe(DeedKind.Rest);
    }

    [Fact]
    public void What_may_not_be_sent_now_keeps_nobody_from_looking()
    {
        Book.Watch(Study, Asked(10), Sent + (Minute * 11), Sent + (Minute * 12)).ShouldBe(Deed.Wait(Sent + (Minute * 12)));
        Book.Watch(Study, Asked(10), Sent + (Minute * 19), Sent + (Minute * 30)).ShouldBe(Deed.Wait(Sent + (Minute * 20)));
        Book.Watch(Study, Asked(10), Sent + (Minute * 20), Sent + (Minute * 30)).Kind.ShouldBe(DeedKind.Look);
        Book.Watch(Study, new(), Slot.At, Slot.At + Minute).ShouldBe(Deed.Wait(Slot.At + Minute));
    }

    [Fact]
    public void A_message_whose_time_has_passed_is_missed_and_never_sent()
    {
        Next(new(), Slot.At + (Minute * 15) + Duration.FromMilliseconds(1)).Kind.ShouldBe(DeedKind.Miss);
        Next(new(), Slot.At + Duration.FromDays(3650)).Kind.ShouldBe(DeedKind.Miss);
        Next(new() { Sending = SendState.Missed }, Slot.At).Kind.ShouldBe(DeedKind.Rest);
        Book.Next(Study with { Schedule = Study.Schedule with { Late = Duration.FromHours(1) } }, Slot, new(), Slot.At + (Minute * 60)).ShouldBe(Deed.Send(Slot.Text));
    }

    [Fact]
    public void A_message_that_was_put_off_waits_until_it_may_be_tried_again()
    {
        Probe opening = new() { Sending = SendState.Deferred, Deferred = Slot.At + (Minute * 5), Tries = 1 };
        Next(opening, Slot.At).ShouldBe(Deed.Wait(Slot.At + (Minute * 5)));
        Next(opening, Slot.At + (Minute * 5)).ShouldBe(Deed.Send(Slot.Text));
        Next(Asked(10) with { Deferred = Sent + (Minute * 15) }, Sent + (Minute * 10)).ShouldBe(Deed.Wait(Sent + (Minute * 15)));
        Next(Asked(10) with { Deferred = Sent + (Minute * 15) }, Sent + (Minute * 15)).ShouldBe(Deed.Send("It was version 2."));
    }

    [Theory]
    [InlineData(0, null, 10)]
    [InlineData(3, null, 10)]
    [InlineData(10, 10, 20)]
    [InlineData(55, 55, 60)] // not beyond the age up to which the cadence holds
    [InlineData(60, 60, 240)]
    [InlineData(23 * 60, 23 * 60, 24 * 60)]
    [InlineData(24 * 60, 24 * 60, 48 * 60)]
    [InlineData(70 * 60, 70 * 60, 72 * 60)]
    public void Between_looks_it_waits_for_the_next_one(int now, int? lastLook, int next) =>
        Next(Waiting(lastLook), Sent + (Minute * now)).ShouldBe(Deed.Wait(Sent + (Minute * next)));

    [Theory]
    [InlineData(10, null)]
    [InlineData(11, null)]
    [InlineData(500, null)] // after an interruption: at once
    [InlineData(20, 10)]
    [InlineData(72 * 60, 48 * 60)]
    [InlineData(100 * 60, 48 * 60)]
    public void When_a_look_is_due_it_looks(int now, int? lastLook) => Next(Waiting(lastLook), Sent + (Minute * now)).Kind.ShouldBe(DeedKind.Look);

    [Fact]
    public void Looks_come_at_exactly_the_ages_of_the_cadence()
    {
        double[] hours = [.. Enumerable.Range(1, 6).Select(i => i / 6.0), 4, 7, 10, 13, 16, 19, 22, 24, 48, 72];
        List<double> looked = [];
        Run(Waiting(null), Sent, (probe, now) =>
        {
            looked.Add((now - Sent).TotalHours);
            return probe;
        });

        looked.ShouldBe(hours, 1e-9);
    }

    [Fact]
    public void It_closes_only_after_a_look_at_the_end_of_the_window()
    {
        Next(Waiting(71 * 60), End + Minute).Kind.ShouldBe(DeedKind.Look);
        Next(Waiting(72 * 60), End).Kind.ShouldBe(DeedKind.Close);
        Next(Waiting(73 * 60), End + Duration.FromDays(9)).Kind.ShouldBe(DeedKind.Close);
    }

    [Fact]
    public void What_is_closed_rests_whatever_else_it_is()
    {
        Next(new() { Closed = Sent }, Slot.At).Kind.ShouldBe(DeedKind.Rest);
        Next(Asked(10) with { Closed = Sent }, Sent + (Minute * 20)).Kind.ShouldBe(DeedKind.Rest);
    }

    [Fact]
    public void A_question_back_is_answered_at_once_and_once()
    {
        Next(Asked(10), Sent + (Minute * 10)).ShouldBe(Deed.Send("It was version 2."));
        Next(Asked(10) with { Turns = 2 }, Sent + (Minute * 10)).ShouldBe(Deed.Wait(Sent + (Minute * 20)));
        Next(Asked(10) with { Turns = 3 }, Sent + (Minute * 10)).Kind.ShouldBe(DeedKind.Wait);
    }

    [Fact]
    public void After_the_window_nobody_answers_any_more()
    {
        Next(Asked(72 * 60), End).Kind.ShouldBe(DeedKind.Close);
        Next(Asked(48 * 60), End).Kind.ShouldBe(DeedKind.Look);
    }

    [Fact]
    public void A_script_without_follow_up_stays_silent()
    {
        Slot silent = Slot with { Complaint = Slot.Complaint with { FollowUp = null } };

        Book.Next(Study, silent, Asked(10), Sent + (Minute * 10)).Kind.ShouldBe(DeedKind.Wait);
    }

    [Theory]
    [InlineData(ReplyMarks.Apology)]
    [InlineData(ReplyMarks.LinkInstead)]
    [InlineData(ReplyMarks.HandsOver)]
    [InlineData(ReplyMarks.Automatic)]
    public void Other_replies_are_not_answered(ReplyMarks marks) =>
        Next(Waiting(10) with { Replies = 1, Marks = marks }, Sent + (Minute * 10)).Kind.ShouldBe(DeedKind.Wait);

    [Fact]
    public void The_opening_is_sent_once_and_no_third_message_ever()
    {
        int messages = Run(new(), Slot.At - Minute, (probe, _) => probe with { Replies = probe.Replies + 1, Marks = ReplyMarks.AsksBack });

        messages.ShouldBe(2);
    }

    [Fact]
    public void A_cadence_that_ends_before_the_window_still_looks_at_its_end()
    {
        Study brief = Study with { Looks = [new(Duration.FromHours(1), Duration.FromMinutes(30))] };

        Book.Next(brief, Slot, Waiting(60), Sent + (Minute * 61)).ShouldBe(Deed.Wait(End));
    }

    [Fact]
    public void From_any_state_the_loop_ends_closed_with_at_most_two_messages() => ForAll.Of(
        from sent in Gen.Elements(true, false)
        from turns in Gen.Choose(1, 3)
        from lastLook in Gen.Choose(-1, 80 * 60)
        from since in Gen.Choose(0, 20 * 60)
        from marks in Gen.Choose(0, 31)
        from asks in Gen.Elements(true, false)
        select (Probe: sent ? Waiting(lastLook < 0 ? null : lastLook) with { Turns = turns, Marks = (ReplyMarks)marks } : new Probe(), Now: Sent + (Minute * (Math.Max(lastLook, 0) + since)), asks),
        state =>
        {
            int messages = Run(state.Probe, state.Now, (probe, _) => state.asks ? probe with { Marks = probe.Marks | ReplyMarks.AsksBack } : probe);
            return state.Probe.Turns + messages <= Math.Max(2, state.Probe.Turns);
        },
        300);

    /// <summary>Does each deed in virtual time until nothing is left to do, and counts the messages.</summary>
    private static int Run(Probe probe, Instant now, Func<Probe, Instant, Probe> seen)
    {
        int messages = 0;
        for (int deeds = 0; deeds < 200; deeds++)
        {
            Deed deed = Next(probe, now);
            switch (deed.Kind)
            {
                case DeedKind.Wait:
                    deed.Until.ShouldBeGreaterThan(now);
                    now = deed.Until;
                    break;
                case DeedKind.Send:
                    messages++;
                    probe = probe with { Turns = probe.Turns + 1, Sent = probe.Sent ?? now };
                    break;
                case DeedKind.Miss:
                    probe = probe with { Sending = SendState.Missed };
                    break;
                case DeedKind.Look:
                    probe = seen(probe.LookedAt(now), now);
                    break;
                case DeedKind.Close:
                    (now >= probe.Sent + Study.Window).ShouldBeTrue();
                    probe = probe with { Closed = now };
                    break;
                case DeedKind.Rest:
                    return messages;
            }
        }

        throw new ShouldAssertException("the loop does not end");
    }

    private static Probe Waiting(int? lastLook) => new() { Events = 2, Turns = 1, Sent = Sent, LastLook = lastLook is { } minute ? Sent + (Minute * minute) : null };

    private static Probe Asked(int lastLook) => Waiting(lastLook) with { Replies = 1, Marks = ReplyMarks.AsksBack };

    private static Deed Next(Probe probe, Instant now) => Book.Next(Study, Slot, probe, now);
}
