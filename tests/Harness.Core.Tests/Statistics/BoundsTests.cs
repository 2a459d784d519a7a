using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class BoundsTests
{
    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(-1e-300)]
    public void What_lies_in_no_range_is_refused_by_all(double value)
    {
        foreach (Action<double, string?> bound in new Action<double, string?>[] { Bounds.Share, Bounds.Between0And1, Bounds.PositiveShare, Bounds.Positive, Bounds.NotNegative })
        {
            Should.Throw<ArgumentOutOfRangeException>(() => bound(value, "value")).ParamName.ShouldBe("value");
        }
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Values_are_finite(double value)
    {
        Should.Throw<ArgumentException>(() => Bounds.Finite([1, value]));
        Should.NotThrow(() => Bounds.Finite([]));
    }

    [Fact]
    public void Ends_belong_to_the_range_or_not()
    {
        Should.NotThrow(() => Bounds.Share(0));
        Should.NotThrow(() => Bounds.Share(1));
        Should.NotThrow(() => Bounds.NotNegative(0));
        Should.NotThrow(() => Bounds.PositiveShare(1));
        Should.Throw<ArgumentOutOfRangeException>(() => Bounds.PositiveShare(0));
        Should.Throw<ArgumentOutOfRangeException>(() => Bounds.Positive(0));
        Should.Throw<ArgumentOutOfRangeException>(() => Bounds.Between0And1(0));
        Should.Throw<ArgumentOutOfRangeException>(() => Bounds.Between0And1(1));
    }
}
