using System.Text.Json;
using Harness.Core.Tests.Golden;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class RestrictedMeanDifferenceTests
{
    private const long Horizon = 5000;

    [Fact]
    public void Variances_of_independent_samples_add_up()
    {
        RestrictedMeanDifference difference = RestrictedMeanDifference.Of(Mean((1000, true), (9000, false)), Mean((3000, true), (9000, false)));

        difference.Estimate.Value!.Value.ShouldBe(-1, 1e-15); // 1 + 4/2 against 3 + 2/2
        difference.StandardError!.Value.ShouldBe(Math.Sqrt((4 / 2.0) + (1 / 2.0)), 1e-15); // areas to the right 2 and 1, terms 1/(2*1)
        difference.Estimate.High!.Value.ShouldBe(-1 + (1.959963984540054 * Math.Sqrt(2.5)), 1e-12);
        difference.Estimate.Low!.Value.ShouldBe(-1 - (1.959963984540054 * Math.Sqrt(2.5)), 1e-12);
        difference.Test.Statistic!.Value.ShouldBe(-1 / Math.Sqrt(2.5), 1e-15);
        difference.Test.P!.Value.ShouldBe(0.52708925686553, 1e-12); // 2 * pnorm(-0.632456)
        (difference.Estimate.N, difference.Estimate.Method).ShouldBe((4, "Restricted mean difference"));
    }

    [Theory]
    [InlineData("small", 14)]
    [InlineData("medium", 60)]
    public void Differences_between_the_waves_of_a_study_agree_with_R(string study, int brands)
    {
        JsonElement table = (study == "small" ? Reference.Small : Reference.Medium).Get("waves", "brand");
        Columns all = study == "small" ? Columns.Small : Columns.Medium;
        RestrictedMeanDifference[] differences = [.. table.Get("brand").EnumerateArray().Select(name => RestrictedMeanDifference.Of(Wave(name, "2"), Wave(name, "1")))];
        Tally tally = new($"waves, {study}");
        tally.Compare("rmst72_diff", [.. differences.Select(difference => difference.Estimate.Value)], table.Get("rmst72_diff").Numbers(), study);
        tally.Compare("rmst72_diff_lo", [.. differences.Select(difference => difference.Estimate.Low)], table.Get("rmst72_diff_lo").Numbers(), study);
        tally.Compare("rmst72_diff_hi", [.. differences.Select(difference => difference.Estimate.High)], table.Get("rmst72_diff_hi").Numbers(), study);
        tally.Compare("rmst72_diff_p", [.. differences.Select(difference => difference.Test.P)], table.Get("rmst72_diff_p").Numbers(), study);
        tally.Tell();
        tally.Count.ShouldBe(4 * brands);

        RestrictedMean Wave(JsonElement name, string wave) => RestrictedMean.Of(all.Where("brand", name.GetString()!).Where("wave", wave).Curve(), 72 * 3_600_000, Beyond.Level);
    }

    [Fact]
    public void Silence_on_both_sides_is_no_difference_and_no_test()
    {
        RestrictedMeanDifference difference = RestrictedMeanDifference.Of(Mean((9000, false)), Mean((9000, false)));

        (difference.Estimate.Value, difference.Estimate.Low, difference.Estimate.High, difference.StandardError).ShouldBe((0, 0, 0, 0));
        (difference.Test.Statistic, difference.Test.P, difference.Test.Absent).ShouldBe((null, null, Absence.NoVariation));
    }

    [Fact]
    public void All_answered_at_once_against_silence_has_an_infinite_statistic()
    {
        RestrictedMeanDifference difference = RestrictedMeanDifference.Of(Mean((1000, true), (1000, true)), Mean((9000, false)));

        (difference.Estimate.Value, difference.Test.Statistic, difference.Test.P, difference.Test.Absent).ShouldBe((-4, null, 0, null));
    }

    [Fact]
    public void A_mean_that_is_absent_leaves_no_difference_and_its_reason()
    {
        RestrictedMeanDifference none = RestrictedMeanDifference.Of(Mean((1000, true)), Mean());

        (none.Estimate.Value, none.Estimate.Absent, none.StandardError, none.Test.P, none.Test.Absent, none.Test.N).ShouldBe((null, Absence.NoData, null, null, Absence.NoData, 1));
    }

    [Fact]
    public void Different_horizons_and_frames_are_refused()
    {
        SurvivalCurve curve = SurvivalCurve.Of([1000], [true], Frames.Reference), other = SurvivalCurve.Of([1000], [true], Frames.Reference with { Confidence = 0.9 });

        Should.Throw<ArgumentException>(() => RestrictedMeanDifference.Of(RestrictedMean.Of(curve, 5000), RestrictedMean.Of(curve, 6000)));
        Should.Throw<ArgumentException>(() => RestrictedMeanDifference.Of(RestrictedMean.Of(curve, 5000), RestrictedMean.Of(other, 5000)));
    }

    private static RestrictedMean Mean(params (long Time, bool Answered)[] sample) => RestrictedMean.Of(
        SurvivalCurve.Of([.. sample.Select(probe => probe.Time)], [.. sample.Select(probe => probe.Answered)], Frames.Reference), Horizon);
}
