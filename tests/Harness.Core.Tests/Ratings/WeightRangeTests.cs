using FsCheck.Fluent;
using Harness.Ratings;

namespace Harness.Core.Tests.Ratings;

public sealed class WeightRangeTests
{
    [Fact]
    public void Two_brands_that_are_each_best_at_one_of_two_even_parts_trade_places()
    {
        // 101 x 101 weightings; on the 101 of the diagonal the two are even
        WeightRange range = WeightRange.Of([new("a", [1, 0]), new("b", [0, 1])], [50, 50], 0.25);

        range.Weightings.ShouldBe(10_201);
        range.Ranks.ShouldBe([new("a", 1, 1, 2, 1, 2), new("b", 1, 1, 2, 1, 2)]);
        OrderShare pair = range.Pairs.ShouldHaveSingleItem();
        (pair.One, pair.Other, pair.Before, pair.After, pair.Holds).ShouldBe(("a", "b", 5050 / 10_201.0, 5050 / 10_201.0, false));
    }

    [Fact]
    public void A_brand_that_is_better_at_every_part_is_before_whatever_the_weights()
    {
        WeightRange range = WeightRange.Of([new("a", [0.5, 0.5, 0.5]), new("b", [0.6, 0.6, 0.5])], [40, 40, 20], 0.9);

        range.Ranks.ShouldBe([new("a", 2, 2, 2, 2, 2), new("b", 1, 1, 1, 1, 1)]);
        range.Pairs.ShouldBe([new("a", "b", 0, 1)]);
        range.Pairs[0].Holds.ShouldBeTrue();
    }

    [Fact]
    public void A_corner_of_the_range_that_turns_an_order_round_is_found()
    {
        // a is before b where the second weight (30 to 50) is more than the first (45 to 75): on 225 points of the grid, counted by hand row by row
        WeightRange range = WeightRange.Of([new("a", [0.4, 0.6]), new("b", [0.5, 0.5])], [60, 40], 0.25);

        range.Pairs[0].Before.ShouldBe(225 / 10_201.0);
        range.Pairs[0].Holds.ShouldBeFalse();
        range.Ranks[0].ShouldBe(new("a", 2, 1, 2, 1, 2));
    }

    [Fact]
    public void Even_brands_share_the_better_rank_and_neither_is_before()
    {
        WeightRange range = WeightRange.Of([new("a", [0.5]), new("b", [0.5]), new("c", [0.4])], [1], 0.25);

        range.Ranks.Select(rank => (rank.Stated, rank.Best, rank.Worst)).ShouldBe([(1, 1, 1), (1, 1, 1), (3, 3, 3)]);
        (range.Pairs[0].Before, range.Pairs[0].After, range.Pairs[0].Holds).ShouldBe((0, 0, true));
    }

    [Fact]
    public void Where_two_brands_pass_a_third_under_different_weights_the_bound_is_wider_than_what_is_reached()
    {
        // b passes a where w1 > 1.2 w2, c where w2 > 1.2 w1: never both at once
        RankRange a = WeightRange.Of([new("a", [0.5, 0.5]), new("b", [0.6, 0.38]), new("c", [0.38, 0.6])], [50, 50], 0.25).Ranks[0];

        (a.Stated, a.Best, a.Worst, a.NeverBefore, a.NeverAfter).ShouldBe((1, 1, 2, 1, 3));
    }

    [Fact]
    public void Without_a_range_there_is_one_weighting() =>
        WeightRange.Of([new("a", [1, 0]), new("b", [0, 1])], [60, 40], 0).ShouldSatisfyAllConditions(
            range => range.Weightings.ShouldBe(1),
            range => range.Pairs[0].Before.ShouldBe(1));

    [Fact]
    public void No_weighting_within_the_range_leads_beyond_the_bounds() => ForAll.Of(Gen.Choose(0, 1000).ArrayOf(18), drawn =>
    {
        // three weights, three places within their ranges, four brands of three parts each
        const double Spread = 0.5;
        double[] weights = [.. drawn[..3].Select(value => value + 1.0)];
        double[] weighting = [.. weights.Select((weight, part) => weight * (1 + (Spread * ((drawn[3 + part] / 500.0) - 1))))];
        BrandParts[] brands = [.. drawn[6..18].Chunk(3).Select((shares, at) => new BrandParts($"b{at}", [.. shares.Select(share => share / 1000.0)]))];
        WeightRange range = WeightRange.Of(brands, weights, Spread);
        double[] scores = [.. brands.Select(brand => brand.Shares.Zip(weighting, (share, weight) => share * weight).Sum() / weighting.Sum())];
        return range.Ranks.Select((found, at) => (Found: found, Rank: 1 + scores.Count(other => other - scores[at] > 1e-9))).All(pair =>
            pair.Found.NeverBefore <= pair.Rank && pair.Rank <= pair.Found.NeverAfter
            && pair.Found.NeverBefore <= pair.Found.Best && pair.Found.Best <= pair.Found.Stated && pair.Found.Stated <= pair.Found.Worst && pair.Found.Worst <= pair.Found.NeverAfter);
    });
}
