using Harness.Readings;
using NodaTime;

namespace Harness.Core.Tests.Readings;

public sealed class PromisedDayTests
{
    private static readonly DateTimeZone Paris = DateTimeZoneProviders.Tzdb["Europe/Paris"];
    private static readonly Instant Friday = Instant.FromUtc(2013, 7, 19, 8, 15);

    [Theory]
    [InlineData("You will have an answer by 8 August.", "2013-08-09T00:00")]
    [InlineData("Vous aurez une réponse d’ici le 8 août.", "2013-08-09T00:00")]
    [InlineData("We'll call you back before August 8th, 2013.", "2013-08-09T00:00")]
    [InlineData("Nous vous répondrons au plus tard le 1er août.", "2013-08-02T00:00")]
    [InlineData("You will hear from us on 2 January.", "2014-01-03T00:00")]
    [InlineData("Vous recevrez le colis le 8 août à 14 h 30.", "2013-08-08T14:30")]
    [InlineData("We will answer within 48 hours.", "2013-07-21T10:15")]
    [InlineData("Nous vous répondrons sous 48 h.", "2013-07-21T10:15")]
    [InlineData("We will be back to you within 5 days.", "2013-07-25T00:00")]
    [InlineData("Vous serez rappelée sous 2 semaines, vous recevrez un courriel.", "2013-08-03T00:00")]
    [InlineData("We'll reply by tomorrow.", "2013-07-21T00:00")]
    [InlineData("Nous vous rappellerons d’ici demain.", "2013-07-21T00:00")]
    public void A_promise_falls_due_at_the_end_of_its_day_or_at_its_hour(string text, string due) =>
        PromisedDay.In(text, Friday, Paris).ShouldNotBeNull().InZone(Paris).ToString("uuuu-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(due);

    [Theory]
    [InlineData("We had answered you on 6 September at 12:10.")]
    [InlineData("The shop is open on 8 August.")]
    [InlineData("You will have an answer soon.")]
    [InlineData("Vous aurez une réponse rapidement.")]
    [InlineData("You will find the answer of 3 July in your box: it came by 3 July.")]
    [InlineData("We will see about the 31 February.")]
    [InlineData("")]
    public void Without_a_day_to_come_nothing_is_promised(string text) => PromisedDay.In(text, Friday, Paris).ShouldBeNull();

    [Fact]
    public void Days_are_those_of_the_zone() =>
        PromisedDay.In("You will have it by tomorrow.", Instant.FromUtc(2013, 7, 19, 23, 0), Paris).ShouldBe(Instant.FromUtc(2013, 7, 21, 22, 0));
}
