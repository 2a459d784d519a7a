using Harness.Core.Tests.Statistics;
using Harness.Ratings;
using Harness.Statistics;

namespace Harness.Core.Tests.Ratings;

public sealed class RaterPaceTests
{
    [Fact]
    public void It_is_the_median_that_a_pause_does_not_move() => RaterPace.Of([4, 6, 5, 3600, 7], Frames.Reference).Value.ShouldBe(6);

    [Fact]
    public void Few_cards_tell_nothing() => RaterPace.Of([4, 6, 5, 7], Frames.Reference).ShouldSatisfyAllConditions(pace => pace.Absent.ShouldBe(Absence.TooFew), pace => pace.N.ShouldBe(4));

    [Fact]
    public void No_cards_are_no_data() => RaterPace.Of([], Frames.Reference).Absent.ShouldBe(Absence.NoData);
}
