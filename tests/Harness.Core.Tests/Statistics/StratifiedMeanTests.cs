using Harness.Statistics;
using static Harness.Statistics.StratifiedMean;

namespace Harness.Core.Tests.Statistics;

public sealed class StratifiedMeanTests
{
    [Fact]
    public void Two_layers_have_the_mean_of_a_hand_and_the_limits_of_R()
    {
        Estimate mean = StratifiedMean.Of([new(7, [10, 20, 30, 40]), new(3, [5, 15])], Frames.Reference);

        mean.Value!.Value.ShouldBe(20.5, 1e-12); // 0.7 · 25 + 0.3 · 10
        mean.Low!.Value.ShouldBe(6.62514418452, 1e-9);
        mean.High!.Value.ShouldBe(34.37485581548, 1e-9);
        (mean.N, mean.Method, mean.Absent).ShouldBe((6, "Student, weighed", null));
    }

    [Fact]
    public void One_layer_is_a_plain_mean()
    {
        double[] values = [60, 70, 80, 90, 50, 70];
        Estimate plain = SampleMean.Of(values, Frames.Reference).Estimate, weighed = StratifiedMean.Of([new(4, values), new(0, [1, 2])], Frames.Reference);

        weighed.Value!.Value.ShouldBe(plain.Value!.Value, 1e-12);
        weighed.Low!.Value.ShouldBe(plain.Low!.Value, 1e-9);
        weighed.High!.Value.ShouldBe(plain.High!.Value, 1e-9);
        weighed.N.ShouldBe(6);
    }

    [Fact]
    public void A_layer_with_a_single_value_or_equal_values_all_over_give_no_limits()
    {
        StratifiedMean.Of([new(1, [10, 20]), new(1, [30])], Frames.Reference).ShouldSatisfyAllConditions(mean => mean.Value.ShouldBe(22.5), mean => mean.Low.ShouldBeNull(), mean => mean.High.ShouldBeNull());
        StratifiedMean.Of([new(1, [10, 10]), new(1, [30, 30])], Frames.Reference).ShouldSatisfyAllConditions(mean => mean.Value.ShouldBe(20), mean => mean.Low.ShouldBeNull(), mean => mean.Absent.ShouldBeNull());
    }

    [Fact]
    public void An_empty_layer_that_counts_leaves_no_mean()
    {
        StratifiedMean.Of([new(1, [10, 20]), new(1, [])], Frames.Reference).ShouldSatisfyAllConditions(mean => mean.Value.ShouldBeNull(), mean => mean.Absent.ShouldBe(Absence.NoData), mean => mean.N.ShouldBe(2));
        StratifiedMean.Of([], Frames.Reference).Absent.ShouldBe(Absence.NoData);
    }

    [Fact]
    public void A_weight_below_nothing_and_a_value_that_is_no_number_are_refused()
    {
        Should.Throw<ArgumentException>(() => StratifiedMean.Of([new(-1, [1, 2])], Frames.Reference));
        Should.Throw<ArgumentException>(() => StratifiedMean.Of([new(double.NaN, [1, 2])], Frames.Reference));
        Should.Throw<ArgumentException>(() => StratifiedMean.Of([new Layer(1, [1, double.NaN])], Frames.Reference));
    }
}
