using FsCheck.Fluent;
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

    [Fact]
    public void More_probes_and_greater_differences_are_found_more_often_and_groups_may_change_places() => ForAll.Of(Gen.Choose(1, 100).Four(), drawn =>
    {
        (double difference, double first, double second, double n) = (drawn.Item1, drawn.Item2, drawn.Item3, drawn.Item4);
        double power = MeanTimePower.At(n, difference, first, second, 0.05);
        return MeanTimePower.At(n + 1, difference, first, second, 0.05) >= power && MeanTimePower.At(n, difference + 1, first, second, 0.05) >= power
            && ((double?)power).IsNear(MeanTimePower.At(n, -1000 * difference, 1000 * second, 1000 * first, 0.05))
            && MeanTimePower.PerGroup(difference, first, second, 0.05, 0.8).IsNear(MeanTimePower.PerGroup(-7 * difference, 7 * second, 7 * first, 0.05, 0.8))
            && MeanTimePower.PerGroup(difference, first, second, 0.05, 0.9) > MeanTimePower.PerGroup(difference, first, second, 0.05, 0.8);
    });

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
