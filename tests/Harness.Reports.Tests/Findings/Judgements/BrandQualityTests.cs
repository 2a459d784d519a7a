using Harness.Findings.Judgements;
using Harness.Ratings;
using Harness.Studies;
using Rated = Harness.Ratings.Rated;

namespace Harness.Reports.Tests.Findings.Judgements;

public sealed class BrandQualityTests
{
    private static readonly Wave Forty = new(new Row("alpha", 40, 30));

    private static (Mark, Mark)? Alternating(int number) => (new Rated(5), new Rated(number % 2 * 2));

    [Fact]
    public void The_score_is_the_mean_over_the_rated_and_silence_counted_apart_is_told_apart()
    {
        BrandQuality alpha = new HandRound(Forty, (_, number, _) => Alternating(number)).Quality.Brands.ShouldHaveSingleItem();

        alpha.Total!.Estimate.Value!.Value.ShouldBe(80, 1e-9); // 60 for the answer, and 0 or 40 for the tone
        (alpha.Total.Estimate.N, alpha.Rated, alpha.Answered, alpha.Silences, alpha.Open).ShouldBe((30, 30, 30, 10, 0));
        alpha.Total.Estimate.Low!.Value.ShouldBe(72.404, 0.001); // 80 - 2.04523 * 20.34188 / sqrt(30)
        alpha.Parts.Select(part => part.Estimate.Value!.Value).ShouldBe([1, 0.5]);
        alpha.Total.Gaps.ShouldBe([new GapCount(new(GapReason.Silence), 10)]);
        alpha.Scores.Select(score => score.Id).ShouldBe(["total", "useful"]);
    }

    [Fact]
    public void Where_silence_has_no_points_it_is_in_the_mean_and_not_among_the_rated()
    {
        BrandQuality alpha = new HandRound(Forty, (_, number, _) => Alternating(number)) { Silence = SilenceCount.Zero }.Quality.Brands[0];

        alpha.Total!.Estimate.Value!.Value.ShouldBe(60, 1e-9);
        (alpha.Total.Estimate.N, alpha.Total.Rated).ShouldBe((40, 30));
        alpha.Scores.Single(score => score.Id == "useful").Estimate.ShouldSatisfyAllConditions(useful => useful.Value.ShouldBe(0.75), useful => useful.Method.ShouldBe("Wilson"));
    }

    [Fact]
    public void A_mark_not_given_is_no_zero_and_does_not_vanish()
    {
        BrandQuality alpha = new HandRound(Forty, (_, number, _) => number == 29 ? null : number < 4 ? (new Rated(5), new NotRated(MarkReason.Unclear)) : (new Rated(5), new Rated(2))).Quality.Brands[0];

        alpha.Total!.Estimate.Value.ShouldBe(100);
        (alpha.Rated, alpha.Answered, alpha.Total.Of).ShouldBe((25, 30, 40));
        alpha.Total.Gaps.ShouldBe(
        [
            new GapCount(new(GapReason.Silence), 10), new GapCount(new(GapReason.NotRated, "tone", MarkReason.Unclear), 4),
            new GapCount(new(GapReason.NotRated, "answers", MarkReason.Awaited), 1), new GapCount(new(GapReason.NotRated, "tone", MarkReason.Awaited), 1),
        ]);
        (alpha.Criteria[0].Rated, alpha.Criteria[1].Rated, alpha.Criteria[1].Of).ShouldBe((29, 25, 30));
    }

    [Theory]
    [InlineData(9, false, false)]
    [InlineData(10, true, false)]
    [InlineData(29, true, false)]
    [InlineData(30, true, true)]
    public void The_floors_count_rated_replies(int rated, bool published, bool mayOrder)
    {
        BrandQuality alpha = new HandRound(new(new Row("alpha", 60, 40)), (_, number, _) => number < rated ? Alternating(number) : null) { Silence = SilenceCount.Zero }.Quality.Brands[0];

        (alpha.Rated, alpha.Total!.Published, alpha.MayOrder, alpha.Criteria[0].Published).ShouldBe((rated, published, mayOrder, published));
    }

    [Fact]
    public void A_brand_that_answered_nothing_is_silent_and_one_still_watched_is_not_yet()
    {
        BrandQuality silent = new HandRound(new(new Row("alpha", 12, 0)), (_, _, _) => null).Quality.Brands[0];
        BrandQuality none = new HandRound(new(new Row("alpha", 12, 3) { Absent = true }, new Row("beta", 12, 3)), (_, _, _) => null).Quality.Brands.ShouldHaveSingleItem();

        (silent.IsSilent, silent.Silences, silent.Total!.Published).ShouldBe((true, 12, false));
        (none.Brand.Id, none.IsSilent).ShouldBe(("beta", false));
    }

    [Fact]
    public void A_rubric_that_adds_nothing_up_has_criteria_and_no_score()
    {
        BrandQuality alpha = new HandRound(Forty, (_, number, _) => Alternating(number)) { Adds = false }.Quality.Brands[0];

        (alpha.Total, alpha.Parts.Count, alpha.Rated, alpha.MayOrder).ShouldBe((null, 0, 30, false));
        alpha.Criteria.Select(criterion => criterion.Estimate.Value!.Value).ShouldBe([5, 1]);
    }
}
