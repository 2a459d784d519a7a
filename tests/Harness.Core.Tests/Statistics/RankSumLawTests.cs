using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class RankSumLawTests
{
    [Theory]
    [InlineData(0, 2, 2, 2 / 6.0)] // 0 1 2 2 3 4 in six shuffles
    [InlineData(1, 2, 2, 4 / 6.0)]
    [InlineData(2, 2, 2, 1)]
    [InlineData(4, 2, 2, 2 / 6.0)]
    [InlineData(0, 1, 3, 2 / 4.0)]
    [InlineData(0, 6, 6, 2 / 924.0)]
    [InlineData(1, 6, 6, 4 / 924.0)]
    public void Small_samples_are_what_a_hand_counts(int u, int n1, int n2, double p) => RankSumLaw.TwoSided(u, n1, n2).ShouldBe(p, 1e-15);

    [Fact]
    public void The_largest_samples_are_close_to_the_normal_law() =>
        RankSumLaw.TwoSided(900, 49, 49).ShouldBe(2 * UpperTail.Normal((1200.5 - 900.5) / Math.Sqrt(49 * 49 * 99 / 12.0)), 1e-3);
}
