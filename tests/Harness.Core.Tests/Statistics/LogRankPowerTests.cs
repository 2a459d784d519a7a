using FsCheck.Fluent;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class LogRankPowerTests
{
    [Fact]
    public void Half_the_hazard_takes_66_events_at_80_percent() => // 7.849 x 4 / 0.4805
        LogRankPower.Events(0.5, 0.5, 0.05, 0.8)!.Value.ShouldBe(65.345, 1e-3);

    [Fact]
    public void The_number_has_the_power_that_was_asked() =>
        LogRankPower.At(LogRankPower.Events(0.7, 0.3, 0.05, 0.9)!.Value, 0.7, 0.3, 0.05).ShouldBe(0.9, 1e-12);

    [Fact]
    public void Equal_groups_may_change_places()
    {
        LogRankPower.Events(2, 0.5, 0.05, 0.8)!.Value.ShouldBe(LogRankPower.Events(0.5, 0.5, 0.05, 0.8)!.Value, 1e-10);
        LogRankPower.EventsFreedman(2, 0.5, 0.05, 0.8)!.Value.ShouldBe(LogRankPower.EventsFreedman(0.5, 0.5, 0.05, 0.8)!.Value, 1e-10);
    }

    [Fact]
    public void Groups_may_change_places_and_more_events_and_greater_effects_are_found_more_often() => ForAll.Of(
        Gen.Choose(10, 98).Zip(Gen.Choose(1, 99)).Zip(Gen.Choose(1, 500)),
        drawn =>
        {
            (double ratio, double share, int events) = (drawn.Item1.Item1 / 100.0, drawn.Item1.Item2 / 100.0, drawn.Item2);
            double needed = LogRankPower.Events(ratio, share, 0.05, 0.8)!.Value, cautious = LogRankPower.EventsFreedman(ratio, share, 0.05, 0.8)!.Value;
            return LogRankPower.Events(1 / ratio, 1 - share, 0.05, 0.8).IsNear(needed) && LogRankPower.EventsFreedman(1 / ratio, 1 - share, 0.05, 0.8).IsNear(cautious)
                && LogRankPower.At(events + 1, ratio, share, 0.05) >= LogRankPower.At(events, ratio, share, 0.05)
                && ((double?)LogRankPower.At(events, ratio, share, 0.05)).IsNear(LogRankPower.At(events, 1 / ratio, 1 - share, 0.05))
                && LogRankPower.Events(ratio * 0.9, share, 0.05, 0.8) < needed && LogRankPower.EventsFreedman(ratio * 0.9, share, 0.05, 0.8) < cautious
                && LogRankPower.Events(ratio, share, 0.05, 0.9) > needed;
        });

    [Fact]
    public void Where_there_is_nothing_to_find_no_number_suffices() =>
        (LogRankPower.Events(1, 0.5, 0.05, 0.8), LogRankPower.EventsFreedman(1, 0.5, 0.05, 0.8)).ShouldBe((null, null));

    [Fact]
    public void Silence_must_be_paid_for_in_probes() => LogRankPower.Probes(100, 0.4).ShouldBe(250, 1e-12);

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(-1, 0.5)]
    [InlineData(double.NaN, 0.5)]
    [InlineData(double.PositiveInfinity, 0.5)]
    [InlineData(0.5, 0)]
    [InlineData(0.5, 1)]
    public void What_is_impossible_is_refused(double ratio, double allocation)
    {
        Should.Throw<ArgumentException>(() => LogRankPower.Events(ratio, allocation, 0.05, 0.8));
        Should.Throw<ArgumentException>(() => LogRankPower.EventsFreedman(ratio, allocation, 0.05, 0.8));
        Should.Throw<ArgumentException>(() => LogRankPower.At(100, ratio, allocation, 0.05));
        Should.Throw<ArgumentException>(() => LogRankPower.Probes(100, allocation - 0.5 == 0 ? 0 : double.NaN));
    }
}
