using FsCheck.Fluent;
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
    [InlineData(1e-4, 100, 1)]
    [InlineData(500, 500, 0.49158937303100904)]
    [InlineData(500_000, 500_000, 0.49973403847382217)]
    [InlineData(1e5, 2, 0)]
    public void Chi_square_tails_keep_their_digits(double x, int freedom, double p) => UpperTail.ChiSquare(x, freedom).ShouldBe(p, (1e-12 * p) + double.Epsilon);

    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(0.002, 2, -0.001)] // two degrees: exp(-x / 2)
    [InlineData(3, 2, -1.5)]
    [InlineData(1400, 2, -700)]
    [InlineData(1_000_000, 2, -500_000)]
    [InlineData(1400, 4, -693.4474921)] // and (1 + x / 2) with four: -700 + log 701
    [InlineData(3.841458820694124, 1, -2.995732273553991)] // one in twenty
    [InlineData(18.307038053275146, 10, -2.995732273553991)]
    [InlineData(553.1268089, 500, -2.995732274)]
    public void Logarithms_are_those_of_closed_forms_and_tables(double x, int freedom, double log) =>
        UpperTail.LogChiSquare(x, freedom).ShouldBe(log, 1e-7 + (1e-10 * Math.Abs(log)));

    [Fact]
    public void A_tail_too_small_for_a_number_is_still_told()
    {
        double log = UpperTail.LogChiSquare(2 * 300 * Math.Log(10), 2);

        (log / (300 * Math.Log(10))).ShouldBe(-1, 1e-14);
        Math.Exp(log).ShouldBeInRange(0.999e-300, 1.001e-300);
        UpperTail.LogChiSquare(1e-12, 2).ShouldBe(-5e-13, 1e-25);
    }

    [Fact]
    public void Where_series_and_fraction_meet_they_agree()
    {
        for (int freedom = 1; freedom <= 1000; freedom += 37)
        {
            double meeting = freedom + 2;
            double step = UpperTail.LogChiSquare(meeting - 1e-9, freedom) - UpperTail.LogChiSquare(meeting, freedom);
            step.ShouldBeInRange(0, 1e-8, $"{freedom} degrees");
        }
    }

    [Fact]
    public void A_tail_falls_with_the_value_and_rises_with_the_degrees() => ForAll.Of(Gen.Choose(1, 100_000).Zip(Gen.Choose(1, 300)), drawn =>
    {
        (double x, int freedom) = (drawn.Item1 / 100.0, drawn.Item2);
        double log = UpperTail.LogChiSquare(x, freedom);
        return log <= 0 && UpperTail.LogChiSquare(x * 1.001, freedom) < log + 1e-15 && UpperTail.LogChiSquare(x, freedom + 1) > log - 1e-15;
    });
}
