using Harness.Findings;

namespace Harness.Reports.Tests.Findings;

public sealed class ComparisonTests
{
    /// <summary>Fisher: 4/4 against 0/4 is 2/70, 4/4 against 2/4 and 2/4 against 0/4 are 12/28 each. Holm: three times the least, twice the next, never falling.</summary>
    [Fact]
    public void Three_groups_match_Fisher_and_Holm_by_hand()
    {
        Comparison comparison = new Wave(new Row("zero", 4, 0), new Row("half", 4, 2), new Row("all", 4, 4)).Analysis.BetweenBrands;

        comparison.Groups.Select(group => group.Id).ShouldBe(["all", "half", "zero"]);
        comparison.Pairs.Select(pair => (pair.A.Id, pair.B.Id)).ShouldBe([("all", "half"), ("all", "zero"), ("half", "zero")]);
        comparison.Pairs.Select(pair => Math.Round(pair.P, 9)).ShouldBe([Math.Round(12 / 28.0, 9), Math.Round(2 / 70.0, 9), Math.Round(12 / 28.0, 9)]);
        comparison.Pairs.Select(pair => Math.Round(pair.Adjusted, 9)).ShouldBe([Math.Round(24 / 28.0, 9), Math.Round(6 / 70.0, 9), Math.Round(24 / 28.0, 9)]);
        comparison.Pairs.ShouldAllBe(pair => !pair.Distinct);
        comparison.Ties.ShouldHaveSingleItem().Select(group => group.Id).ShouldBe(["all", "half", "zero"]);
        comparison.MayOrder.ShouldBeFalse();
    }

    /// <summary>30/30 against 15/30 is 2 C(30,15) / C(60,15) = 5.8e-6, and the outer pair is far below.</summary>
    [Fact]
    public void Groups_far_apart_share_no_tie()
    {
        Comparison comparison = new Wave(new Row("zero", 30, 0), new Row("half", 30, 15), new Row("all", 30, 30)).Analysis.BetweenBrands;

        comparison.MayOrder.ShouldBeTrue();
        comparison.Pairs[0].P.ShouldBe(2 * 155117520.0 / 53194089192720.0, 1e-12);
        comparison.Ties.Select(tie => string.Join(" ", tie.Select(group => group.Id))).ShouldBe(["all", "half", "zero"]);
    }

    [Fact]
    public void A_group_between_two_others_is_tied_with_both()
    {
        Comparison comparison = new Wave(new Row("low", 30, 3), new Row("middle", 30, 10), new Row("high", 30, 18)).Analysis.BetweenBrands;

        comparison.Ties.Select(tie => string.Join(" ", tie.Select(group => group.Id))).ShouldBe(["high middle", "middle low"]);
    }

    [Fact]
    public void A_group_without_messages_is_told_apart_from_nothing()
    {
        Comparison comparison = new Wave(new Row("none", 0, 0) { Unsent = 5 }, new Row("all", 30, 30)).Analysis.BetweenBrands;

        comparison.Groups.Select(group => group.Id).ShouldBe(["all", "none"]);
        comparison.Pairs.ShouldHaveSingleItem().Adjusted.ShouldBe(1);
    }
}
