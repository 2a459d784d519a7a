using FsCheck;
using FsCheck.Fluent;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

/// <summary>What holds for curves and their published limits whatever the sample.</summary>
public sealed class SurvivalCurvePropertiesTests
{
    private static readonly Gen<(long Time, bool Answered)[]> Samples =
        Gen.Choose(1, 60).Zip(Gen.Frequency((2, Gen.Constant(true)), (1, Gen.Constant(false)))).Select(drawn => ((long)drawn.Item1, drawn.Item2)).ArrayOf();

    /// <summary>One lost from view at once, so that all limits allow for censoring.</summary>
    private static readonly Gen<(long Time, bool Answered)[]> Censored = Samples.Select(sample => sample.Prepend((0L, false)).ToArray());

    private static readonly Gen<(long Time, bool Answered)[]> Complete = Samples.Select(sample => sample.Select(probe => (probe.Time, true)).ToArray()).Where(sample => sample.Length > 0);

    private static readonly Gen<double> Shares = Gen.Choose(1, 99).Select(percent => percent / 100.0);

    [Fact]
    public void The_order_of_the_probes_changes_nothing() => ForAll.Of(
        Samples.Zip(Shares),
        drawn =>
        {
            ((long, bool)[] sample, double share) = drawn;
            (SurvivalCurve one, SurvivalCurve other) = (Of(sample), Of([.. sample.OrderDescending()]));
            return one.Quantile(share) == other.Quantile(share)
                && one.MidpointQuantile(share, Band.Log) == other.MidpointQuantile(share, Band.Log)
                && one.AnsweredBy(30) == other.AnsweredBy(30)
                && RestrictedMean.Of(one, 40) == RestrictedMean.Of(other, 40)
                && NelsonAalen.By(one, 40) == NelsonAalen.By(other, 40);
        });

    [Fact]
    public void Another_unit_of_time_stretches_times_and_leaves_shares() => ForAll.Of(
        Samples.Zip(Gen.Choose(1, 100_000)).Zip(Shares),
        drawn =>
        {
            (((long Time, bool Answered)[] sample, int unit), double share) = drawn;
            (SurvivalCurve plain, SurvivalCurve scaled) = (Of(sample), Of([.. sample.Select(probe => (probe.Time * unit, probe.Answered))]));
            return Stretched(plain.Quantile(share), scaled.Quantile(share), unit)
                && Stretched(plain.MidpointQuantile(share, Band.LogLog), scaled.MidpointQuantile(share, Band.LogLog), unit)
                && Stretched(RestrictedMean.Of(plain, 50).Estimate, RestrictedMean.Of(scaled, 50L * unit).Estimate, unit)
                && plain.AnsweredBy(30) == scaled.AnsweredBy(30L * unit)
                && plain.Survival(30, Band.Plain) == scaled.Survival(30L * unit, Band.Plain);
        });

    [Fact]
    public void Beta_product_limits_only_rise_and_lie_around_the_share() => ForAll.Of(Censored, Rises, 300);

    [Fact]
    public void Limits_of_a_complete_sample_only_rise() => ForAll.Of(Complete, Rises);

    [Fact]
    public void Bands_lie_around_the_curve_within_0_and_1() => ForAll.Of(
        Samples.Zip(Gen.Elements(Band.LogLog, Band.Log, Band.Plain)),
        drawn =>
        {
            ((long, bool)[] sample, Band band) = drawn;
            SurvivalCurve curve = Of(sample);
            return sample.Length == 0 || Enumerable.Range(0, 70).Select(time => curve.Survival(time, band)).All(
                share => share.Low is null ? share.High is null : 0 <= share.Low && share.Low <= share.Value && share.Value <= share.High && share.High <= 1);
        });

    [Fact]
    public void A_time_is_within_the_limits_of_a_quantile_exactly_when_the_limits_of_the_share_hold_it() => ForAll.Of(
        Gen.OneOf(Censored, Complete).Zip(Shares),
        drawn =>
        {
            ((long Time, bool Answered)[] sample, double share) = drawn;
            SurvivalCurve curve = Of(sample);
            Estimate quantile = curve.Quantile(share);
            return Enumerable.Range(0, 61).All(time =>
            {
                Estimate there = curve.AnsweredBy(time);
                bool early = quantile.Low is not { } low || time < low * 1000 - 1e-6, late = quantile.High is { } high && time >= high * 1000 - 1e-6;
                bool begun = there.High >= share - 1e-8, over = there.Low >= share - 1e-8;
                return there.Value is null || (late == over && (early ? !begun : begun || Math.Abs(time - (quantile.Low!.Value * 1000)) < 1e-6));
            });
        },
        400);

    [Fact]
    public void Groups_read_together_are_the_groups_read_one_by_one() => ForAll.Of(
        Samples.Zip(Gen.Choose(1, 5)),
        drawn =>
        {
            ((long Time, bool Answered)[] sample, int groups) = drawn;
            int[] group = [.. Enumerable.Range(0, sample.Length).Select(i => i * i % groups)];
            IReadOnlyList<SurvivalCurve> together = SurvivalCurve.PerGroup(
                [.. sample.Select(probe => probe.Time)], [.. sample.Select(probe => probe.Answered)], group, groups, Frames.Reference);
            return together.Count == groups && together.Select((curve, g) => (curve, alone: Of([.. sample.Where((_, i) => group[i] == g)])))
                .All(pair => pair.curve.Steps.SequenceEqual(pair.alone.Steps) && pair.curve.CensoredBefore(99).SequenceEqual(pair.alone.CensoredBefore(99)));
        });

    private static bool Rises((long, bool)[] sample)
    {
        SurvivalCurve curve = Of(sample);
        Estimate[] shares = [.. Enumerable.Range(1, 60).Select(time => curve.AnsweredBy(time)).TakeWhile(share => share.Value is not null)];
        return shares.All(share => 0 <= share.Low && share.Low <= share.Value + 1e-12 && share.Value <= share.High + 1e-12 && share.High <= 1)
            && shares.Zip(shares.Skip(1)).All(pair => pair.First.Low <= pair.Second.Low + 1e-9 && pair.First.High <= pair.Second.High + 1e-9);
    }

    private static bool Stretched(Estimate plain, Estimate scaled, int unit) =>
        Same(plain.Value * unit, scaled.Value) && Same(plain.Low * unit, scaled.Low) && Same(plain.High * unit, scaled.High) && plain.Absent == scaled.Absent;

    private static bool Same(double? a, double? b) => a is null ? b is null : Math.Abs(a.Value - b!.Value) <= 1e-9 * Math.Max(1, Math.Abs(a.Value));

    private static SurvivalCurve Of(params (long Time, bool Answered)[] sample) =>
        SurvivalCurve.Of([.. sample.Select(probe => probe.Time)], [.. sample.Select(probe => probe.Answered)], Frames.Reference);
}
