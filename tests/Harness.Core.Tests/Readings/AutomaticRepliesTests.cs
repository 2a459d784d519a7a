using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Harness.Planning;
using Harness.Probes;
using Harness.Readings;
using NodaTime;

namespace Harness.Core.Tests.Readings;

/// <summary>Fifteen conversations with three brands; those of the first are called 0, 1, 2...</summary>
public sealed class AutomaticRepliesTests
{
    private const string Receipt = "Thank you for writing, we are looking into it.";
    private static readonly Instant Noon = Instant.FromUtc(2026, 1, 5, 12, 0);
    private static readonly IReadOnlyList<Slot> Slots = [.. Planner.Plan(Designs.Of(brands: 3), 1).Slots.OrderBy(slot => slot.Brand.Id, StringComparer.Ordinal).Select((slot, i) => slot with { Index = i })];

    [Fact]
    public void The_same_text_always_at_once_is_a_machines() => Found(Dated(0, 3), Dated(1, 9), Dated(2, 15)).ShouldBe([(0, 2), (1, 2), (2, 2)]);

    [Fact]
    public void The_same_text_always_after_the_same_minute_is_a_machines() => Found(Dated(0, 55), Dated(1, 60), Dated(2, 57)).ShouldBe([(0, 2), (1, 2), (2, 2)]);

    [Theory]
    [InlineData(3, 9, 16)]
    [InlineData(54, 60, 57)]
    [InlineData(58, 59, 61)]
    [InlineData(600, 1_075, 2_268)]
    public void People_who_paste_a_text_do_so_at_times_of_their_own(int first, int second, int third) => Found(Dated(0, first), Dated(1, second), Dated(2, third)).ShouldBeEmpty();

    [Fact]
    public void Times_that_are_too_regular_for_people_but_long_are_left_to_people() => Found(Dated(0, 300), Dated(1, 300), Dated(2, 300)).ShouldBeEmpty();

    [Fact]
    public void One_late_reply_with_that_text_clears_them_all() => Found(Dated(0, 3), Dated(1, 3), Dated(2, 3), Dated(3, 4_000)).ShouldBeEmpty();

    [Fact]
    public void Two_conversations_are_not_enough_however_often_it_is_said() =>
        Found([.. Dated(0, 3), Reply(0, 3, 4, Receipt), Reply(0, 4, 5, Receipt)], Dated(1, 3)).ShouldBeEmpty();

    [Fact]
    public void Another_text_or_another_brand_does_not_count()
    {
        Found(Dated(0, 3), Dated(1, 3), Dated(2, 3, "Thank you for writing. ^JM")).ShouldBeEmpty();
        Found(Dated(0, 3), Dated(1, 3), Dated(5, 3)).ShouldBeEmpty();
    }

    [Fact]
    public void Handles_and_numbers_make_no_other_text() =>
        Found(Dated(0, 3, "@anna Received, number 4711."), Dated(1, 3, "@ben Received, number 4712."), Dated(2, 3, "@cleo  Received, number A-1.")).Count.ShouldBe(3);

    [Fact]
    public void Time_runs_from_our_last_message_in_that_thread()
    {
        ProbeEvent[] asked = [.. Opening(0), Head(0, 2, EventKind.Wire, 500, null, 1), Head(0, 3, EventKind.Sent, 500, 500, 1), Reply(0, 4, 503, Receipt)];
        ProbeEvent[] elsewhere = [.. asked[..2], Head(0, 2, EventKind.Wire, 500, null, ThreadCode.With(1, 1, false)), Head(0, 3, EventKind.Sent, 500, 500, ThreadCode.With(1, 1, false)), Reply(0, 4, 503, Receipt)];

        Found(asked, Dated(1, 3), Dated(2, 3)).ShouldBe([(0, 4), (1, 2), (2, 2)]);
        Found(elsewhere, Dated(1, 3), Dated(2, 3)).ShouldBeEmpty();
    }

    [Fact]
    public void A_reply_of_before_our_last_message_that_is_seen_after_it_belongs_to_the_one_before()
    {
        ProbeEvent[] late = [.. Opening(0), Head(0, 2, EventKind.Wire, 500, null, 1), Head(0, 3, EventKind.Sent, 500, 500, 1), Reply(0, 4, 400, Receipt)];

        Found(late, Dated(1, 3), Dated(2, 3)).ShouldBeEmpty();
    }

    [Fact]
    public void Where_the_platform_dates_nothing_the_look_that_saw_it_must_come_at_once()
    {
        Found(Looked(0, 12), Looked(1, 15), Looked(2, 14)).ShouldBe([(0, 2), (1, 2), (2, 2)]);
        Found(Looked(0, 30), Looked(1, 30), Looked(2, 30)).ShouldBeEmpty();
        Found(Looked(0, 600), Dated(1, 3), Dated(2, 3), Dated(3, 3)).ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_said_of_erased_texts_of_third_parties_and_of_what_is_marked_already()
    {
        Found(Dated(0, 3), Dated(1, 3), [.. Opening(2), Reply(2, 2, 3, Receipt) with { Content = null }]).ShouldBeEmpty();
        Found(Dated(0, 3), Dated(1, 3), [.. Opening(2), Reply(2, 2, 3, Receipt, ThreadCode.With(0, 0, true))]).ShouldBeEmpty();
        Found(Dated(0, 3), Dated(1, 3), [.. Opening(2), Reply(2, 2, 3, Receipt, (long)ReplyMarks.Automatic)]).ShouldBeEmpty();
        Found(Dated(0, 3, "🙂"), Dated(1, 3, "🙂"), Dated(2, 3, "🙂")).ShouldBeEmpty();
    }

    [Fact]
    public void An_answer_is_then_the_first_that_is_no_machines()
    {
        ProbeEvent[] answered = [.. Dated(0, 3), Reply(0, 3, 900, "Sorry, it is fixed.", (long)ReplyMarks.Apology)];
        ProbeEvent[] all = [.. answered, .. Dated(1, 3), .. Dated(2, 3)];
        AutomaticReplies automatic = AutomaticReplies.In(Slots, all);

        Probe[] probes = [.. automatic.Marked([.. Enumerable.Range(0, 3).Select(i => Fold(all.Where(one => one.Head.Probe == i)))])];

        (probes[0].Acknowledged, probes[0].Human, probes[0].Marks).ShouldBe((At(3), At(900), ReplyMarks.Automatic | ReplyMarks.Apology));
        (probes[1].Acknowledged, probes[1].Human, probes[1].Marks, probes[1].Replies).ShouldBe((At(3), null, ReplyMarks.Automatic, 1));
        answered.Select(one => (ReplyMarks)automatic.Marked(one).Head.Codes).ShouldBe([ReplyMarks.None, ReplyMarks.None, ReplyMarks.Automatic, ReplyMarks.Apology]);
    }

    [Fact]
    public void The_order_of_the_events_does_not_matter() => ForAll.Of(
        Waves().SelectMany(wave => Gen.Shuffle(wave).Select(mixed => (wave, mixed))),
        pair => AutomaticReplies.In(Slots, pair.wave) is var found && pair.wave.All(one => AutomaticReplies.In(Slots, pair.mixed) is var same && same.Holds(one.Head.Probe, one.Head.N) == found.Holds(one.Head.Probe, one.Head.N)));

    [Fact]
    public void Another_brands_conversation_changes_nothing() => ForAll.Of(
        Waves().SelectMany(wave => Gen.Choose(0, 100).Select(after => (wave, after))),
        pair =>
        {
            ProbeEvent[] more = [.. pair.wave, .. Dated(14, pair.after)];
            (AutomaticReplies before, AutomaticReplies then) = (AutomaticReplies.In(Slots, pair.wave), AutomaticReplies.In(Slots, more));
            return pair.wave.All(one => before.Holds(one.Head.Probe, one.Head.N) == then.Holds(one.Head.Probe, one.Head.N));
        });

    [Fact]
    public void A_probe_is_as_if_the_replies_had_been_marked_when_they_came() => ForAll.Of(
        Waves(),
        wave =>
        {
            AutomaticReplies automatic = AutomaticReplies.In(Slots, wave);
            Probe[] plain = [.. Enumerable.Range(0, 6).Select(i => Fold(wave.Where(one => one.Head.Probe == i)))];
            Probe[] marked = [.. Enumerable.Range(0, 6).Select(i => Fold(wave.Select(automatic.Marked).Where(one => one.Head.Probe == i)))];
            return automatic.Marked(plain).SequenceEqual(marked);
        });

    /// <summary>Six conversations, five of them with one brand, each with one to three replies of few texts within seconds.</summary>
    private static Gen<ProbeEvent[]> Waves()
    {
        Gen<(int After, bool IsOther, int Codes)[]> replies = Gen.Choose(1, 3).SelectMany(count => Gen.Choose(1, 20).SelectMany(after =>
            Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true))).SelectMany(other => Gen.Elements(0, (int)ReplyMarks.Apology, (int)ReplyMarks.Automatic).Select(codes => (after, other, codes)))).ArrayOf(count));
        return replies.ArrayOf(6).Select(all => all.SelectMany((some, i) =>
            Opening(i).Concat(some.Select((reply, n) => Reply(i, n + 2, reply.After, reply.IsOther ? "Yes." : Receipt, reply.Codes)))).ToArray());
    }

    private static List<(int Probe, int N)> Found(params ProbeEvent[][] conversations)
    {
        ProbeEvent[] all = [.. conversations.SelectMany(one => one)];
        AutomaticReplies automatic = AutomaticReplies.In(Slots, all);
        return [.. all.Where(one => automatic.Holds(one.Head.Probe, one.Head.N)).Select(one => (one.Head.Probe, one.Head.N))];
    }

    private static ProbeEvent[] Dated(int probe, int after, string text = Receipt) => [.. Opening(probe), Reply(probe, 2, after, text)];

    /// <summary>A look is all that tells when the reply came.</summary>
    private static ProbeEvent[] Looked(int probe, int after) =>
        [Head(probe, 0, EventKind.Wire, 0, null), Head(probe, 1, EventKind.Sent, 2, null), Reply(probe, 2, 0, Receipt) is var reply ? reply with { Head = reply.Head with { At = Noon + Duration.FromSeconds(after), Stamp = null } } : default];

    private static ProbeEvent[] Opening(int probe) => [Head(probe, 0, EventKind.Wire, 0, null), Head(probe, 1, EventKind.Sent, 1, 0)];

    private static ProbeEvent Reply(int probe, int n, int after, string text, long codes = 0)
    {
        Content content = new(new byte[16], Encoding.UTF8.GetBytes(text));
        return new(new(probe, n, EventKind.Replied, 1, Noon + Duration.FromHours(1), Noon + Duration.FromSeconds(after), codes, content.Commitment), content);
    }

    private static ProbeEvent Head(int probe, int n, EventKind kind, int at, int? stamp, long codes = 0) =>
        new(new(probe, n, kind, 1, Noon + Duration.FromSeconds(at), stamp is { } seconds ? Noon + Duration.FromSeconds(seconds) : null, codes, null), null);

    private static Moment At(int seconds) => new(Noon + Duration.FromSeconds(seconds), Noon + Duration.FromSeconds(seconds));

    private static Probe Fold(IEnumerable<ProbeEvent> events) => events.Aggregate(new Probe(), (probe, one) => probe.Apply(one.Head));
}
