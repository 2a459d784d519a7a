using Harness.Probes;
using NodaTime;

namespace Harness.Core.Tests.Probes;

public sealed class PastTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 9, 7, 12, 0);

    [Fact]
    public void It_keeps_what_happened_in_order_without_claims_and_looks()
    {
        Probe probe = Fold(
            (EventKind.Wire, 0, null, 0),
            (EventKind.Sent, 0, null, 0),
            (EventKind.Looked, 10, null, 1),
            (EventKind.Replied, 30, 25, (long)ReplyMarks.Refuses),
            (EventKind.Promised, 30, 600, 0),
            (EventKind.Ruled, 30, null, new Cause(0, 3).Codes),
            (EventKind.Gone, 40, null, 0));

        Past.InOrder(probe.Past).Select(past => (past.N, past.Kind)).ShouldBe(
            [(1, EventKind.Sent), (3, EventKind.Replied), (4, EventKind.Promised), (5, EventKind.Ruled), (6, EventKind.Gone)]);
    }

    [Fact]
    public void A_reply_that_the_platform_does_not_date_lies_between_two_looks()
    {
        Past reply = Fold((EventKind.Sent, 0, null, 0), (EventKind.Looked, 10, null, 1), (EventKind.Replied, 30, null, 0)).Past!;

        (reply.From, reply.At, reply.Stamp).ShouldBe((At(10), At(30), null));
    }

    [Fact]
    public void Nothing_has_no_past() => Past.InOrder(null).ShouldBeEmpty();

    [Fact]
    public void A_third_party_s_reply_is_no_answer_of_the_brand()
    {
        Probe probe = Fold((EventKind.Sent, 0, null, 0), (EventKind.Replied, 10, null, ThreadCode.With((long)ReplyMarks.Refunds, 1, isThirdParty: true)));

        (probe.Replies, probe.Human, probe.Acknowledged, probe.Marks, probe.LastLook).ShouldBe((0, null, null, ReplyMarks.None, At(10)));
        probe.Past!.Kind.ShouldBe(EventKind.Replied);
    }

    private static Probe Fold(params (EventKind Kind, int At, int? Stamp, long Codes)[] events) => events.Select((e, n) => (e, n)).Aggregate(
        new Probe(), (probe, next) => probe.Apply(new(0, next.n, next.e.Kind, 1, At(next.e.At), next.e.Stamp is { } minute ? At(minute) : null, next.e.Codes, null)));

    private static Instant At(int minute) => Noon + Duration.FromMinutes(minute);
}
