using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class LikeliestSharesTests
{
    [Theory]
    [InlineData(3, 10, 5, 10, 0, 0.4)] // equal shares: the pooled one
    [InlineData(0, 10, 0, 10, 0, 0)]
    [InlineData(10, 10, 5, 5, 0, 1)]
    [InlineData(2, 4, 2, 4, 0.5, 0.25)] // by symmetry 0.75 and 0.25
    [InlineData(9, 10, 3, 10, 0.6, 0.3)] // the observed difference: the observed shares
    [InlineData(5, 10, 5, 10, 1, 0)]
    [InlineData(5, 10, 5, 10, -1, 1)]
    [InlineData(8, 11, 5, 5, -0.2, 1)] // 8 / 0.8 - 3 / 0.2 + 5 / 1 = 0: the likelihood stops to rise at the very end
    [InlineData(0, 10, 4, 4, -0.4, 0.4)] // 4 / 0.4 = 10
    [InlineData(34, 34, 258, 258, 0.001, 0.999)]
    [InlineData(0, 1, 500_000, 1_000_000, 0, 0.4999995000005)]
    public void Shares_are_what_a_hand_works_out(int x1, int n1, int x2, int n2, double difference, double second)
    {
        (double p1, double p2) = LikeliestShares.Given(new(x1, n1, x2, n2), difference);

        p2.ShouldBe(second, 1e-12);
        p1.ShouldBe(second + difference, 1e-12);
    }
}
