using FsCheck.Fluent;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class RestrictedMeanTests
{
    [Fact]
    public void The_area_under_the_curve_is_what_a_hand_works_out()
    {
        RestrictedMean mean = Of(6000, Beyond.Unknown, (1000, true), (2000, false), (4000, true), (9000, false)); // 1 to 1 s, 3/4 to 4 s, 3/8 to 6 s

        mean.Estimate.Value!.Value.ShouldBe(1 + (3 * 0.75) + (2 * 0.375), 1e-15);
        mean.StandardError!.Value.ShouldBe(Math.Sqrt((9.0 / 12) + (0.5625 / 2)), 1e-15); // areas to the right 3 and 3/4, terms 1/(4*3) and 1/(2*1)
        (mean.Estimate.High - mean.Estimate.Value).ShouldBe(mean.Estimate.Value - mean.Estimate.Low);
        (mean.Estimate.High!.Value - mean.Estimate.Value!.Value).ShouldBe(1.959963984540054 * mean.StandardError.Value, 1e-12);
    }

    [Fact]
    public void Silence_counts_as_the_whole_horizon()
    {
        RestrictedMean mean = Of(5000, Beyond.Unknown, (9000, false), (9000, false));

        (mean.Estimate.Value, mean.StandardError, mean.Estimate.Low, mean.Estimate.High).ShouldBe((5, 0, 5, 5));
    }

    [Fact]
    public void Nobody_asked_and_nobody_watched_that_long_give_no_mean_and_the_reason()
    {
        RestrictedMean none = Of(5000, Beyond.Level), unseen = Of(5000, Beyond.Unknown, (1000, true), (4000, false)), level = Of(5000, Beyond.Level, (1000, true), (4000, false));

        (none.Estimate.Value, none.StandardError, none.Estimate.Absent).ShouldBe((null, null, Absence.NoData));
        (unseen.Estimate.Value, unseen.Estimate.Low, unseen.StandardError, unseen.Estimate.Absent).ShouldBe((null, null, null, Absence.NotReached));
        level.Estimate.Value.ShouldBe(1 + (4 * 0.5));
        Of(5000, Beyond.Unknown, (1000, false), (4000, true)).Estimate.Value.ShouldBe(4); // all were answered: nothing is unknown
        Of(0, Beyond.Unknown, (1000, false)).Estimate.Value.ShouldBe(0);
        Should.Throw<ArgumentOutOfRangeException>(() => Of(-1, Beyond.Level, (1000, true)));
    }

    [Fact]
    public void A_later_horizon_adds_no_less_than_nothing_and_no_more_than_itself() => ForAll.Of(Specimens.Probes.Where(sample => sample.Length > 0), sample =>
    {
        SurvivalCurve curve = sample.Curve();
        double[] means = [.. Enumerable.Range(0, 90).Select(horizon => RestrictedMean.Of(curve, horizon, Beyond.Level).Estimate.Value!.Value * 1000)];
        double[] gains = [.. means.Zip(means.Skip(1), (one, next) => next - one)];
        return means[0] == 0 && gains.All(gain => gain is > -1e-9 and < 1 + 1e-9) && gains.Zip(gains.Skip(1)).All(pair => pair.Second <= pair.First + 1e-9);
    });

    [Fact]
    public void Without_silence_it_is_the_mean_of_the_waits_stopped_at_the_horizon() => ForAll.Of(Specimens.Probes.Where(sample => sample.Length > 0).Zip(Gen.Choose(0, 90)), drawn =>
    {
        ((long Time, bool)[] sample, int horizon) = drawn;
        RestrictedMean mean = RestrictedMean.Of(sample.Select(probe => (probe.Time, true)).Curve(), horizon);
        double[] waits = [.. sample.Select(probe => Math.Min(probe.Time, horizon) / 1000.0)];
        return mean.Estimate.Value.IsNear(waits.Average()) && mean.StandardError.IsNear(Math.Sqrt(waits.Sum(wait => (wait - waits.Average()) * (wait - waits.Average()))) / waits.Length);
    });

    [Fact]
    public void At_its_limits_the_normal_test_just_rejects() => ForAll.Of(Specimens.Probes.Zip(Gen.Choose(1, 90)).Zip(Gen.Elements(0.5, 0.95, 0.999)), drawn =>
    {
        (((long, bool)[] sample, int horizon), double confidence) = drawn;
        RestrictedMean mean = RestrictedMean.Of(sample.Curve(confidence), horizon);
        bool Rejects(double? limit) => Math.Abs((2 * UpperTail.Normal(Math.Abs(limit!.Value - mean.Estimate.Value!.Value) / mean.StandardError!.Value)) - (1 - confidence)) < 1e-6;
        return mean.StandardError is null or 0 || (Rejects(mean.Estimate.Low) && Rejects(mean.Estimate.High) && mean.Estimate.Low < mean.Estimate.High);
    });

    private static RestrictedMean Of(long horizon, Beyond beyond, params (long Time, bool Answered)[] sample) =>
        RestrictedMean.Of(SurvivalCurve.Of([.. sample.Select(probe => probe.Time)], [.. sample.Select(probe => probe.Answered)], Frames.Reference), horizon, beyond);
}
