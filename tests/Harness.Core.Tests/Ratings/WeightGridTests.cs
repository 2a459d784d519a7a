using Harness.Ratings;

namespace Harness.Core.Tests.Ratings;

public sealed class WeightGridTests
{
    [Theory]
    [InlineData(1, 101)]
    [InlineData(2, 10_201)]
    [InlineData(3, 9_261)]
    [InlineData(4, 14_641)]
    [InlineData(5, 16_807)]
    [InlineData(6, 15_625)]
    [InlineData(7, 2_187)]
    [InlineData(9, 19_683)]
    [InlineData(12, 4_096)]
    public void The_grid_is_as_fine_as_twenty_thousand_weightings_allow(int parts, int weightings) =>
        WeightGrid.Of([.. Enumerable.Repeat(1.0, parts)], 0.25).Count.ShouldBe(weightings);

    [Fact]
    public void Every_corner_of_the_range_and_the_weights_as_stated_are_on_it()
    {
        IReadOnlyList<double[]> grid = WeightGrid.Of([60, 40], 0.25);

        foreach ((double one, double other) in new[] { (45.0, 30.0), (45, 50), (75, 30), (75, 50), (60, 40) })
        {
            grid.ShouldContain(weights => Math.Abs(weights[0] - (one / (one + other))) < 1e-12, $"{one} {other}");
        }

        grid.ShouldAllBe(weights => Math.Abs(weights.Sum() - 1) < 1e-12);
    }

    [Fact]
    public void Weights_and_ranges_that_are_none_are_refused()
    {
        Should.Throw<ArgumentException>(() => WeightGrid.Of([], 0.25));
        Should.Throw<ArgumentException>(() => WeightGrid.Of([0, 0], 0.25));
        Should.Throw<ArgumentException>(() => WeightGrid.Of([1, -1], 0.25));
        Should.Throw<ArgumentException>(() => WeightGrid.Of([.. Enumerable.Repeat(1.0, 13)], 0.25));
        Should.Throw<ArgumentException>(() => WeightGrid.Of([1], 0.95));
        Should.Throw<ArgumentException>(() => WeightRange.Of([new("a", [1])], [1, 1], 0.25));
    }
}
