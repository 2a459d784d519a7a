using Harness.Ratings;
using Harness.Studies;
using NodaTime;

namespace Harness.Core.Tests.Ratings;

public sealed class QualityScoreTests
{
    [Fact]
    public void The_rated_parts_alone_are_weighed_among_themselves()
    {
        // quality half of 40/60 of 100, tone a quarter of 20/60 of 100
        Points points = (Points)QualityScore.Row.Of(Sheets.Rubric, Sheets.Answered(Duration.FromDays(6), quality: 10, tone: 2));

        points.Value.ShouldBe((100 * 40 / 60.0 / 2) + (100 * 20 / 60.0 / 4), 1e-9);
        points.Parts.Select(part => part.Part).ShouldBe(["quality", "tone"]);
    }

    // Eptica, United Kingdom 2017: 40 % of e-mails accurate after 26 h 23 on average, 22 % of chats after 2 min 14.
    // https://turk-internet.com/uk-customer-experience-worsening-as-social-media-performance-slumps/
    [Fact]
    public void The_slow_mail_that_is_right_goes_before_the_fast_chat_that_is_not()
    {
        Rubric rubric = Sheets.Pack("accuracy-apart");
        double Mean(Score score, int accurate, Duration after) => ((Points)BrandScore.Of(rubric.Score!, ["email"], [.. Enumerable.Range(0, 100).Select(at =>
            ("email", score.Of(rubric, at < accurate ? Sheets.With(new AnsweredAfter(after), ("accuracy", new Rated(4))) : Sheets.With(new AnsweredAfter(after), ("accuracy", new Rated(1))))))]).Mean).Value;
        Duration mail = Duration.FromMinutes((26 * 60) + 23), chat = Duration.FromSeconds(134);

        Mean(QualityScore.Row, 40, mail).ShouldBe(40, 1e-9);
        Mean(QualityScore.Row, 22, chat).ShouldBe(22, 1e-9);
        Mean(TotalScore.Row, 40, mail).ShouldBe(40, 1e-9);
        Mean(SpeedScore.Row, 40, mail).ShouldBe(40 * 0.25, 1e-9);
        Mean(SpeedScore.Row, 22, chat).ShouldBe(22, 1e-9);
    }

    [Fact]
    public void A_mark_that_is_missing_is_missed_here_too() =>
        QualityScore.Row.Of(Sheets.Rubric, Sheets.With(new AnsweredAfter(Duration.FromHours(1)), ("quality", new Rated(10)), ("tone", new NotRated(MarkReason.Skipped))))
            .ShouldBeOfType<NotScored>().Gaps.ShouldBe([new(GapReason.NotRated, "tone", MarkReason.Skipped)]);
}
