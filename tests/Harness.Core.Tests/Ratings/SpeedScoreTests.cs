using Harness.Ratings;
using NodaTime;

namespace Harness.Core.Tests.Ratings;

public sealed class SpeedScoreTests
{
    [Theory]
    [InlineData(20, 30, 100)]
    [InlineData(10, 30, 100)]
    [InlineData(0, 30, 0)]
    [InlineData(10, 300, 50)]
    [InlineData(10, 3000, 0)]
    public void Speed_counts_on_a_useful_answer_only(int quality, int minutes, double points) =>
        ((Points)SpeedScore.Row.Of(Sheets.Rubric, Sheets.Answered(Duration.FromMinutes(minutes), quality, tone: 1))).Value.ShouldBe(points);

    [Fact]
    public void It_needs_the_mark_that_says_useful_and_no_other()
    {
        AnsweredAfter soon = new(Duration.FromMinutes(1));
        ((Points)SpeedScore.Row.Of(Sheets.Rubric, Sheets.With(soon, ("quality", new Rated(20))))).Value.ShouldBe(100);
        SpeedScore.Row.Of(Sheets.Rubric, Sheets.With(soon, ("tone", new Rated(5)))).ShouldBeOfType<NotScored>().Gaps.ShouldBe([new(GapReason.NotRated, "quality", MarkReason.Awaited)]);
    }

    [Fact]
    public void A_rubric_that_does_not_count_speed_has_no_such_score() =>
        SpeedScore.Row.Of(Sheets.Pack("race-2012"), Sheets.Quiet()).ShouldBeOfType<NotScored>().Gaps.ShouldBe([new(GapReason.NotInRubric)]);
}
