using FsCheck;
using FsCheck.Fluent;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class HodgesLehmannTests
{
    private static readonly Gen<double[]> Sample = Gen.Choose(-40, 40).Select(value => value / 4.0).NonEmptyListOf().Select(values => values.ToArray());

    [Fact]
    public void The_shift_is_the_median_of_all_differences()
    {
        HodgesLehmann.Shift([1, 5], [2], Frames.Reference).Value.ShouldBe(1); // -1 and 3
        HodgesLehmann.Shift([1, 5, 6], [2], Frames.Reference).Value.ShouldBe(3); // -1, 3 and 4
        HodgesLehmann.Shift([4], [4], Frames.Reference).Value.ShouldBe(0);
    }

    [Fact]
    public void Small_samples_have_no_limits() => (HodgesLehmann.Shift([1, 2], [3], Frames.Reference) is { Low: null, High: null, Absent: null }).ShouldBeTrue();

    [Fact]
    public void Limits_are_the_differences_that_the_test_just_leaves()
    {
        double[] a = [.. Enumerable.Range(1, 10).Select(i => (double)i)], b = [.. a.Select(x => x / 100)]; // 100 differences
        Estimate shift = HodgesLehmann.Shift(a, b, Frames.Reference); // 50.5 - 1.96 x 13.23: the 24th from each end

        double[] all = [.. a.SelectMany(x => b.Select(y => x - y)).Order()];
        (shift.Value, shift.Low, shift.High).ShouldBe(((all[49] / 2) + (all[50] / 2), all[23], all[76]));
    }

    [Fact]
    public void An_empty_sample_has_no_shift() =>
        HodgesLehmann.Shift([], [1, 2], Frames.Reference).ShouldBe(Estimate.None(Absence.NoData, 2, "Hodges-Lehmann", Frames.Reference));

    [Fact]
    public void What_is_impossible_is_refused()
    {
        Should.Throw<ArgumentException>(() => HodgesLehmann.Shift([double.NaN], [1], Frames.Reference));
        Should.Throw<ArgumentException>(() => HodgesLehmann.Shift([1], [double.NegativeInfinity], Frames.Reference));
        Should.Throw<ArgumentException>(() => HodgesLehmann.Shift([1], [1], Frames.Reference with { Confidence = 1 }));
    }

    [Fact]
    public void A_hundred_thousand_values_are_no_more_than_a_moment()
    {
        double[] a = [.. Enumerable.Range(0, 100_000).Select(i => (double)i)];

        HodgesLehmann.Shift(a, a, Frames.Reference).Value.ShouldBe(0); // ten thousand million differences
    }

    [Fact]
    public void Swapped_samples_turn_the_shift_round_and_a_shifted_sample_shifts_it() => ForAll.Of(Sample.Zip(Sample), samples =>
    {
        Estimate there = HodgesLehmann.Shift(samples.Item1, samples.Item2, Frames.Reference), back = HodgesLehmann.Shift(samples.Item2, samples.Item1, Frames.Reference);
        Estimate further = HodgesLehmann.Shift([.. samples.Item1.Select(x => x + 16)], samples.Item2, Frames.Reference);
        return there.Value == -back.Value && there.Low == -back.High && further.Value == there.Value + 16 && further.Low == there.Low + 16
            && (there.Low ?? there.Value) <= there.Value && there.Value <= (there.High ?? there.Value);
    });

    [Fact]
    public void The_order_of_the_values_does_not_matter_and_another_unit_stretches_all() => ForAll.Of(Sample.Zip(Sample).Zip(Specimens.Seeds), drawn =>
    {
        ((double[] a, double[] b), ulong seed) = drawn;
        Estimate there = HodgesLehmann.Shift(a, b, Frames.Reference);
        return there == HodgesLehmann.Shift(a.Shuffled(seed), b.Shuffled(seed + 1), Frames.Reference)
            && HodgesLehmann.Shift([.. a.Select(x => x * 7)], [.. b.Select(x => x * 7)], Frames.Reference).IsTimes(7, there);
    });

    [Fact]
    public void More_confidence_gives_wider_limits() => ForAll.Of(Sample.Zip(Sample).Zip(Specimens.Confidences), drawn =>
    {
        ((double[] a, double[] b), (double less, double more)) = drawn;
        return HodgesLehmann.Shift(a, b, Frames.Reference with { Confidence = less }).IsWithin(HodgesLehmann.Shift(a, b, Frames.Reference with { Confidence = more }));
    });

    [Fact]
    public void The_limits_hold_the_shifts_that_the_test_of_Mann_and_Whitney_does_not_reject() => ForAll.Of(
        Gen.Choose(1, 12).Zip(Gen.Choose(1, 12)).Zip(Specimens.Seeds).Zip(Gen.Elements(0.5, 0.8, 0.95)),
        drawn =>
        {
            (((int n1, int n2), ulong seed), double confidence) = drawn;
            double[] values = Enumerable.Range(0, n1 + n2).Select(i => Math.Exp(i * 0.37)).ToArray().Shuffled(seed), a = values[..n1], b = values[n1..];
            Estimate shift = HodgesLehmann.Shift(a, b, Frames.Reference with { Confidence = confidence });
            double[] differences = [.. a.SelectMany(x => b.Select(y => x - y)).Order()];
            double[] between = [differences[0] - 1, .. differences.Zip(differences.Skip(1), (one, next) => (one + next) / 2), differences[^1] + 1];
            return between.All(by =>
                (MannWhitney.Of([.. a.Select(x => x - by)], b).Continuous.P > 1 - confidence) == ((shift.Low ?? double.MinValue) < by && by < (shift.High ?? double.MaxValue)));
        });
}
