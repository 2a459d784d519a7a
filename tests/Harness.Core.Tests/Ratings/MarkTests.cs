using Harness.Ratings;

namespace Harness.Core.Tests.Ratings;

public sealed class MarkTests
{
    [Fact]
    public void A_mark_that_was_not_given_has_no_value_and_is_not_the_lowest_one()
    {
        foreach (MarkReason reason in Enum.GetValues<MarkReason>())
        {
            Mark none = new NotRated(reason);
            none.Value.ShouldBeNull();
            none.ShouldNotBe(new Rated(0));
            none.ShouldBe(new NotRated(reason));
        }

        new Rated(0).Value.ShouldBe(0);
    }
}
