using Harness.Ratings;
using Harness.Studies;
using NodaTime;

namespace Harness.Core.Tests.Ratings;

public sealed class ScoresTests
{
    [Fact]
    public void Every_score_has_a_name_of_its_own_and_a_legend_in_both_languages()
    {
        Scores.All.Select(score => score.Name).ShouldBe(["total", "quality", "speed", "useful"]);
        Scores.All.ShouldAllBe(score => score.Legend.En != score.Legend.Fr);
    }

    [Fact]
    public void Under_every_pack_every_score_is_within_its_bounds_and_better_marks_and_speed_never_cost_points()
    {
        foreach (Rubric rubric in RubricPacks.Names.Select(Sheets.Pack))
        {
            Judged worst = Every(rubric, criterion => criterion.Levels[0].Mark, Duration.FromDays(30)), best = Every(rubric, criterion => criterion.Levels[^1].Mark, Duration.FromSeconds(1));
            foreach (Score score in Scores.All)
            {
                switch (score.Of(rubric, worst), score.Of(rubric, best))
                {
                    case (Points low, Points high):
                        low.Value.ShouldBeLessThan(high.Value, $"{rubric.Id} {score.Name}");
                        high.Value.ShouldBe(high.OutOf, 1e-9, $"{rubric.Id} {score.Name}");
                        break;
                    case (NotScored low, NotScored):
                        low.Gaps.ShouldBe([new(GapReason.NotInRubric)], $"{rubric.Id} {score.Name}");
                        break;
                    default:
                        throw new InvalidOperationException($"{rubric.Id} {score.Name} is given for one and not for the other");
                }
            }
        }
    }

    private static Judged Every(Rubric rubric, Func<Criterion, int> mark, Duration after) =>
        Sheets.With(new AnsweredAfter(after), [.. rubric.Criteria.Select(criterion => (criterion.Id, (Mark)new Rated(mark(criterion))))]);
}
