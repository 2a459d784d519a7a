using Harness.Ratings;

namespace Harness.Core.Tests.Ratings;

public sealed class SettledTests
{
    private static readonly NotRated Unclear = new(MarkReason.Unclear), Skipped = new(MarkReason.Skipped);

    [Fact]
    public void The_median_stands_and_of_two_in_the_middle_the_lower()
    {
        Settled.Of(Levels(5, 2, 4)).ShouldBe(new Rated(4));
        Settled.Of(Levels(5, 2)).ShouldBe(new Rated(2));
        Settled.Of(Levels(1, 5, 3, 4)).ShouldBe(new Rated(3));
        Settled.Of(Levels(3)).ShouldBe(new Rated(3));
    }

    [Fact]
    public void A_decision_stands_before_all_raters() => Settled.Of(Levels(1, 1, 1), new Rated(4)).ShouldBe(new Rated(4));

    [Fact]
    public void A_decision_that_nothing_can_be_rated_stands_too() => Settled.Of(Levels(1, 1), Unclear).ShouldBe(Unclear);

    [Fact]
    public void Who_gave_no_mark_does_not_move_the_median_of_the_others() => Settled.Of([Unclear, new Rated(2), Skipped, new Rated(4), new Rated(5)]).ShouldBe(new Rated(4));

    [Fact]
    public void Where_nobody_gave_a_mark_the_commonest_reason_stands_and_never_a_zero()
    {
        Settled.Of([Skipped, Unclear, Skipped]).ShouldBe(Skipped);
        Settled.Of([Skipped, Unclear]).ShouldBe(Unclear);
        Settled.Of([]).ShouldBe(new NotRated(MarkReason.Awaited));
    }

    [Fact]
    public void Raters_two_marks_apart_are_apart()
    {
        Settled.IsApart(Levels(2, 4)).ShouldBeTrue();
        Settled.IsApart(Levels(2, 3)).ShouldBeFalse();
        Settled.IsApart([new Rated(5), Unclear]).ShouldBeFalse();
        Settled.IsApart([]).ShouldBeFalse();
    }

    private static Mark[] Levels(params int[] levels) => [.. levels.Select(level => new Rated(level))];
}
