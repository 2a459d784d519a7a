using Harness.Browser;
using Harness.Channels;
using Harness.Channels.Web;
using Harness.Probes;
using NodaTime;

namespace Harness.Fieldwork.Tests.Channels.Web;

public sealed class VisitAnswerTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);

    public static TheoryData<string> Ends => [.. Enum.GetNames<VisitEnd>().Where(end => end != nameof(VisitEnd.Done))];

    [Theory]
    [MemberData(nameof(Ends))]
    public void Once_told_to_send_the_harness_never_tries_again_it_is_uncertain_where_a_byte_left_and_else_a_person_s(string end)
    {
        VisitAnswer.Of(new(Enum.Parse<VisitEnd>(end)) { Told = true, Left = true }, Noon).Kind.ShouldBe(DeliveryKind.Uncertain);
        VisitAnswer.Of(new(Enum.Parse<VisitEnd>(end)) { Told = true }, Noon).ShouldBeOneOf(Delivery.Deferred(SendCause.PageChanged, Noon), Delivery.Deferred(SendCause.Captcha, Noon));
    }

    [Theory]
    [MemberData(nameof(Ends))]
    public void Before_that_it_is_refused_or_may_be_tried_and_never_uncertain(string end)
    {
        Delivery delivery = VisitAnswer.Of(new(Enum.Parse<VisitEnd>(end)), Noon);

        delivery.Kind.ShouldBeOneOf(DeliveryKind.Refused, DeliveryKind.Deferred);
        delivery.Cause.ShouldNotBe(SendCause.None);
        (delivery.Until is not null).ShouldBe(delivery.Kind == DeliveryKind.Deferred);
    }

    [Theory]
    [InlineData(nameof(VisitEnd.Undeclared), SendCause.Undeclared)]
    [InlineData(nameof(VisitEnd.Forbidden), SendCause.Forbidden)]
    [InlineData(nameof(VisitEnd.TooMuch), SendCause.TooMuch)]
    public void What_will_not_go_away_by_itself_is_refused(string end, SendCause cause) => VisitAnswer.Of(new(Enum.Parse<VisitEnd>(end)), Noon).ShouldBe(Delivery.Refused(cause));

    [Theory]
    [InlineData(nameof(VisitEnd.Changed), SendCause.PageChanged)]
    [InlineData(nameof(VisitEnd.Captcha), SendCause.Captcha)]
    public void What_asks_for_a_person_is_theirs_at_once(string end, SendCause cause) => VisitAnswer.Of(new(Enum.Parse<VisitEnd>(end)), Noon).ShouldBe(Delivery.Deferred(cause, Noon));

    [Theory]
    [InlineData(nameof(VisitEnd.NoBrowser), null, SendCause.NoBrowser, 60)]
    [InlineData(nameof(VisitEnd.Failed), null, SendCause.Failed, 30)]
    [InlineData(nameof(VisitEnd.Limited), "120", SendCause.Limited, 120)]
    public void What_may_be_tried_says_when(string end, string? after, SendCause cause, int seconds) =>
        VisitAnswer.Of(new(Enum.Parse<VisitEnd>(end)) { RetryAfter = after }, Noon).ShouldBe(Delivery.Deferred(cause, Noon + Duration.FromSeconds(seconds)));

    [Fact]
    public void A_look_says_why_it_saw_nothing() => VisitAnswer.Unseen(new(VisitEnd.Limited) { RetryAfter = "120" }, Noon).ShouldBe(new Unseen(SendCause.Limited, Noon + Duration.FromSeconds(120)));
}
