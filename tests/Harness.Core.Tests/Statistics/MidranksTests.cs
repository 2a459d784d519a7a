using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class MidranksTests
{
    [Fact]
    public void Ties_share_the_middle_of_their_ranks()
    {
        Midranks ranked = Midranks.Of([10, 20, 10, 5, 20, 20]);

        ranked.Ranks.ShouldBe([2.5, 5, 2.5, 1, 5, 5]);
        ranked.Ties.ShouldBe(6 + 24); // 2 cubed - 2 and 3 cubed - 3
    }

    [Fact]
    public void Nothing_has_no_ranks() => Midranks.Of([]).Ranks.ShouldBeEmpty();

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void What_cannot_be_ranked_is_refused(double value) => Should.Throw<ArgumentException>(() => Midranks.Of([1, value]));
}
