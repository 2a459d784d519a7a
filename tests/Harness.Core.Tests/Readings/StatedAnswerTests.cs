using Harness.Probes;
using Harness.Readings;
using NodaTime;

namespace Harness.Core.Tests.Readings;

public sealed class StatedAnswerTests
{
    private static readonly DateTimeZone Paris = DateTimeZoneProviders.Tzdb["Europe/Paris"];
    private static readonly Instant Monday = Instant.FromUtc(2013, 9, 9, 8, 0);
    private static readonly Instant Stated = Instant.FromUtc(2013, 9, 6, 10, 10);

    [Theory]
    [InlineData("We had answered you on 6 September at 12:10.")]
    [InlineData("Nous vous avions répondu le 6 septembre à 12 h 10.")]
    [InlineData("Our team has already replied by e-mail on September 6th at 12:10.")]
    [InlineData("Une réponse vous a été envoyée le 6 septembre 2013 à 12h10.")]
    public void A_minute_that_is_named_is_read(string text) => StatedAnswers.In(text, Monday, Paris).ShouldBe(new StatedAnswer(Stated, IsDay: false));

    [Theory]
    [InlineData("We answered you on 6 September.")]
    [InlineData("Nous vous avons déjà répondu le 6 septembre.")]
    public void A_day_alone_is_read_as_its_beginning(string text) =>
        StatedAnswers.In(text, Monday, Paris).ShouldBe(new StatedAnswer(Instant.FromUtc(2013, 9, 5, 22, 0), IsDay: true));

    [Theory]
    [InlineData("You wrote to us on 6 September.")]
    [InlineData("Vous aurez une réponse le 8 août.")]
    [InlineData("We answered you long ago.")]
    [InlineData("We will have answered on 30 November.")]
    public void Other_words_state_nothing(string text) => StatedAnswers.In(text, Monday, Paris).ShouldBeNull();

    [Theory]
    [InlineData("2013-09-07T17:00", false)] // the mail of 7 September, 19:00 in Paris
    [InlineData("2013-09-06T10:15", true)]
    [InlineData("2013-09-06T10:05", true)]
    [InlineData("2013-09-06T10:16", false)]
    public void It_holds_when_an_answer_came_within_five_minutes(string answer, bool holds) =>
        new StatedAnswer(Stated, IsDay: false).Holds([Dated(answer)], Paris).ShouldBe(holds);

    [Theory]
    [InlineData("2013-09-05T21:59", false)]
    [InlineData("2013-09-05T22:00", true)]
    [InlineData("2013-09-06T22:00", true)]
    [InlineData("2013-09-06T22:01", false)]
    public void A_day_holds_when_an_answer_came_on_it(string answer, bool holds) =>
        new StatedAnswer(Instant.FromUtc(2013, 9, 5, 22, 0), IsDay: true).Holds([Dated(answer)], Paris).ShouldBe(holds);

    [Fact]
    public void What_looks_leave_open_is_no_contradiction()
    {
        StatedAnswer claim = new(Stated, IsDay: false);

        claim.Holds([new(Stated - Duration.FromHours(2), Stated + Duration.FromHours(2))], Paris).ShouldBeTrue();
        claim.Holds([new(Stated + Duration.FromHours(1), Stated + Duration.FromHours(2))], Paris).ShouldBeFalse();
        claim.Holds([], Paris).ShouldBeFalse();
    }

    private static Moment Dated(string utc)
    {
        Instant at = NodaTime.Text.InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(utc).Value;
        return new(at, at);
    }
}
