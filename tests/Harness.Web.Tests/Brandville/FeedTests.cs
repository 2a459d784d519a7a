using Harness.Brandville;
using Harness.Studies;
using NodaTime;

namespace Harness.Web.Tests.Brandville;

public sealed class FeedTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);

    [Fact]
    public void What_is_to_come_is_not_in_it_and_each_answer_is_timed_from_what_it_answers()
    {
        Matter matter = new(1, Door.Square, new("ada", "Ada", null), Waves.Race.Panel.Brands[0], null, Language.En,
        [
            Said(1, 0, null), Said(2, 60, 1) with { IsBrand = true }, Said(3, 90, 2), Said(4, 120, 3) with { IsBrand = true }, Said(5, 300, 3) with { IsBrand = true },
        ]);

        IReadOnlyList<FeedEntry> feed = Feed.Of([matter], Noon + Duration.FromMinutes(121), 10);

        feed.Select(entry => entry.Key).ShouldBe(["r4", "r3", "r2", "r1"]);
        feed.Select(entry => entry.After.TotalMinutes).ShouldBe([30, 30, 60, 0]);
    }

    [Fact]
    public void A_removal_is_an_entry_of_its_own()
    {
        Matter matter = new(1, Door.Square, new("ada", "Ada", null), null, null, Language.En, [Said(1, 0, null) with { Removed = Noon + Duration.FromMinutes(45) }]);

        Feed.Of([matter], Instant.MaxValue, 10).Select(entry => (entry.Key, entry.IsRemoval, entry.After.TotalMinutes)).ShouldBe([("x1", true, 45), ("r1", false, 0)]);
        Feed.Of([matter], Instant.MaxValue, 1).ShouldHaveSingleItem().IsRemoval.ShouldBeTrue();
    }

    private static Remark Said(long id, int minute, long? answers) => new(id, 1, "ada", "Ada", "Hello", Noon + Duration.FromMinutes(minute), answers);
}
