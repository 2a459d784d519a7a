using FsCheck.Fluent;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class BootstrapIntervalsTests
{
    private static readonly Frame Eight = Frames.Reference with { Confidence = 0.8 };

    [Fact]
    public void Nine_replicates_are_what_a_hand_works_out()
    {
        BootstrapIntervals nine = new(5, [9, 1, 2, 8, 3, 7, 4, 6, 5], 20, Eight);

        nine.Bias.ShouldBe(0, 1e-15);
        nine.StandardError.ShouldBe(Math.Sqrt(60 / 8.0), 1e-14);
        nine.BiasCorrection!.Value.ShouldBe(-0.13971029888186212, 1e-12); // four of nine are below
        Limits(nine.Percentile()).ShouldBe((1, 9)); // the first and the ninth of ten
        Limits(nine.Basic()).ShouldBe((1, 9));
        (double low, double high) = Limits(nine.Normally());
        low.ShouldBe(5 - (1.2815515655446004 * Math.Sqrt(7.5)), 1e-12);
        high.ShouldBe(5 + (1.2815515655446004 * Math.Sqrt(7.5)), 1e-12);
        (nine.Percentile().Value, nine.Percentile().N, nine.Percentile().Method).ShouldBe((5, 20, "bootstrap, percentile"));
    }

    [Fact]
    public void Between_replicates_the_limit_lies_on_the_normal_scale()
    {
        double[] hundred = [.. Enumerable.Range(1, 100).Select(i => (double)i)]; // place 2.525

        double part = (-1.959963984540054 - -2.059983614) / (-1.882757 - -2.059983614); // deviates of 2 / 101 and 3 / 101
        new BootstrapIntervals(50, hundred, 20, Frames.Reference).Percentile().Low!.Value.ShouldBe(2 + part, 0.02);
    }

    [Fact]
    public void Few_replicates_end_at_their_ends() => Limits(new BootstrapIntervals(1, [0, 10], 5, Frames.Reference).Percentile()).ShouldBe((0, 10));

    [Fact]
    public void Without_skewness_and_bias_BCa_is_the_percentile_interval()
    {
        BootstrapIntervals even = new(5.5, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 20, Eight);

        even.BiasCorrection!.Value.ShouldBe(0, 1e-15);
        (double low, double high) = Limits(even.Bca(0));
        (double lowest, double highest) = Limits(even.Percentile());
        low.ShouldBe(lowest, 1e-12);
        high.ShouldBe(highest, 1e-12);
    }

    [Fact]
    public void An_acceleration_past_all_bounds_ends_at_the_greatest_replicate()
    {
        (double low, double high) = Limits(new BootstrapIntervals(1.5, [3, 1, 2, 2], 9, Frames.Reference with { Confidence = 0.99 }).Bca(0.6)); // deviate 2.58 - 0.67 and 1 / 0.6

        (low, high).ShouldBe((1, 3));
    }

    [Fact]
    public void A_number_that_never_varies_has_no_BCa_limits()
    {
        BootstrapIntervals constant = new(3, [3, 3, 3], 4, Frames.Reference);

        (constant.BiasCorrection, constant.StandardError).ShouldBe((null, 0));
        (constant.Bca(0.1).Value, constant.Bca(0.1).Low, constant.Bca(0.1).High).ShouldBe((3, null, null));
        Limits(constant.Percentile()).ShouldBe((3, 3));
        new BootstrapIntervals(2, [1, 2, 3], 4, Frames.Reference).Bca(null).Low.ShouldBeNull();
    }

    [Fact]
    public void What_is_impossible_is_refused()
    {
        Should.Throw<ArgumentException>(() => new BootstrapIntervals(1, [1], 5, Frames.Reference));
        Should.Throw<ArgumentException>(() => new BootstrapIntervals(double.NaN, [1, 2], 5, Frames.Reference));
        Should.Throw<ArgumentException>(() => new BootstrapIntervals(1, [1, double.PositiveInfinity], 5, Frames.Reference));
        Should.Throw<ArgumentException>(() => new BootstrapIntervals(1, [1, 2], 5, Frames.Reference with { Confidence = 0 }));
        Should.Throw<ArgumentException>(() => new BootstrapIntervals(1, [1, 2], 5, Frames.Reference).Bca(double.NaN));
    }

    [Fact]
    public void Neither_the_order_of_the_replicates_nor_the_scale_matters() => ForAll.Of(Gen.Choose(-50, 50).ArrayOf(40).Zip(Gen.Choose(-50, 50)), drawn =>
    {
        (int[] replicates, int value) = drawn;
        BootstrapIntervals there = new(value, [.. replicates.Select(r => (double)r)], 9, Frames.Reference), back = new(value, [.. replicates.Reverse().Select(r => (double)r)], 9, Frames.Reference);
        BootstrapIntervals scaled = new((4 * value) + 8, [.. replicates.Select(r => (4.0 * r) + 8)], 9, Frames.Reference);
        return there.Percentile() == back.Percentile() && there.Bca(0.05) == back.Bca(0.05)
            && there.Percentile().Low <= there.Percentile().High
            && Math.Abs(((4 * there.Bca(0.05).Low) + 8 - scaled.Bca(0.05).Low) ?? 0) < 1e-9
            && Math.Abs(((4 * there.Basic().High) + 8 - scaled.Basic().High) ?? 0) < 1e-9;
    });

    [Fact]
    public void More_confidence_gives_wider_limits_and_turned_numbers_turn_them_round() => ForAll.Of(Gen.Choose(-50, 50).ArrayOf(40).Zip(Gen.Choose(-20, 20)).Zip(Specimens.Confidences), drawn =>
    {
        ((int[] replicates, int value), (double less, double more)) = drawn;
        Estimate[] Of(double sign, double confidence, double acceleration)
        {
            BootstrapIntervals intervals = new(sign * (value + 0.5), [.. replicates.Select(r => sign * r)], 9, Frames.Reference with { Confidence = confidence });
            return [intervals.Normally(), intervals.Basic(), intervals.Percentile(), intervals.Bca(sign * acceleration)];
        }

        return Of(1, less, 0.05).Zip(Of(1, more, 0.05)).All(pair => pair.First.IsWithin(pair.Second))
            && Of(1, less, 0.05).Zip(Of(-1, less, 0.05)).All(pair => pair.First.IsMinus(pair.Second));
    });

    private static (double Low, double High) Limits(Estimate estimate) => (estimate.Low!.Value, estimate.High!.Value);
}
