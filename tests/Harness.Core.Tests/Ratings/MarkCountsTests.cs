using Harness.Ratings;
using Harness.Studies;

namespace Harness.Core.Tests.Ratings;

public sealed class MarkCountsTests
{
    private static readonly Words Any = new("a", "b");
    private static readonly Criterion Criterion = new("tone", Any, Any, [new(0, Any, Any), new(1, Any, Any), new(2, Any, Any)]);

    [Fact]
    public void Every_level_is_counted_and_nothing_vanishes()
    {
        MarkCounts counts = MarkCounts.Of(Criterion, [new Rated(2), new Rated(2), new Rated(0), new NotRated(MarkReason.Skipped), new NotRated(MarkReason.Unclear), new NotRated(MarkReason.Skipped)]);
        counts.Levels.ShouldBe([new(0, 1), new(1, 0), new(2, 2)]);
        counts.NotRated.ShouldBe([new(MarkReason.Unclear, 1), new(MarkReason.Skipped, 2)]);
        counts.Rated.ShouldBe(3);
    }

    [Fact]
    public void A_mark_of_no_level_is_counted_too() => MarkCounts.Of(Criterion, [new Rated(7)]).Levels.ShouldBe([new(0, 0), new(1, 0), new(2, 0), new(7, 1)]);
}
