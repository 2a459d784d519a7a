using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class ShareScanTests
{
    /// <summary>Two failures, two successes: the likelihood of one share is 1/16, of two shares split in the middle 1, so twice the logarithm is 8 ln 2.</summary>
    [Fact]
    public void Four_messages_are_what_a_hand_works_out()
    {
        double[] ratios = new ShareScan([1, 1, 1, 1]).Ratios([0, 0, 1, 1], 0);

        double beside = 2 * ((2 * Math.Log(2 / 3.0)) + Math.Log(1 / 3.0) + (4 * Math.Log(2)));
        ratios[0].ShouldBe(-1);
        ratios[1].ShouldBe(beside, 1e-12);
        ratios[2].ShouldBe(8 * Math.Log(2), 1e-12);
        ratios[3].ShouldBe(beside, 1e-12);
        ShareScan.Best(ratios).ShouldBe(2);
    }

    [Fact]
    public void There_is_no_split_before_an_empty_night_nor_where_a_side_is_empty()
    {
        ShareScan scan = new([0, 5, 0, 5, 0]);

        scan.Ratios([0, 1, 0, 4, 0], 0).Select(ratio => ratio >= 0).ShouldBe([false, false, false, true, false]);
        ShareScan.Best(scan.Ratios([0, 2, 0, 2, 0], 0)).ShouldBeNull();
        ShareScan.Best(scan.Ratios([], 0)).ShouldBeNull();
        ShareScan.Best(new ShareScan([]).Ratios([], 0)).ShouldBeNull();
    }

    [Fact]
    public void A_stretch_is_judged_by_its_own_nights() =>
        new ShareScan([9, 1, 1, 1, 1, 9]).Ratios([0, 0, 1, 1], 1).ShouldBe(new ShareScan([1, 1, 1, 1]).Ratios([0, 0, 1, 1], 0));

    /// <summary>Of the six ways to deal two successes to four messages, two keep them together at an end: one in three.</summary>
    [Fact]
    public void Chance_deals_every_arrangement_equally_often()
    {
        const int Replicates = 40_000;
        double p = new ShareScan([1, 1, 1, 1]).P([0, 0, 1, 1], 0, 8 * Math.Log(2), new Draws(5), Replicates);

        p.ShouldBe(1 / 3.0, 3 * Math.Sqrt(2 / 9.0 / Replicates));
    }

    /// <summary>Nights of two and one: of three ways to deal one success, the single night gets it in one, which splits best; the other two split alike.</summary>
    [Fact]
    public void Nights_keep_their_sizes()
    {
        const int Replicates = 40_000;
        ShareScan scan = new([2, 1]);

        scan.P([0, 1], 0, scan.Ratios([0, 1], 0)[1], new Draws(5), Replicates).ShouldBe(1 / 3.0, 3 * Math.Sqrt(2 / 9.0 / Replicates));
        scan.P([1, 0], 0, scan.Ratios([1, 0], 0)[1], new Draws(5), Replicates).ShouldBe(1);
    }
}
