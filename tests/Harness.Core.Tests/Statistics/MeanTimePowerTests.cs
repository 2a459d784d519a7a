using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class MeanTimePowerTests
{
    [Fact]
    public void One_deviation_takes_16_per_group_at_80_percent() =>
        MeanTimePower.PerGroup(1, 1, 1, 0.05, 0.8)!.Value.ShouldBe(2 * 7.8488797, 1e-6); // 2 (1.95996 + 0.84162) squared

    [Fact]
    public void The_number_has_the_power_that_was_asked_whatever_the_unit()
    {
        double n = MeanTimePower.PerGroup(3600, 20000, 30000, 0.05, 0.9)!.Value;

        MeanTimePower.PerGroup(-1, 20000 / 3600.0, 30000 / 3600.0, 0.05, 0.9)!.Value.ShouldBe(n, 1e-9);
        MeanTimePower.At(n, 3600, 20000, 30000, 0.05).ShouldBe(0.9, 1e-12);
    }

    [Fact]
    public void Where_there_is_nothing_to_find_no_number_suffices()
    {
        MeanTimePower.PerGroup(0, 1, 1, 0.05, 0.8).ShouldBeNull();
        MeanTimePower.PerGroup(1, 0, 0, 0.05, 0.8).ShouldBe(0);
        MeanTimePower.At(10, 0, 1, 1, 0.05).ShouldBe(0.025, 1e-12);
    }

    [Theory]
    [InlineData(double.NaN, 1)]
    [InlineData(double.PositiveInfinity, 1)]
    [InlineData(1, -1)]
    [InlineData(1, double.NaN)]
    public void What_is_impossible_is_refused(double difference, double deviation)
    {
        Should.Throw<ArgumentException>(() => MeanTimePower.PerGroup(difference, deviation, 1, 0.05, 0.8));
        Should.Throw<ArgumentException>(() => MeanTimePower.At(10, difference, 1, deviation, 0.05));
        Should.Throw<ArgumentException>(() => MeanTimePower.At(10, 1, 0, 0, 0.05));
        Should.Throw<ArgumentException>(() => MeanTimePower.At(0, 1, 1, 1, 0.05));
    }
}
