using Harness.Ratings;
using NodaTime;

namespace Harness.Core.Tests.Ratings;

public sealed class UsefulScoreTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(10, 1)]
    [InlineData(20, 1)]
    public void An_answer_is_useful_from_the_level_that_the_rubric_names(int quality, double useful) =>
        UsefulScore.Row.Of(Sheets.Rubric, Sheets.With(new AnsweredAfter(Duration.FromDays(2)), ("quality", new Rated(quality)))).ShouldBeOfType<Points>().Value.ShouldBe(useful);

    [Fact]
    public void Silence_is_no_useful_answer_even_where_it_is_counted_apart()
    {
        UsefulScore.Row.Of(Sheets.Rubric, Sheets.Quiet()).ShouldBeOfType<Points>().Value.ShouldBe(0);
        UsefulScore.Row.Of(Sheets.SilentApart, Sheets.Quiet()).ShouldBeOfType<Points>().Value.ShouldBe(0);
    }

    [Fact]
    public void What_is_open_unrated_or_undefined_is_not_scored()
    {
        UsefulScore.Row.Of(Sheets.Rubric, Sheets.With(new StillOpen())).ShouldBeOfType<NotScored>().Gaps.ShouldBe([new(GapReason.StillOpen)]);
        UsefulScore.Row.Of(Sheets.Rubric, Sheets.With(new AnsweredAfter(Duration.Zero), ("quality", new NotRated(MarkReason.Recognised))))
            .ShouldBeOfType<NotScored>().Gaps.ShouldBe([new(GapReason.NotRated, "quality", MarkReason.Recognised)]);
        UsefulScore.Row.Of(Sheets.Unscored, Sheets.Quiet()).ShouldBeOfType<NotScored>().Gaps.ShouldBe([new(GapReason.NotInRubric)]);
    }
}
