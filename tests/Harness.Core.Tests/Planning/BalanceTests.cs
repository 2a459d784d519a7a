using Harness.Planning;

namespace Harness.Core.Tests.Planning;

public sealed class BalanceTests
{
    private static readonly Balance Race = Balance.Of(Planner.Plan(Designs.Race, 2012));

    [Fact]
    public void The_form_of_address_by_week_cannot_be_told_from_the_week()
    {
        FactorPair pair = Pair("address", "week");
        pair.Confounding.ShouldBe(Confounding.FirstBySecond);
        pair.Association.ShouldBe(1, 1e-12);
        pair.Rows.ShouldBe(["handle", "name"]);
        pair.Columns.ShouldBe(["01", "02", "03", "04"]);
        pair.Counts.Select(row => string.Join(' ', row)).ShouldBe(["70 0 70 0", "0 70 0 70"]);
    }

    [Fact]
    public void Categories_and_personas_meet_equally_often_and_can_be_told_apart()
    {
        FactorPair pair = Pair("category", "persona");
        (pair.Confounding, pair.Least, pair.Most).ShouldBe((Confounding.None, 14, 14));
        pair.Association.ShouldBe(0, 1e-7);
    }

    [Fact]
    public void What_does_not_vary_is_in_no_pair()
    {
        Race.Pairs.ShouldAllBe(pair => pair.First != "channel" && pair.Second != "channel" && pair.Rows.Count > 1 && pair.Columns.Count > 1);
        Balance.Of(Planner.Plan(Designs.Of(), 1)).Pairs.Select(pair => (pair.First, pair.Second)).ShouldNotContain(("brand", "category"));
    }

    [Theory]
    [InlineData(new[] { 3, 0 }, new[] { 0, 3 }, Confounding.Both, 1)]
    [InlineData(new[] { 3, 3 }, new[] { 3, 3 }, Confounding.None, 0)]
    [InlineData(new[] { 4, 2 }, new[] { 2, 4 }, Confounding.None, 0.3333333333333333)] // chi-square 4/3 of 12
    [InlineData(new[] { 1, 0, 2 }, new[] { 0, 3, 0 }, Confounding.FirstBySecond, 1)]
    public void Association_and_confounding_are_read_off_the_counts(int[] first, int[] second, Confounding confounding, double association)
    {
        FactorPair pair = new("a", "b", ["a1", "a2"], [.. first.Select((_, i) => $"b{i}")], [first, second]);
        pair.Confounding.ShouldBe(confounding);
        pair.Association.ShouldBe(association, 1e-12);
    }

    private static FactorPair Pair(string first, string second) => Race.Pairs.Single(pair => (pair.First, pair.Second) == (first, second));
}
