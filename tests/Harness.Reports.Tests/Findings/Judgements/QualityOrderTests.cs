using Harness.Findings.Judgements;
using Harness.Ratings;
using Rated = Harness.Ratings.Rated;

namespace Harness.Reports.Tests.Findings.Judgements;

public sealed class QualityOrderTests
{
    private static HandRound Round(int betaRated, Func<int, int> alpha, Func<int, int> beta) => new(
        new(new Row("beta", 40, betaRated), new Row("alpha", 40, 30)),
        (slot, number, _) => (new Rated((slot.Brand.Id == "alpha" ? alpha : beta)(number)), new Rated(number % 2 * 2)));

    [Fact]
    public void Two_brands_far_from_each_other_are_apart_under_every_weight()
    {
        QualityOrder order = Round(30, number => 4 + (number % 2), number => 1 + (number % 2)).Quality.Order!;

        order.Brands.Select(brand => brand.Brand.Id).ShouldBe(["alpha", "beta"]);
        QualityPair pair = order.Pairs.ShouldHaveSingleItem();
        pair.Adjusted.ShouldBe(pair.P);
        pair.Distinct.ShouldBeTrue();
        (pair.Weights.Before, pair.Weights.Holds).ShouldBe((1, true));
        order.Ties.Select(tie => string.Join(' ', tie.Select(brand => brand.Brand.Id))).ShouldBe(["alpha", "beta"]);
        order.Weights.Ranks.Select(rank => (rank.Brand, rank.Stated, rank.NeverBefore, rank.NeverAfter)).ShouldBe([("alpha", 1, 1, 1), ("beta", 2, 2, 2)]);
        order.Weights.Range.ShouldBe(0.5);
    }

    [Fact]
    public void Two_alike_are_tied_whatever_the_weights_say()
    {
        QualityOrder order = Round(30, number => 3 + (number == 0 ? 1 : 0), _ => 3).Quality.Order!;

        order.Pairs.ShouldHaveSingleItem().Distinct.ShouldBeFalse();
        order.Ties.ShouldHaveSingleItem().Count.ShouldBe(2);
    }

    [Fact]
    public void Where_the_ranks_say_the_contrary_of_the_means_no_order_is_claimed()
    {
        // Beta scores 50 each time; alpha 35 in 22 conversations and 100 in 8, which is 52.3 on average and mostly less.
        QualityPair pair = new HandRound(
            new(new Row("beta", 40, 30), new Row("alpha", 40, 30)),
            (slot, number, _) => slot.Brand.Id == "beta" ? (new Rated(3), new Rated(1)) : number < 22 ? (new Rated(2), new Rated(1)) : (new Rated(5), new Rated(2))).Quality.Order!.Pairs.ShouldHaveSingleItem();

        (pair.A.Brand.Id, pair.IsSameWay, pair.Distinct).ShouldBe(("alpha", false, false));
        pair.Adjusted!.Value.ShouldBeLessThan(0.01);
    }

    [Fact]
    public void With_29_rated_replies_a_brand_stands_in_no_order() => Round(29, _ => 5, _ => 1).Quality.Order.ShouldBeNull();

    [Fact]
    public void Equal_scores_all_over_are_not_tested_and_not_apart()
    {
        QualityOrder order = new HandRound(new(new Row("beta", 40, 30), new Row("alpha", 40, 30)), (_, _, _) => (new Rated(3), new Rated(1))).Quality.Order!;

        (order.Pairs[0].P, order.Pairs[0].Adjusted, order.Pairs[0].Distinct).ShouldBe((null, null, false));
        order.Weights.Ranks.ShouldAllBe(rank => rank.Stated == 1);
    }

    [Fact]
    public void Without_any_weight_the_parts_count_alike() =>
        (Round(30, _ => 5, _ => 1) with { ToneWeight = 0 }).Quality.Order!.Weights.Ranks[0].Brand.ShouldBe("alpha");
}
