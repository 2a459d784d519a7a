using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class SampleMeanTests
{
    private static readonly double[] Slept = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]; // hours gained with the first drug, Student 1908

    [Fact]
    public void The_mean_of_two_values_is_what_a_hand_works_out()
    {
        SampleMean mean = SampleMean.Of([1, 2], Frames.Reference);

        (mean.Estimate.Value, mean.Estimate.N, mean.Estimate.Method).ShouldBe((1.5, 2, "Student"));
        mean.StandardDeviation!.Value.ShouldBe(Math.Sqrt(0.5), 1e-15);
        mean.Estimate.High!.Value.ShouldBe(1.5 + (Math.Tan(0.475 * Math.PI) / 2), 1e-12); // Student's law with one degree of freedom is Cauchy's
    }

    [Theory]
    [InlineData(0.95, -0.5297804135262322, 2.0297804135262321)]
    [InlineData(0.90, -0.2870552787292593, 1.7870552787292591)]
    public void Student_s_own_example_has_the_limits_of_R(double confidence, double low, double high)
    {
        SampleMean mean = SampleMean.Of(Slept, Frames.Reference with { Confidence = confidence });

        mean.Estimate.Value!.Value.ShouldBe(0.75, 1e-15);
        mean.StandardDeviation!.Value.ShouldBe(1.7890096577591625, 1e-14);
        mean.Estimate.Low!.Value.ShouldBe(low, 1e-13);
        mean.Estimate.High!.Value.ShouldBe(high, 1e-13);
    }

    [Fact]
    public void A_thousand_values_and_three_have_the_limits_of_R()
    {
        Estimate many = SampleMean.Of([.. Enumerable.Range(0, 1001).Select(i => 1 + (i * 0.004))], Frames.Reference).Estimate;
        many.Low!.Value.ShouldBe(2.928273889296622, 1e-12);
        many.High!.Value.ShouldBe(3.071726110703378, 1e-12);

        Estimate few = SampleMean.Of([2.5, 3, 4.5], Frames.Reference).Estimate;
        few.Low!.Value.ShouldBe(0.7477608270622019, 1e-12);
        few.High!.Value.ShouldBe(5.9189058396044647, 1e-12);
    }

    [Fact]
    public void Without_a_known_spread_there_are_no_limits()
    {
        SampleMean one = SampleMean.Of([4], Frames.Reference), equal = SampleMean.Of([0.1, 0.1, 0.1], Frames.Reference), none = SampleMean.Of([], Frames.Reference);

        (one.Estimate.Value, one.Estimate.Low, one.Estimate.High, one.StandardDeviation, one.Estimate.Absent).ShouldBe((4, null, null, null, null));
        (equal.Estimate.Value, equal.Estimate.Low, equal.Estimate.High, equal.StandardDeviation).ShouldBe((0.1, null, null, 0));
        none.ShouldBe(new SampleMean(Estimate.None(Absence.NoData, 0, "Student", Frames.Reference), null));
    }

    [Fact]
    public void What_is_impossible_is_refused()
    {
        Should.Throw<ArgumentException>(() => SampleMean.Of([double.NaN], Frames.Reference));
        Should.Throw<ArgumentException>(() => SampleMean.Of([1, 2], Frames.Reference with { Confidence = 1 }));
    }
}
