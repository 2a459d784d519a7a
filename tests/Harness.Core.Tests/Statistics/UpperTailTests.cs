using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class UpperTailTests
{
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1.959963984540054, 0.025)]
    [InlineData(10, 7.61985302416053e-24)]
    [InlineData(double.PositiveInfinity, 0)]
    [InlineData(double.NegativeInfinity, 1)]
    public void Normal_tails_keep_their_digits(double z, double p) => UpperTail.Normal(z).ShouldBe(p, (1e-13 * p) + double.Epsilon);

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(0, 4, 1)]
    [InlineData(3.841458820694124, 1, 0.05)]
    [InlineData(2, 2, 0.36787944117144233)] // exp(-x / 2)
    [InlineData(100, 2, 1.9287498479639178e-22)]
    public void Chi_square_tails_keep_their_digits(double x, int freedom, double p) => UpperTail.ChiSquare(x, freedom).ShouldBe(p, 1e-12 * p);
}
