using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class BinomialLawTests
{
    [Theory]
    [InlineData(0, 1 / 16.0)]
    [InlineData(1, 4 / 16.0)]
    [InlineData(2, 6 / 16.0)]
    [InlineData(4, 1 / 16.0)]
    public void Four_fair_coins_are_what_a_hand_counts(int x, double p) => BinomialLaw.Exactly(x, 4, 0.5).ShouldBe(p, 1e-15);

    [Fact]
    public void Tails_are_sums()
    {
        BinomialLaw.AtLeast(1, 4, 0.5).ShouldBe(15 / 16.0, 1e-15);
        BinomialLaw.AtLeast(3, 4, 0.5).ShouldBe(5 / 16.0, 1e-15);
        BinomialLaw.AtMost(0, 4, 0.5).ShouldBe(1 / 16.0, 1e-15);
        BinomialLaw.AtMost(3, 4, 0.5).ShouldBe(15 / 16.0, 1e-15);
    }

    [Fact]
    public void Beyond_the_ends_all_is_certain()
    {
        (BinomialLaw.AtLeast(0, 4, 0.3), BinomialLaw.AtLeast(5, 4, 0.3), BinomialLaw.AtMost(4, 4, 0.3), BinomialLaw.AtMost(-1, 4, 0.3)).ShouldBe((1, 0, 1, 0));
        (BinomialLaw.AtLeast(1, 4, 0), BinomialLaw.AtLeast(4, 4, 1), BinomialLaw.AtMost(0, 4, 0), BinomialLaw.AtMost(3, 4, 1)).ShouldBe((0, 1, 1, 0));
        (BinomialLaw.Exactly(0, 4, 0), BinomialLaw.Exactly(1, 4, 0), BinomialLaw.Exactly(4, 4, 1), BinomialLaw.Exactly(3, 4, 1)).ShouldBe((1, 0, 1, 0));
    }

    [Fact]
    public void A_billion_trials_keep_their_digits()
    {
        const int N = 1_000_000_000;

        BinomialLaw.Exactly(N / 2, N, 0.5).ShouldBe(Math.Sqrt(2 / (Math.PI * N)) * (1 - (1 / (4.0 * N))), 1e-18);
        BinomialLaw.AtLeast(1, N, 1e-9).ShouldBe(1 - Math.Exp(-1.0000000005), 1e-12);
    }
}
