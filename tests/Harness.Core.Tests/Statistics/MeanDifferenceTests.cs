using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class MeanDifferenceTests
{
    [Fact]
    public void It_is_as_in_R()
    {
        Estimate known = MeanDifference.Of([3, 4, 4, 5, 2, 3, 4, 4, 5, 3], [2, 3, 3, 4, 4, 2, 3, 1, 3, 3], Frames.Reference);
        (known.Value!.Value, known.Low!.Value, known.High!.Value).ShouldSatisfyAllConditions(
            one => one.Item1.ShouldBe(0.9, 1e-12), one => one.Item2.ShouldBe(0.022453612085, 1e-9), one => one.Item3.ShouldBe(1.777546387915, 1e-9));
        (known.N, known.Method).ShouldBe((20, "Welch"));
    }

    [Fact]
    public void One_sample_may_be_constant()
    {
        Estimate known = MeanDifference.Of([1, 2, 4, 4], [3, 3, 3], Frames.Reference);
        known.Low!.Value.ShouldBe(-2.636834728963, 1e-9);
        known.High!.Value.ShouldBe(2.136834728963, 1e-9);
    }

    [Fact]
    public void Two_constant_samples_have_no_limits() => MeanDifference.Of([1, 1], [3, 3, 3], Frames.Reference).ShouldBe(new(-2, null, null, 5, "Welch", Frames.Reference, null));

    [Fact]
    public void An_empty_sample_and_one_with_a_single_value_have_no_difference()
    {
        MeanDifference.Of([], [1, 2], Frames.Reference).Absent.ShouldBe(Absence.NoData);
        MeanDifference.Of([1], [1, 2], Frames.Reference).Absent.ShouldBe(Absence.TooFew);
    }
}
