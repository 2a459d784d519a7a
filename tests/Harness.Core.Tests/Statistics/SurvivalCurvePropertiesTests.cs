using FsCheck;
using FsCheck.Fluent;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

/// <summary>What holds for curves and everything read off them whatever the sample.</summary>
public sealed class SurvivalCurvePropertiesTests
{
    private const double Tolerance = 1e-8;

    private static readonly double[] Shares = [0.01, 0.1, 0.25, 0.4, 0.5, 0.75, 0.9, 1];
    private static readonly Band[] Bands = Enum.GetValues<Band>();
    private static readonly CensoredLimits[] Limits = Enum.GetValues<CensoredLimits>();

    /// <summary>One lost from view at once, so that all limits allow for censoring.</summary>
    private static readonly Gen<(long Time, bool Answered)[]> Censored = Specimens.Probes.Select(
        sample => sample.Select(probe => (probe.Time + 1, probe.Answered)).Prepend((0L, false)).ToArray());

    private static readonly Gen<(long Time, bool Answered)[]> Complete = Specimens.Probes.Select(
        sample => sample.Select(probe => (probe.Time, true)).ToArray()).Where(sample => sample.Length > 0);

    [Fact]
    public void The_order_of_the_probes_changes_nothing() => ForAll.Of(Specimens.Probes.Zip(Specimens.Seeds), drawn =>
    {
        ((long, bool)[] sample, ulong seed) = drawn;
        (SurvivalCurve one, SurvivalCurve other) = (sample.Curve(), sample.Shuffled(seed).Curve());
        return one.Steps.SequenceEqual(other.Steps) && one.CensoredBefore(99).SequenceEqual(other.CensoredBefore(99))
            && Times(one, 1).SequenceEqual(Times(other, 1)) && Rest(one, 1).SequenceEqual(Rest(other, 1)) && Counts(one, 1).SequenceEqual(Counts(other, 1));
    });

    [Fact]
    public void Another_unit_of_time_stretches_times_and_leaves_the_rest() => ForAll.Of(Specimens.Probes.Zip(Gen.Elements(7L, 1000, 86_400_000)), drawn =>
    {
        ((long Time, bool Answered)[] sample, long unit) = drawn;
        (SurvivalCurve plain, SurvivalCurve scaled) = (sample.Curve(), sample.Select(probe => (probe.Time * unit, probe.Answered)).Curve());
        return Times(plain, 1).Zip(Times(scaled, unit)).All(pair => pair.Second.IsTimes(unit, pair.First))
            && Rest(plain, 1).SequenceEqual(Rest(scaled, unit)) && Counts(plain, 1).SequenceEqual(Counts(scaled, unit));
    });

    [Fact]
    public void More_confidence_gives_wider_limits_around_the_same_value() => ForAll.Of(Specimens.Probes.Zip(Specimens.Confidences), drawn =>
    {
        ((long, bool)[] sample, (double less, double more)) = drawn;
        (SurvivalCurve narrow, SurvivalCurve wide) = (sample.Curve(less), sample.Curve(more));
        return Published(narrow).Zip(Published(wide)).All(pair => pair.First.IsWithin(pair.Second, lowest: double.PositiveInfinity))
            && Means(narrow, 1).Zip(Means(wide, 1)).All(pair => pair.First.IsWithin(pair.Second))
            && Rest(narrow, 1).Zip(Rest(wide, 1)).All(pair => pair.First.IsWithin(pair.Second));
    });

    [Fact]
    public void A_greater_share_takes_no_less_time() => ForAll.Of(Specimens.Probes, sample =>
    {
        SurvivalCurve curve = sample.Curve();
        return sample.Length == 0
            || (Limits.Select(limits => Shares.Select(share => curve.Quantile(share, limits)))
                .All(rising => rising.Select(time => time.Value).Rises() && rising.Select(time => time.Low).Rises() && rising.Select(time => time.High).Rises())
            && Shares.Select(share => curve.MidpointQuantile(share, Band.Log)).Select(time => time.Value).Rises());
    });

    [Fact]
    public void Beta_product_limits_only_rise_and_lie_around_the_share() => ForAll.Of(Censored, Rises, 300);

    [Fact]
    public void Limits_of_a_complete_sample_only_rise() => ForAll.Of(Complete, Rises);

    [Fact]
    public void The_lower_edge_of_a_log_or_plain_band_only_falls_with_the_curve() => ForAll.Of(Specimens.Probes.Zip(Gen.Elements(Band.Log, Band.Plain)), drawn =>
    {
        Estimate[] silent = [.. Enumerable.Range(0, 62).Select(time => drawn.Item1.Curve().Survival(time, drawn.Item2)).TakeWhile(share => share.Low is not null)];
        return silent.Select(share => -share.Value).Rises() && silent.Select(share => -share.Low).Rises();
    });

    [Fact]
    public void Bands_lie_around_the_curve_within_0_and_1() => ForAll.Of(Specimens.Probes.Zip(Gen.Elements(Bands)), drawn =>
    {
        SurvivalCurve curve = drawn.Item1.Curve();
        return curve.N == 0 || Enumerable.Range(0, 70).Select(time => curve.Survival(time, drawn.Item2)).All(
            share => share.Low is null ? share.High is null : 0 <= share.Low && share.Low <= share.Value && share.Value <= share.High && share.High <= 1);
    });

    [Fact]
    public void A_time_is_within_the_limits_of_a_quantile_exactly_when_the_limits_of_the_share_hold_it() => ForAll.Of(
        Gen.OneOf(Censored, Complete).Zip(Gen.Choose(1, 99)),
        drawn =>
        {
            ((long Time, bool Answered)[] sample, double share) = (drawn.Item1, drawn.Item2 / 100.0);
            SurvivalCurve curve = sample.Curve();
            Estimate quantile = curve.Quantile(share);
            return Enumerable.Range(0, 62).All(time =>
            {
                Estimate there = curve.AnsweredBy(time);
                bool early = quantile.Low is not { } low || time < low * 1000 - 1e-6, late = quantile.High is { } high && time >= high * 1000 - 1e-6;
                bool begun = there.High >= share - Tolerance, over = there.Low >= share - Tolerance;
                return there.Value is null || (late == over && (early ? !begun : begun || Math.Abs(time - (quantile.Low!.Value * 1000)) < 1e-6));
            });
        },
        400);

    [Fact]
    public void A_quantile_and_its_limits_are_the_first_times_at_which_the_share_and_its_limits_come_that_far() => ForAll.Of(
        Specimens.Probes.Where(sample => sample.Length > 0).Zip(Gen.Choose(1, 99)).Zip(Gen.Elements(Limits).Zip(Gen.Elements(0.8, 0.95, 0.999))),
        drawn =>
        {
            (((long Time, bool Answered)[] sample, int percent), (CensoredLimits limits, double confidence)) = drawn;
            SurvivalCurve curve = sample.Select(probe => (2 * probe.Time, probe.Answered)).Curve(confidence); // so that there is a time between any two
            double reach = (percent / 100.0) - Tolerance;
            Estimate quantile = curve.Quantile(percent / 100.0, limits);
            Estimate[] by = [.. Enumerable.Range(0, 122).Select(time => curve.AnsweredBy(time, limits))];
            int? value = First(by, share => share.Value >= reach), high = First(by, share => share.Low >= reach), low = First(by, share => share.High >= reach);
            int? withheld = First(by, share => share is { Value: not null, High: null });
            return quantile.Value.IsNear(value / 1000.0) && IsSince(quantile.High, high, curve) && IsSince(quantile.Low, withheld < low ? null : low, curve);
        },
        300);

    [Fact]
    public void Where_a_band_only_falls_a_midpoint_quantile_begins_where_the_band_comes_that_far() => ForAll.Of(
        Specimens.Probes.Where(sample => sample.Length > 0).Zip(Gen.Choose(1, 99)).Zip(Gen.Elements(Band.Log, Band.Plain)),
        drawn =>
        {
            (((long, bool)[] sample, int percent), Band band) = drawn;
            (SurvivalCurve curve, double share) = (sample.Curve(), percent / 100.0);
            Estimate quantile = curve.MidpointQuantile(share, band);
            return curve.Steps.Select(step => (step.Time, Answered: 1 - curve.Survival(step.Time, band).Low))
                .Where(at => at.Answered is { } answered && Math.Abs(answered - share) > 1e-6)
                .All(at => (at.Time / 1000.0 < (quantile.Low ?? double.PositiveInfinity)) == at.Answered < share);
        });

    [Fact]
    public void Groups_read_together_are_the_groups_read_one_by_one_whatever_their_numbers() => ForAll.Of(
        Specimens.Probes.Zip(Gen.Choose(1, 5)).Zip(Specimens.Seeds),
        drawn =>
        {
            (((long Time, bool Answered)[] sample, int groups), ulong seed) = drawn;
            int[] number = new Draws(seed).Permutation(groups), group = [.. Enumerable.Range(0, sample.Length).Select(i => number[i * i % groups])];
            IReadOnlyList<SurvivalCurve> together = SurvivalCurve.PerGroup(
                [.. sample.Select(probe => probe.Time)], [.. sample.Select(probe => probe.Answered)], group, groups, Frames.Reference);
            return together.Count == groups && together.Select((curve, g) => (curve, alone: sample.Where((_, i) => group[i] == g).Curve()))
                .All(pair => pair.curve.Steps.SequenceEqual(pair.alone.Steps) && pair.curve.CensoredBefore(99).SequenceEqual(pair.alone.CensoredBefore(99)));
        });

    private static bool Rises((long, bool)[] sample)
    {
        SurvivalCurve curve = sample.Curve();
        Estimate[] shares = [.. Enumerable.Range(1, 62).Select(time => curve.AnsweredBy(time)).TakeWhile(share => share.Value is not null)];
        return shares.All(share => 0 <= share.Low && share.Low <= share.Value + 1e-12 && share.Value <= share.High + 1e-12 && share.High <= 1)
            && shares.Select(share => share.Value).Rises() && shares.Select(share => share.Low).Rises() && shares.Select(share => share.High).Rises();
    }

    private static int? First(Estimate[] by, Func<Estimate, bool> holds) => Array.FindIndex(by, share => holds(share)) is >= 0 and var time ? time : null;

    /// <summary>Where somebody was lost from view a millisecond before, that is when the limits changed.</summary>
    private static bool IsSince(double? limit, int? time, SurvivalCurve curve) =>
        limit.IsNear(time / 1000.0) || (limit.IsNear((time - 1) / 1000.0) && curve.CensoredBefore(199).Contains(time!.Value - 1));

    private static IEnumerable<Estimate> Times(SurvivalCurve curve, long unit) =>
        [.. Published(curve), .. Shares.SelectMany(share => Bands.Select(band => curve.MidpointQuantile(share, band))), .. Means(curve, unit)];

    private static IEnumerable<Estimate> Published(SurvivalCurve curve) => Shares.SelectMany(share => Limits.Select(limits => curve.Quantile(share, limits)));

    private static IEnumerable<Estimate> Means(SurvivalCurve curve, long unit) =>
        Enum.GetValues<Beyond>().SelectMany(beyond => new[] { 0, 25, 60, 90 }.Select(horizon => RestrictedMean.Of(curve, horizon * unit, beyond).Estimate));

    private static IEnumerable<Estimate> Rest(SurvivalCurve curve, long unit) => Enumerable.Range(0, 22).Select(third => third * 3 * unit).SelectMany(time => (Estimate[])
    [
        .. Limits.Select(limits => curve.AnsweredBy(time, limits)), .. Bands.Select(band => curve.Survival(time, band)), NelsonAalen.By(curve, time),
    ]);

    private static IEnumerable<(int, int, double?)> Counts(SurvivalCurve curve, long unit) => Enumerable.Range(0, 63).Select(
        time => (curve.AtRisk(time * unit), curve.CensoredBefore(time * unit).Count, curve.StandardError(time * unit)));
}
