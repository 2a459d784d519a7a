using FsCheck.Fluent;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class SaddlePointTests
{
    [Theory]
    [InlineData(0.5, 0.15342640972002736)] // (1 - log 2) / 2
    [InlineData(1, 0.08106146679532726)] // 1 - log(2 pi) / 2
    [InlineData(15, 0.005554733551962801)]
    [InlineData(16, 0.005207655919609640)]
    [InlineData(1e6, 8.333333333330556e-8)] // 1 / 12 z
    public void Stirling_lacks_what_a_table_says(double z, double lacking) => SaddlePoint.Stirling(z).ShouldBe(lacking, 3e-15);

    [Theory]
    [InlineData(1, 2, 0.3068528194400547)] // 1 - log 2
    [InlineData(2, 1, 0.3862943611198906)] // 2 log 2 - 1
    [InlineData(10, 11, 0.046898201956751095)] // 1 - 10 log 1.1
    [InlineData(3, 3, 0)]
    [InlineData(1e12, 1e12 + 1, 5e-13)]
    public void Deviances_are_what_a_hand_works_out(double x, double mean, double deviance) =>
        SaddlePoint.Deviance(x, mean).ShouldBe(deviance, (1e-12 * deviance) + double.Epsilon);

    [Fact]
    public void Where_the_series_ends_nothing_jumps() => ForAll.Of(Gen.Choose(1, 1_000_000), mean =>
    {
        double edge = mean * (1.1 / 0.9);
        return Math.Abs(SaddlePoint.Deviance(edge * (1 + 1e-12), mean) - SaddlePoint.Deviance(edge * (1 - 1e-12), mean)) < 1e-11 * mean;
    });

    [Fact]
    public void What_is_no_number_gives_none_and_ends() => SaddlePoint.Deviance(double.NaN, 1).ShouldBe(double.NaN);
}
