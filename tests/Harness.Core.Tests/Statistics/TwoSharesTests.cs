using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class TwoSharesTests
{
    [Fact]
    public void Possible_counts_pass_and_impossible_ones_are_refused()
    {
        TwoShares.Of(0, 0, 3, 5).N.ShouldBe(5);
        Should.Throw<ArgumentOutOfRangeException>(() => TwoShares.Of(1, 0, 3, 5));
        Should.Throw<ArgumentOutOfRangeException>(() => TwoShares.Of(0, 0, -3, 5));
    }
}
