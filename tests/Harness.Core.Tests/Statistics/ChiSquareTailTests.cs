using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class ChiSquareTailTests
{
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
    public void Logarithms_are_those_of_closed_forms_and_tables(double value, int degrees, double log) =>
        ChiSquareTail.LogUpper(value, degrees).ShouldBe(log, 1e-7 + (1e-10 * Math.Abs(log)));

    [Fact]
    public void One_in_ten_to_the_three_hundred_is_told_apart()
    {
        double log = ChiSquareTail.LogUpper(2 * 300 * Math.Log(10), 2);

        (log / (300 * Math.Log(10))).ShouldBe(-1, 1e-14);
        Math.Exp(log).ShouldBeInRange(0.999e-300, 1.001e-300);
    }

    [Fact]
    public void Where_series_and_fraction_meet_they_agree()
    {
        for (int degrees = 1; degrees <= 1000; degrees += 37)
        {
            double meeting = degrees + 2;
            double step = ChiSquareTail.LogUpper(meeting - 1e-9, degrees) - ChiSquareTail.LogUpper(meeting, degrees);
            step.ShouldBeInRange(0, 1e-8, $"{degrees} degrees");
        }
    }
}
