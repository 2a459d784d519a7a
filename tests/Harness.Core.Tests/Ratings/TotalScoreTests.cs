using System.Globalization;
using Harness.Ratings;
using Harness.Studies;
using NodaTime;

namespace Harness.Core.Tests.Ratings;

public sealed class TotalScoreTests
{
    [Fact]
    public void A_conversation_is_worth_what_is_worked_out_by_hand()
    {
        // speed 2 h: half of 40; quality 10 of 0-20: half of 40; tone 2 of 1-5: a quarter of 20
        Points points = Total(Sheets.Answered(Duration.FromHours(2), quality: 10, tone: 2)).ShouldBeOfType<Points>();

        points.Value.ShouldBe(45);
        points.OutOf.ShouldBe(100);
        points.Parts.ShouldBe([new("speed", 20, 40, 0.5), new("quality", 20, 40, 0.5), new("tone", 5, 20, 0.25)]);
    }

    [Theory]
    [InlineData(3600, 40)]
    [InlineData(3601, 20)]
    [InlineData(86_400, 20)]
    [InlineData(86_401, 0)]
    public void The_end_of_a_step_is_within_it(int seconds, double speed) =>
        Total(Sheets.Answered(Duration.FromSeconds(seconds), 20, 5)).ShouldBeOfType<Points>().Value.ShouldBe(60 + speed);

    [Fact]
    public void A_fast_useless_answer_has_nothing_for_its_speed_and_loses_to_a_slow_useful_one()
    {
        Points fast = (Points)Total(Sheets.Answered(Duration.FromMinutes(1), quality: 0, tone: 2)), slow = (Points)Total(Sheets.Answered(Duration.FromHours(30), quality: 10, tone: 2));
        fast.Value.ShouldBe(5);
        slow.Value.ShouldBe(25);
    }

    [Fact]
    public void Silence_is_nothing_or_apart_as_the_rubric_says_and_never_a_gap_that_is_filled()
    {
        Total(Sheets.Quiet()).ShouldBeOfType<Points>().Value.ShouldBe(0);
        TotalScore.Row.Of(Sheets.SilentApart, Sheets.Quiet()).ShouldBeOfType<NotScored>().Gaps.ShouldBe([new(GapReason.Silence)]);
        Total(Sheets.With(new StillOpen())).ShouldBeOfType<NotScored>().Gaps.ShouldBe([new(GapReason.StillOpen)]);
    }

    [Fact]
    public void A_mark_that_is_missing_leaves_no_score_and_is_named_with_its_reason()
    {
        Judged judged = Sheets.With(new AnsweredAfter(Duration.FromHours(2)), ("quality", new NotRated(MarkReason.Unclear)));

        Total(judged).ShouldBeOfType<NotScored>().Gaps.ShouldBe([new(GapReason.NotRated, "quality", MarkReason.Unclear), new(GapReason.NotRated, "tone", MarkReason.Awaited)]);
    }

    [Fact]
    public void Without_weights_there_is_no_score() =>
        TotalScore.Row.Of(Sheets.Unscored, Sheets.Answered(Duration.FromHours(2), 10, 2)).ShouldBeOfType<NotScored>().Gaps.ShouldBe([new(GapReason.NotInRubric)]);

    [Fact]
    public void A_mark_that_no_level_has_is_refused() =>
        Should.Throw<ArgumentException>(() => Total(Sheets.Answered(Duration.FromHours(2), 11, 2))).Message.ShouldContain("quality has no level 11");

    [Theory]
    [InlineData("delay-quality-welcome-40-40-20", "delay 40, quality 40, welcome 20")]
    [InlineData("delay-quality-welcome-30-50-20", "delay 30, relevance 50, welcome 20")]
    public void The_points_published_by_Qualiweb_are_those_of_the_packs(string pack, string points)
    {
        Points score = (Points)TotalScore.Row.Of(Sheets.Pack(pack), Sheets.Quiet());
        string.Join(", ", score.Parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Part} {part.OutOf}"))).ShouldBe(points);
    }

    [Fact]
    public void A_mail_under_the_published_points_of_2021_is_worked_out_by_hand()
    {
        // 20 h: 75 % of 30; relevance 15 and personalisation 10 of 20: the mean of 0.75 and 0.5 of 50; welcome 20 of 20
        Judged judged = Sheets.With(new AnsweredAfter(Duration.FromHours(20)), ("relevance", new Rated(15)), ("personal", new Rated(10)), ("welcome", new Rated(20)));

        ((Points)TotalScore.Row.Of(Sheets.Pack("delay-quality-welcome-30-50-20"), judged)).Value.ShouldBe(22.5 + 31.25 + 20, 1e-9);
    }

    [Fact]
    public void A_contact_out_of_20_is_worked_out_by_hand()
    {
        // five parts of 4 points: 3 h all; answer 15/20; usable 20/20; personal 10/20; writing 20/20
        Judged judged = Sheets.With(
            new AnsweredAfter(Duration.FromHours(3)),
            ("answer", new Rated(15)), ("usable", new Rated(20)), ("personal", new Rated(10)), ("writing", new Rated(20)));

        Points points = (Points)TotalScore.Row.Of(Sheets.Pack("contact-grid-20"), judged);

        points.Value.ShouldBe(4 + 3 + 4 + 2 + 4, 1e-9);
        points.OutOf.ShouldBe(20);
    }

    [Fact]
    public void Seven_bad_points_made_are_0_of_7_and_all_avoided_7()
    {
        Rubric rubric = Sheets.Pack("blueboat-7");
        Scored Every(int mark) => TotalScore.Row.Of(rubric, Sheets.With(new AnsweredAfter(Duration.FromDays(3)), [.. rubric.Criteria.Select(criterion => (criterion.Id, (Mark)new Rated(mark)))]));

        rubric.Criteria.Count.ShouldBe(7);
        ((Points)Every(0)).Value.ShouldBe(0);
        ((Points)Every(1)).Value.ShouldBe(3.5, 1e-9);
        ((Points)Every(2)).Value.ShouldBe(7, 1e-9);
    }

    [Theory]
    [InlineData("Waitrose")]
    [InlineData("Co-operative Group")]
    public void A_published_score_of_Twystery_is_one_that_its_published_rate_allows_under_the_pack(string brand)
    {
        // How the three were weighted was not published: the score cannot be recomputed, but it must lie between the worst and the best answers at that rate.
        string[] row = File.ReadAllLines(Repository.At("tests", "Harness.Core.Tests", "Ratings", "published-scores.csv")).Single(line => line.Contains(brand, StringComparison.Ordinal)).Split(',');
        int rate = int.Parse(row[2], CultureInfo.InvariantCulture), published = int.Parse(row[3], CultureInfo.InvariantCulture);
        Rubric rubric = Sheets.Pack("rate-speed-quality-100");

        double Mean(int mark, Duration after) => ((Points)BrandScore.Of(rubric.Score!, ["x"], [.. Enumerable.Range(0, 100).Select(at => ("x", TotalScore.Row.Of(rubric, at < rate
            ? Sheets.With(new AnsweredAfter(after), [.. rubric.Criteria.Select(criterion => (criterion.Id, (Mark)new Rated(mark)))])
            : Sheets.Quiet())))]).Mean).Value;

        Mean(0, Duration.FromHours(34)).ShouldBe(rate / 3.0, 1e-9);
        Mean(20, Duration.FromMinutes(1)).ShouldBe(rate, 1e-9);
        ((double)published).ShouldBeInRange(Mean(0, Duration.FromHours(34)), Mean(20, Duration.FromMinutes(1)));
    }

    private static Scored Total(Judged judged) => TotalScore.Row.Of(Sheets.Rubric, judged);
}
