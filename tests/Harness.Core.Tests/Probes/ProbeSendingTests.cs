using Harness.Probes;
using NodaTime;

namespace Harness.Core.Tests.Probes;

public sealed class ProbeSendingTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);

    [Theory]
    [InlineData(EventKind.Sent, SendState.Sent, 1, 1)]
    [InlineData(EventKind.Refused, SendState.Refused, 1, 0)]
    [InlineData(EventKind.Deferred, SendState.Deferred, 0, 0)]
    [InlineData(EventKind.Uncertain, SendState.Uncertain, 1, 0)]
    [InlineData(EventKind.Missed, SendState.Missed, 1, 0)]
    public void A_claim_ends_in_one_of_five_ways(EventKind kind, SendState state, int claims, int turns)
    {
        Probe probe = Fold(EventKind.Wire, kind);

        (probe.Sending, probe.Claims, probe.Turns).ShouldBe((state, claims, turns));
        probe.Sent.ShouldBe(kind == EventKind.Sent ? Noon : null);
        probe.Deferred.ShouldBe(kind == EventKind.Deferred ? Noon : null);
    }

    [Fact]
    public void What_was_uncertain_and_is_found_was_sent_at_the_platform_s_time()
    {
        Probe probe = Fold(EventKind.Wire, EventKind.Uncertain, EventKind.Found);

        (probe.Sending, probe.Claims, probe.Turns, probe.Sent).ShouldBe((SendState.Found, 1, 1, Noon));
    }

    [Fact]
    public void What_is_never_found_stays_claimed_so_that_it_is_never_sent_again()
    {
        Probe probe = Fold(EventKind.Wire, EventKind.Uncertain, EventKind.Unresolved);

        (probe.Sending, probe.Claims, probe.Turns).ShouldBe((SendState.Unresolved, 1, 0));
    }

    [Fact]
    public void A_deferred_message_is_claimed_again()
    {
        Probe probe = Fold(EventKind.Wire, EventKind.Deferred, EventKind.Wire, EventKind.Sent);

        (probe.Sending, probe.Claims, probe.Turns, probe.Deferred).ShouldBe((SendState.Sent, 1, 1, null));
    }

    [Theory]
    [InlineData(SendCause.Captcha, true)]
    [InlineData(SendCause.PageChanged, true)]
    [InlineData(SendCause.Limited, false)]
    [InlineData(SendCause.Unreached, false)]
    public void Where_a_site_asked_for_a_person_the_message_is_a_person_s_until_it_is_sent(SendCause cause, bool needs)
    {
        Probe deferred = Fold(EventKind.Wire).Apply(new(0, 1, EventKind.Deferred, 1, Noon, Noon, new SendCodes(0, cause).ToInt64(), null));
        Probe taken = deferred.Apply(new(0, 2, EventKind.Wire, 1, Noon, null, ThreadCode.ByHand(0), null));
        Probe sent = taken.Apply(new(0, 3, EventKind.Sent, 1, Noon, null, ThreadCode.ByHand(0), null));

        (deferred.NeedsPerson, taken.NeedsPerson, sent.NeedsPerson).ShouldBe(needs ? (cause, cause, null) : (null, null, null));
    }

    private static Probe Fold(params EventKind[] kinds) =>
        kinds.Select((kind, n) => new EventHead(0, n, kind, 1, Noon + Duration.FromMinutes(5), kind is EventKind.Wire ? null : Noon, 0, null)).Aggregate(new Probe(), (probe, head) => probe.Apply(head));
}
