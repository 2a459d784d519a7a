using FsCheck.Fluent;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class MedianLawTests
{
    [Fact]
    public void Two_values_are_what_a_hand_works_out()
    {
        MedianLaw law = MedianLaw.Of([3, 1], Frames.Reference); // the smaller of two draws: 1 in three cases of four

        law.Mean!.Value.ShouldBe(1.5, 1e-14);
        law.StandardError!.Value.ShouldBe(Math.Sqrt(0.75), 1e-14);
        (law.Percentile().Value, law.Percentile().Low, law.Percentile().High).ShouldBe((1, 1, 3));
    }

    [Fact]
    public void Three_values_are_what_a_hand_works_out()
    {
        MedianLaw law = MedianLaw.Of([0, 0, 27], Frames.Reference); // 27 is the middle in 7 cases of 27

        law.Mean!.Value.ShouldBe(7, 1e-13);
        (law.Percentile().Value, law.Percentile().Low, law.Percentile().High).ShouldBe((0, 0, 27));
    }

    [Fact]
    public void One_value_and_equal_values_are_certain()
    {
        MedianLaw.Of([5], Frames.Reference).Percentile().ShouldBe(new Estimate(5, 5, 5, 1, "median, exact bootstrap", Frames.Reference, null));
        MedianLaw.Of([5, 5, 5], Frames.Reference).StandardError!.Value.ShouldBe(0, 1e-14);
    }

    [Fact]
    public void Nothing_has_no_median()
    {
        MedianLaw law = MedianLaw.Of([], Frames.Reference);

        (law.Mean, law.StandardError).ShouldBe((null, null));
        law.Percentile().ShouldBe(Estimate.None(Absence.NoData, 0, "median, exact bootstrap", Frames.Reference));
    }

    [Fact]
    public void The_order_of_the_values_does_not_matter_and_another_unit_stretches_all() => ForAll.Of(Specimens.Values.Zip(Specimens.Seeds), drawn =>
    {
        (double[] values, ulong seed) = drawn;
        MedianLaw law = MedianLaw.Of(values, Frames.Reference), other = MedianLaw.Of(values.Shuffled(seed), Frames.Reference), scaled = MedianLaw.Of([.. values.Select(x => x * 7)], Frames.Reference);
        return (law.Mean, law.StandardError) == (other.Mean, other.StandardError) && law.Percentile() == other.Percentile()
            && scaled.Mean.IsNear(7 * law.Mean) && scaled.StandardError.IsNear(7 * law.StandardError) && scaled.Percentile().IsTimes(7, law.Percentile());
    });

    [Fact]
    public void More_confidence_gives_wider_limits_around_the_median() => ForAll.Of(Specimens.Values.Zip(Specimens.Confidences), drawn =>
    {
        (double[] values, (double less, double more)) = drawn;
        Estimate narrow = MedianLaw.Of(values, Frames.Reference with { Confidence = less }).Percentile();
        return narrow.IsWithin(MedianLaw.Of(values, Frames.Reference with { Confidence = more }).Percentile()) && narrow.Low <= narrow.High
            && narrow.Value == values.Order().ElementAt((values.Length - 1) / 2);
    });

    [Fact]
    public void What_is_no_number_is_refused() => Should.Throw<ArgumentException>(() => MedianLaw.Of([1, double.NaN], Frames.Reference));
}
