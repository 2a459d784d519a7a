using Harness.Playbook;
using Harness.Probes;
using Harness.Studies;
using NodaTime;
using static Harness.Core.Tests.Playbook.Played;

namespace Harness.Core.Tests.Playbook;

public sealed class CourseTests
{
    private static readonly Trigger None = new(null, null, null, null, null, null, null, null, null);
    private static readonly Reaction Nothing = new(null, null, null, null, null, null, null, null, null);
    private static readonly Rule Repost = On(None with { Does = Behaviour.Deletes }, Says("again") with { Attach = "soles.jpg" }, atMost: 2);

    [Fact]
    public void After_a_deletion_the_message_stands_in_a_new_thread_of_the_same_channel_twice_at_most() =>
        new Played(Repost).Removal(10.5).Removal(20.5, 1).Removal(30.5, 2).Deeds().ShouldBe(["11: says again [1 simulated] + soles.jpg", "21: says again [2 simulated] + soles.jpg"]);

    [Fact]
    public void An_answer_is_given_in_the_thread_of_the_question_wherever_we_wrote_last() =>
        new Played(
            On(None with { Silence = Duration.FromHours(24) }, Nothing with { Escalate = "email" }),
            On(None with { Asks = Request.Anything }, Says("yes"), atMost: 2))
            .Reply(30, ReplyMarks.AsksBack).Reply(40, ReplyMarks.AsksBack, thread: 1).Deeds()
            .ShouldBe(["24: says help@brand.example, wording 0 of complaint 0 for sector 0? [1 email]", "30: says yes [0 simulated]", "40: says yes [1 email]"]);

    [Fact]
    public void A_third_party_has_its_own_thread_and_its_answers_set_nothing_off() =>
        new Played(
            On(None with { Does = Behaviour.HandsOver }, Nothing with { HandOff = new(new("the licensee", "le licencié"), "email", "quality@maker.example", new("Hello, {brand} sends me.", null, null)) }),
            On(None with { Does = Behaviour.Refuses }, Says("why?")))
            .Reply(1, ReplyMarks.PassesOn).Reply(2, ReplyMarks.Refuses, thread: 1, thirdParty: true).Deeds()
            .ShouldBe(["1: says Hello, Brand 0 sends me. [1 email third party]"]);

    [Fact]
    public void A_message_to_a_third_party_is_not_our_last_to_the_brand() =>
        new Played(
            On(None with { Silence = Duration.FromHours(10) }, Nothing with { HandOff = new(new("the licensee", "le licencié"), "email", "quality@maker.example", new("Hello", null, null)) }),
            On(None with { Silence = Duration.FromHours(30) }, Says("and now?"))).Deeds()
            .ShouldBe(["10: says Hello [1 email third party]", "30: says and now? [0 simulated]"]);

    [Fact]
    public void What_stands_behind_a_wait_is_done_after_it_and_other_rules_wait_too() =>
        new Played(
            On(None with { Does = Behaviour.Redirects }, Says("I shall go") with { Wait = Duration.FromDays(7), Task = new("Go to the shop.", "Aller au magasin."), Log = Concession.DeclinesPublicity }),
            On(None with { Asks = Request.Anything }, Says("yes")))
            .Reply(5, ReplyMarks.Redirects).Reply(20, ReplyMarks.AsksBack).Deeds()
            .ShouldBe(["5: says I shall go [0 simulated]", "5: DeclinesPublicity", "173: by hand Go to the shop.", "173: says yes [0 simulated]"]);

    [Fact]
    public void A_wait_with_nothing_behind_it_keeps_other_rules_back() =>
        new Played(On(None with { Does = Behaviour.Apologises }, Nothing with { Wait = Duration.FromDays(2) }), On(None with { Asks = Request.Anything }, Says("yes")))
            .Reply(5, ReplyMarks.Apology | ReplyMarks.AsksBack).Deeds().ShouldBe(["53: says yes [0 simulated]"]);

    [Fact]
    public void A_ladder_climbs_after_a_refusal_and_after_silence_and_stops_on_its_last_rung() =>
        new Played(new Script("ladder", null, null, ["simulated", "email", "x"], Duration.FromDays(4))).Reply(2, ReplyMarks.Refuses).Deeds()
            .ShouldBe(["2: says help@brand.example, wording 0 of complaint 0 for sector 0? [1 email]", "98: says @brand, wording 0 of complaint 0 for sector 0? [2 x]"]);

    [Fact]
    public void A_refusal_on_a_channel_left_behind_does_not_climb_again() =>
        new Played(new Script("ladder", null, null, ["simulated", "email", "x"], Duration.FromDays(4)))
            .Reply(2, ReplyMarks.Refuses).Reply(3, ReplyMarks.Refuses).Reply(5, ReplyMarks.Apology, thread: 1).Deeds().ShouldBe(["2: says help@brand.example, wording 0 of complaint 0 for sector 0? [1 email]"]);

    [Fact]
    public void When_the_script_ends_no_rule_is_set_off_any_more_and_watching_goes_on() =>
        new Played(On(None with { Rung = Rung.Solved }, Nothing with { End = Ending.Solved }), On(None with { Asks = Request.Anything }, Says("yes")))
            .Reply(5, ReplyMarks.Settles).Reply(6, ReplyMarks.AsksBack).Deeds().ShouldBe(["5: ends Solved"]);

    [Fact]
    public void With_a_script_the_follow_up_is_not_played() => new Played(On(None with { Does = Behaviour.Deletes }, Says("again"))).Reply(1, ReplyMarks.AsksBack).Deeds().ShouldBeEmpty();
}
