using Harness.Core.Tests.Statistics;
using Harness.Ratings;
using Harness.Statistics;

namespace Harness.Core.Tests.Ratings;

public sealed class GoldAgreementTests
{
    [Fact]
    public void It_counts_what_is_right_what_is_near_and_what_was_not_rated()
    {
        GoldAgreement gold = GoldAgreement.Of(
            [(new Rated(3), 3), (new Rated(3), 3), (new Rated(1), 1), (new Rated(2), 2), (new Rated(4), 3), (new Rated(1), 5), (new NotRated(MarkReason.Unclear), 2)], Frames.Reference);
        (gold.Alike.Value, gold.Alike.N, gold.NotRated).ShouldBe((4.0 / 6, 6, 1));
        gold.Near.Value.ShouldBe(5.0 / 6);
        gold.Alike.Low!.Value.ShouldBe(0.2999, 0.001); // Wilson, 4 of 6: 30.0 to 90.3 %
        gold.Alike.High!.Value.ShouldBe(0.9032, 0.001);
    }

    [Fact]
    public void Few_gold_cards_tell_nothing_and_none_are_no_data()
    {
        GoldAgreement.Of([.. Enumerable.Repeat(((Mark)new Rated(1), 1), 4)], Frames.Reference).ShouldSatisfyAllConditions(
            gold => gold.Alike.Absent.ShouldBe(Absence.TooFew), gold => gold.Alike.N.ShouldBe(4), gold => gold.Near.Value.ShouldBeNull());
        GoldAgreement.Of([(new NotRated(MarkReason.Skipped), 1)], Frames.Reference).ShouldSatisfyAllConditions(
            gold => gold.Alike.Absent.ShouldBe(Absence.NoData), gold => gold.NotRated.ShouldBe(1));
    }
}
