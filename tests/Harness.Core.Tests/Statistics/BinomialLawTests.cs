using FsCheck.Fluent;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class BinomialLawTests
{
    [Fact]
    public void Small_laws_are_what_a_hand_counts()
    {
        BinomialLaw.Of(0, 0.3).ShouldBe([1]);
        BinomialLaw.Of(4, 0.5).ShouldBe([1 / 16.0, 4 / 16.0, 6 / 16.0, 4 / 16.0, 1 / 16.0]);
        BinomialLaw.Of(3, 0).ShouldBe([1, 0, 0, 0]);
        BinomialLaw.Of(3, 1).ShouldBe([0, 0, 0, 1]);
    }

    [Fact]
    public void Sums_are_the_beta_probabilities() => ForAll.Of(Gen.Choose(1, 3000).Zip(Gen.Choose(1, 9999)).Zip(Gen.Choose(0, 999)), drawn =>
    {
        ((int n, int share), int place) = drawn;
        double[] chances = BinomialLaw.Of(n, share / 10_000.0);
        int x = n * place / 1000;
        double sum = chances[..(x + 1)].Sum(), expected = FixedShare.AtMost(x, n, share / 10_000.0);
        return chances.All(chance => chance is >= 0 and <= 1) && Math.Abs(sum - expected) <= 1e-10 * expected + 1e-300;
    });

    [Fact]
    public void The_rarest_and_the_surest_of_shares_have_laws_too()
    {
        BinomialLaw.Of(3000, double.Epsilon)[0].ShouldBe(1);
        BinomialLaw.Of(3000, 1 - 1e-16)[3000].ShouldBe(1, 1e-12);
        BinomialLaw.Of(3000, 0.9)[0].ShouldBe(0);
    }
}
