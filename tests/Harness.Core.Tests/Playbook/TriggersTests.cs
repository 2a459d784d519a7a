using Harness.Playbook;
using Harness.Probes;
using Harness.Studies;
using NodaTime;
using static Harness.Core.Tests.Playbook.Played;

namespace Harness.Core.Tests.Playbook;

public sealed class TriggersTests
{
    private static readonly Trigger None = new(null, null, null, null, null, null, null, null, null);
    private static readonly Trigger Question = None with { Asks = Request.Anything };

    [Fact]
    public void A_question_is_answered_at_the_look_that_sees_it() =>
        new Played(On(Question, Says("yes"))).Reply(2.5, ReplyMarks.AsksBack).Deeds().ShouldBe(["3: says yes [0 simulated]"]);

    [Fact]
    public void A_rule_is_set_off_once_where_nothing_else_is_written() =>
        new Played(On(Question, Says("yes"))).Reply(1, ReplyMarks.AsksBack).Reply(2, ReplyMarks.AsksBack).Deeds().Count.ShouldBe(1);

    [Fact]
    public void Each_reply_sets_a_rule_off_once_and_no_more_often_than_allowed() =>
        new Played(On(Question, Says("yes"), atMost: 3)).Reply(1, ReplyMarks.AsksBack).Reply(1, ReplyMarks.AsksBack).Reply(5, ReplyMarks.None).Reply(9, ReplyMarks.AsksBack).Reply(10, ReplyMarks.AsksBack)
            .Deeds().ShouldBe(["1: says yes [0 simulated]", "1: says yes [0 simulated]", "9: says yes [0 simulated]"]);

    [Fact]
    public void A_question_sets_off_the_first_rule_that_waits_for_it_and_no_second() =>
        new Played(On(None with { Asks = Request.OrderNumber }, Says("number")), On(Question, Says("something"), atMost: 2))
            .Reply(1, ReplyMarks.AsksBack | ReplyMarks.AsksOrderNumber).Reply(2, ReplyMarks.AsksBack).Deeds()
            .ShouldBe(["1: says number [0 simulated]", "2: says something [0 simulated]"]);

    [Fact]
    public void What_a_reply_does_and_what_it_asks_are_two_occasions() =>
        new Played(On(None with { Does = Behaviour.Apologises }, new(null, null, null, null, null, Concession.Withdraws, null, null, null)), On(Question, Says("yes")))
            .Reply(1, ReplyMarks.AsksBack | ReplyMarks.Apology).Deeds().ShouldBe(["1: Withdraws", "1: says yes [0 simulated]"]);

    [Fact]
    public void A_machine_s_question_is_not_answered() =>
        new Played(On(Question, Says("yes"))).Reply(1, ReplyMarks.AsksBack | ReplyMarks.Automatic).Deeds().ShouldBeEmpty();

    [Fact]
    public void Silence_is_counted_from_our_last_message_and_once_for_each() =>
        new Played(On(None with { Silence = Duration.FromHours(48) }, Says("any news?"), atMost: 5)).Reply(100, ReplyMarks.None).Deeds()
            .ShouldBe(["48: says any news? [0 simulated]", "96: says any news? [0 simulated]"]);

    [Fact]
    public void A_receipt_by_a_machine_does_not_break_silence() =>
        new Played(On(None with { Silence = Duration.FromHours(48) }, Says("any news?"))).Reply(1, ReplyMarks.Automatic).Deeds().ShouldBe(["48: says any news? [0 simulated]"]);

    [Fact]
    public void Silence_is_made_sure_of_by_a_look() =>
        new Played(On(None with { Silence = Duration.FromMinutes(90) }, Says("any news?"))).Reply(1.4, ReplyMarks.None).Deeds().ShouldBeEmpty();

    [Fact]
    public void Silence_in_open_days_leaves_out_the_week_end() // Monday 10:00; five open days later it is Monday again
        => new Played(On(None with { BusinessSilence = new(5, "office") }, Says("any news?"))).Deeds().ShouldBe(["168: says any news? [0 simulated]"]);

    [Fact]
    public void Silence_after_a_rule_is_counted_from_that_rule() =>
        new Played(On(None with { Refunded = true }, new(null, null, null, null, null, Concession.Withdraws, null, null, null), id: "settled"), On(None with { Silence = Duration.FromHours(72), After = "settled" }, new(null, null, null, null, null, null, null, null, Ending.Refunded)))
            .Reply(10, ReplyMarks.Refunds).Deeds().ShouldBe(["10: Withdraws", "82: ends Refunded"]);

    [Fact]
    public void What_happened_before_the_rule_that_must_come_first_does_not_count() =>
        new Played(On(None with { Does = Behaviour.Refuses }, Says("why?"), id: "first"), On(None with { Does = Behaviour.Refuses, After = "first" }, Says("goodbye")))
            .Reply(1, ReplyMarks.Refuses).Reply(5, ReplyMarks.Refuses).Deeds().ShouldBe(["1: says why? [0 simulated]", "5: says goodbye [0 simulated]"]);

    [Fact]
    public void A_promise_is_broken_when_its_time_is_over_and_nobody_wrote() =>
        new Played(On(None with { PromiseBroken = true }, Says("you promised"))).Reply(1, ReplyMarks.None).Promise(1, 50.5).Deeds().ShouldBe(["50.5: says you promised [0 simulated]"]);

    [Fact]
    public void A_promise_is_kept_when_the_brand_writes_in_time() =>
        new Played(On(None with { PromiseBroken = true }, Says("you promised"))).Reply(1, ReplyMarks.None).Promise(1, 50.5).Reply(50.2, ReplyMarks.None).Deeds().ShouldBeEmpty();

    [Fact]
    public void A_claim_is_contradicted_by_the_record() =>
        new Played(On(None with { Does = Behaviour.Contradicts }, Says("not true"))).Reply(40, ReplyMarks.None).Reply(60, ReplyMarks.None).Claim(60, 20).Deeds().ShouldBe(["60: says not true [0 simulated]"]);

    [Fact]
    public void A_claim_that_the_record_bears_out_is_none() =>
        new Played(On(None with { Does = Behaviour.Contradicts }, Says("not true"))).Reply(20.05, ReplyMarks.None).Reply(60, ReplyMarks.None).Claim(60, 20).Deeds().ShouldBeEmpty();

    [Theory]
    [InlineData(Rung.Acknowledged, ReplyMarks.Automatic, true)]
    [InlineData(Rung.Human, ReplyMarks.Automatic, false)]
    [InlineData(Rung.Human, ReplyMarks.LinkInstead, true)]
    [InlineData(Rung.Relevant, ReplyMarks.LinkInstead, false)]
    [InlineData(Rung.Relevant, ReplyMarks.Apology, true)]
    [InlineData(Rung.Solved, ReplyMarks.Apology, false)]
    [InlineData(Rung.Solved, ReplyMarks.Settles, true)]
    [InlineData(Rung.Solved, ReplyMarks.Refunds | ReplyMarks.Redirects, true)]
    public void A_rung_is_reached_by_a_reply_of_its_kind(Rung rung, ReplyMarks marks, bool reached) =>
        new Played(On(None with { Rung = rung }, Says("thanks"))).Reply(1, marks).Deeds().Count.ShouldBe(reached ? 1 : 0);

    [Theory]
    [InlineData(Behaviour.Redirects, ReplyMarks.Redirects)]
    [InlineData(Behaviour.Redirects, ReplyMarks.LinkInstead)]
    [InlineData(Behaviour.HandsOver, ReplyMarks.HandsOver)]
    [InlineData(Behaviour.HandsOver, ReplyMarks.PassesOn)]
    [InlineData(Behaviour.Compensates, ReplyMarks.Compensates)]
    [InlineData(Behaviour.AsksForPublicity, ReplyMarks.AsksForPublicity)]
    [InlineData(Behaviour.Blames, ReplyMarks.Blames)]
    public void A_behaviour_is_read_from_its_marks(Behaviour behaviour, ReplyMarks marks)
    {
        new Played(On(None with { Does = behaviour }, Says("well"))).Reply(1, marks).Deeds().Count.ShouldBe(1);
        new Played(On(None with { Does = behaviour }, Says("well"))).Reply(1, ReplyMarks.Apology).Deeds().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Request.Contact, ReplyMarks.AsksContact)]
    [InlineData(Request.Photo, ReplyMarks.AsksPhoto)]
    [InlineData(Request.Proof, ReplyMarks.AsksProof)]
    [InlineData(Request.Details, ReplyMarks.AsksBack)]
    public void A_request_is_read_from_its_marks(Request request, ReplyMarks marks)
    {
        new Played(On(None with { Asks = request }, Says("well"))).Reply(1, marks).Deeds().Count.ShouldBe(1);
        new Played(On(None with { Asks = request }, Says("well"))).Reply(1, ReplyMarks.AsksBack | ReplyMarks.AsksOrderNumber).Deeds().ShouldBeEmpty();
    }
}
