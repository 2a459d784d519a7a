using FsCheck;
using FsCheck.Fluent;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class SurvivalCurveTests
{
    private const long Hour = 3_600_000;

    private static readonly Gen<(long Time, bool Answered)[]> Samples =
        Gen.Choose(0, 50).Zip(Gen.Frequency((2, Gen.Constant(true)), (1, Gen.Constant(false)))).Select(drawn => ((long)drawn.Item1, drawn.Item2)).ArrayOf();

    [Fact]
    public void A_sample_with_silences_is_what_a_hand_works_out()
    {
        SurvivalCurve curve = Of((4000, false), (3000, true), (1000, true), (3000, false), (2000, false));

        curve.N.ShouldBe(5);
        curve.Steps.Count.ShouldBe(2);
        curve.Steps[0].ShouldBe(new Step(1000, 5, 1, 1, 0.8, 1 / 20.0));
        (curve.Steps[1].Time, curve.Steps[1].AtRisk, curve.Steps[1].Events, curve.Steps[1].Done).ShouldBe((3000, 3, 1, 2));
        curve.Steps[1].Survival.ShouldBe(0.8 * 2 / 3, 1e-15);
        curve.Steps[1].Greenwood.ShouldBe((1 / 20.0) + (1 / 6.0), 1e-15);
        new[] { 0L, 1000, 1001, 2000, 2001, 3000, 3001, 4000, 4001 }.Select(curve.AtRisk).ShouldBe([5, 5, 4, 4, 3, 3, 1, 1, 0]);
        curve.CensoredBefore(4000).ShouldBe([2000L, 3000]);
        curve.AnsweredBy(3000).Value!.Value.ShouldBe(1 - (0.8 * 2 / 3), 1e-15);
    }

    [Fact]
    public void Where_nothing_was_censored_before_a_share_has_the_interval_of_Wilson()
    {
        SurvivalCurve curve = Of((1000, true), (2000, false), (3000, true));

        curve.AnsweredBy(999).ShouldBe(Proportion.Wilson(0, 3, Frames.Reference));
        curve.AnsweredBy(1000).ShouldBe(Proportion.Wilson(1, 3, Frames.Reference));
        curve.AnsweredBy(2000).ShouldBe(Proportion.Wilson(1, 3, Frames.Reference));
        curve.AnsweredBy(2001).Method.ShouldBe("Kaplan-Meier, beta product");
    }

    [Fact]
    public void Behind_a_censoring_log_log_limits_wait_for_ten_events()
    {
        (long, bool)[] sample = [(500, false), .. Enumerable.Range(1, 12).Select(i => (i * 1000L, true)), .. Enumerable.Repeat((90_000L, false), 7)];
        SurvivalCurve curve = Of(sample);

        Estimate nine = curve.AnsweredBy(9000, CensoredLimits.LogLog), ten = curve.AnsweredBy(10_000, CensoredLimits.LogLog);

        (nine.Value is not null, nine.Low, nine.High).ShouldBe((true, null, null));
        ten.Method.ShouldBe("Kaplan-Meier, log-log");
        ten.Value!.Value.ShouldBe(10 / 19.0, 1e-12);
        ten.Low!.Value.ShouldBe(0.3271594, 1e-6); // S = 9/19, variance of log(-log S) is 10 / (19 * 9) over log(S) squared
        ten.High!.Value.ShouldBe(0.7556233, 1e-6);
    }

    [Fact]
    public void Nobody_asked_means_no_data()
    {
        SurvivalCurve curve = Of();

        (curve.N, curve.Steps.Count, curve.AtRisk(0)).ShouldBe((0, 0, 0));
        curve.AnsweredBy(1000).Absent.ShouldBe(Absence.NoData);
        curve.Quantile(0.5).Absent.ShouldBe(Absence.NoData);
        (curve.Quantile(0.5).Low, curve.Quantile(0.5).High).ShouldBe((null, null));
    }

    [Fact]
    public void All_silent_means_a_share_of_0_and_a_median_that_is_not_reached()
    {
        SurvivalCurve curve = Of([.. Enumerable.Repeat((72 * Hour, false), 20)]);

        curve.Steps.ShouldBeEmpty();
        curve.AnsweredBy(72 * Hour).ShouldBe(Proportion.Wilson(0, 20, Frames.Reference));
        Estimate median = curve.Quantile(0.5);
        (median.Value, median.Low, median.High, median.Absent).ShouldBe((null, null, null, Absence.NotReached));
    }

    [Fact]
    public void All_at_once_is_one_step_down_to_nothing()
    {
        SurvivalCurve curve = Of([.. Enumerable.Repeat((Hour, true), 20)]);

        curve.Steps.ShouldBe([new Step(Hour, 20, 20, 20, 0, 0)]);
        curve.AnsweredBy(Hour - 1).Value.ShouldBe(0);
        curve.AnsweredBy(Hour).Value.ShouldBe(1);
        (curve.Quantile(0.5).Value, curve.Quantile(1).Value, curve.Quantile(0.01).Value).ShouldBe((3600, 3600, 3600));
    }

    [Fact]
    public void An_answer_at_the_instant_of_a_censoring_counts_before_it() =>
        Of((1000, false), (1000, true)).Steps.ShouldBe([new Step(1000, 2, 1, 1, 0.5, 0.5)]);

    [Fact]
    public void An_answer_at_once_counts_from_the_start()
    {
        SurvivalCurve curve = Of((0, true), (0, true), (5000, false), (5000, false));

        curve.AnsweredBy(0).Value.ShouldBe(0.5);
        curve.Quantile(0.5).Value.ShouldBe(0);
    }

    [Fact]
    public void A_curve_at_exactly_one_half_has_its_median_at_the_first_such_time()
    {
        Of((1000, true), (2000, true), (8000, true), (9000, true)).Quantile(0.5).Value.ShouldBe(2);
        Of((1000, true), (2000, true), (9000, false), (9000, false)).Quantile(0.5).Value.ShouldBe(2);
    }

    [Fact]
    public void The_median_of_twenty_lies_between_the_sixth_and_the_fifteenth()
    {
        Estimate median = Of([.. Enumerable.Range(1, 20).Select(i => (i * 1000L, true))]).Quantile(0.5);

        (median.Value, median.Low, median.High).ShouldBe((10, 6, 15)); // Wilson: 6 of 20 is the first whose limit passes one half, 15 of 20 the last
    }

    [Fact]
    public void Fewer_than_four_cannot_rule_out_a_median_before_the_first_answer()
    {
        Estimate two = Of((1000, true), (2000, true)).Quantile(0.5);

        (two.Value, two.Low, two.High).ShouldBe((1, 0, null));
        Of((1000, true)).Quantile(0.5).Low.ShouldBe(0);
        Of((1000, true), (2000, true), (3000, true)).Quantile(0.5).Low.ShouldBe(0); // 0 of 3 reaches up to 0.56
        Of((1000, true), (2000, true), (3000, true), (4000, true)).Quantile(0.5).Low.ShouldBe(1); // 0 of 4 only to 0.49
    }

    [Fact]
    public void Where_limits_are_withheld_the_quantile_has_no_lower_limit()
    {
        (long, bool)[] sample = [(500, false), .. Enumerable.Range(1, 12).Select(i => (i * 1000L, true)), .. Enumerable.Repeat((90_000L, false), 7)];

        Estimate median = Of(sample).Quantile(0.5, CensoredLimits.LogLog), published = Of(sample).Quantile(0.5);

        (median.Value, median.Low).ShouldBe((10, null));
        (published.Value, published.Low, published.High).ShouldBe((10, 5, null)); // Clopper and Pearson reach one half from 5 of 19 on, and with 12 of 19 do not leave it
    }

    [Fact]
    public void A_first_loss_changes_the_limits_and_so_may_be_where_those_of_a_quantile_lie()
    {
        Estimate loglog = Of([.. Enumerable.Range(1, 12).Select(i => (i * 1000L, true)), (12_500, false), .. Enumerable.Repeat((90_000L, false), 7)]).Quantile(0.79, CensoredLimits.LogLog);
        SurvivalCurve nearly = SurvivalCurve.Of(
            [.. Enumerable.Range(1, 48).Select(i => i * 1000L), 48_500, 90_000], [.. Enumerable.Repeat(true, 48), false, false], Frames.Reference with { Confidence = 0.99 });

        (loglog.Value, loglog.Low, loglog.High).ShouldBe((null, 12.5, null)); // 12 of 20: Wilson reaches up to 0.781, the log-log band to 0.807
        (nearly.Quantile(0.825).Value, nearly.Quantile(0.825).High).ShouldBe((42, 48.5)); // 48 of 50: Wilson from 0.820, the beta product from 0.827
    }

    [Fact]
    public void Before_the_first_answer_a_band_is_1_and_behind_a_loss_the_log_log_one_is_none()
    {
        SurvivalCurve curve = Of((1000, false), (5000, true), (9000, false));

        Band[] bands = [Band.LogLog, Band.Log, Band.Plain];
        bands.Select(band => curve.Survival(999, band)).ShouldAllBe(share => share.Value == 1 && share.Low == 1 && share.High == 1);
        bands.Select(band => curve.Survival(1000, band).Low).ShouldBe([null, 1, 1]);
        curve.StandardError(4999).ShouldBe(0);
    }

    [Fact]
    public void A_median_that_is_not_reached_may_still_have_a_lower_limit()
    {
        Estimate median = Of([.. Enumerable.Range(1, 8).Select(i => (i * 1000L, true)), .. Enumerable.Repeat((90_000L, false), 12)]).Quantile(0.5);

        (median.Value, median.Low, median.High, median.Absent).ShouldBe((null, 6, null, Absence.NotReached));
    }

    [Fact]
    public void Beyond_the_last_observation_nothing_is_known()
    {
        SurvivalCurve curve = Of((1000, true), (5000, false), (9000, false));

        curve.AnsweredBy(9000).Value.ShouldBe(1 - (2 / 3.0));
        Estimate later = curve.AnsweredBy(9001);
        (later.Value, later.Low, later.High, later.Absent).ShouldBe((null, null, null, Absence.NotReached));
        Of((1000, false), (2000, true)).AnsweredBy(9001).Value.ShouldBe(1);
    }

    [Fact]
    public void Impossible_samples_are_refused()
    {
        Should.Throw<ArgumentException>(() => Of((-1, true)));
        Should.Throw<ArgumentException>(() => SurvivalCurve.Of([1, 2], [true], Frames.Reference));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-0.5)]
    [InlineData(1.5)]
    [InlineData(double.NaN)]
    public void Quantiles_of_no_share_are_refused(double share) => Should.Throw<ArgumentOutOfRangeException>(() => Of((1000, true)).Quantile(share));

    [Fact]
    public void Curves_only_rise_and_limits_lie_around_them() => ForAll.Of(
        Samples,
        sample =>
        {
            SurvivalCurve curve = Of(sample);
            double reached = 0;
            for (int time = 0; time <= 51; time++)
            {
                Estimate share = curve.AnsweredBy(time);
                if (share.Value is not { } value)
                {
                    continue;
                }

                if (value < reached - 1e-12 || value is < 0 or > 1 || share.Low > value || share.High < value || share.Low < 0 || share.High > 1)
                {
                    return false;
                }

                reached = value;
            }

            return true;
        });

    [Fact]
    public void Those_at_risk_are_those_whose_time_has_not_come() => ForAll.Of(
        Samples, sample => Enumerable.Range(0, 52).All(time => Of(sample).AtRisk(time) == sample.Count(probe => probe.Time >= time)));

    [Fact]
    public void Without_silence_the_curve_is_the_plain_share() => ForAll.Of(
        Samples.Select(sample => sample.Select(probe => (probe.Time, true)).ToArray()).Where(sample => sample.Length > 0),
        sample => Enumerable.Range(0, 52).All(time =>
            Math.Abs(Of(sample).AnsweredBy(time).Value!.Value - ((double)sample.Count(probe => probe.Time <= time) / sample.Length)) < 1e-12));

    private static SurvivalCurve Of(params (long Time, bool Answered)[] sample) =>
        SurvivalCurve.Of([.. sample.Select(probe => probe.Time)], [.. sample.Select(probe => probe.Answered)], Frames.Reference);
}
