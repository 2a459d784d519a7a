using System.Globalization;
using System.Text.Json;
using Harness.Core.Tests.Golden;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

/// <summary>Survival curves against those of R's survival package.</summary>
public sealed class SurvivalCurveReferenceTests
{
    private static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Probes = Reference.Rows("small_probes.csv");

    public static TheoryData<string, string> Groups =>
        [("overall", ""), .. Names("sector"), .. Names("brand")];

    public static TheoryData<string> HardCases => [.. Reference.Edge.Get("km").EnumerateObject().Select(known => known.Name)];

    [Theory]
    [MemberData(nameof(Groups))]
    public void Curves_of_a_study_agree_at_every_published_time(string column, string group)
    {
        (long[] times, bool[] answered) = Sample(column, group);
        SurvivalCurve curve = SurvivalCurve.Of(times, answered, Frames.Reference);
        JsonElement expected = column == "overall" ? Reference.Small.Get("km", "overall") : Reference.Small.Get("km", column, group);
        int[] at = Reference.Small.Get("km", "times_s").Counts();
        for (int i = 0; i < at.Length; i++)
        {
            long time = at[i] * 1000L;
            (1 - curve.AnsweredBy(time).Value).ShouldBeAsInR(expected.Get("surv").Numbers()[i], $"survival at {at[i]} s");
            ((double?)Error(curve, time)).ShouldBeAsInR(expected.Get("se").Numbers()[i], $"standard error at {at[i]} s");
            curve.AtRisk(time).ShouldBe(expected.Get("at_risk").Counts()[i], $"at risk at {at[i]} s");
        }
    }

    [Theory]
    [MemberData(nameof(Groups))]
    public void Quantiles_of_a_study_are_the_first_times_that_reach_them(string column, string group)
    {
        (long[] times, bool[] answered) = Sample(column, group);
        JsonElement expected = column == "overall" ? Reference.Small.Get("km", "overall") : Reference.Small.Get("km", column, group);
        QuantilesAgree(SurvivalCurve.Of(times, answered, Frames.Reference), expected);
    }

    [Theory]
    [MemberData(nameof(Groups))]
    public void Limits_of_a_study_are_log_log_behind_a_censoring_and_Wilson_before(string column, string group)
    {
        (long[] times, bool[] answered) = Sample(column, group);
        SurvivalCurve curve = SurvivalCurve.Of(times, answered, Frames.Reference);
        JsonElement expected = column == "overall" ? Reference.Small.Get("km", "overall") : Reference.Small.Get("km", column, group);
        (double?[] low, double?[] high) = (expected.Get("lo_loglog").Numbers(), expected.Get("hi_loglog").Numbers());
        int[] at = Reference.Small.Get("km", "times_s").Counts();
        for (int i = 0; i < at.Length; i++)
        {
            long time = at[i] * 1000L;
            int events = times.Zip(answered).Count(probe => probe.Second && probe.First <= time);
            Estimate share = curve.AnsweredBy(time);
            if (times.Zip(answered).All(probe => probe.Second || probe.First >= time))
            {
                share.ShouldBe(Proportion.Wilson(events, times.Length, Frames.Reference));
            }
            else if (events < 10)
            {
                (share.Low, share.High).ShouldBe((null, null));
            }
            else
            {
                Math.Abs(share.Low!.Value - (1 - high[i]!.Value)).ShouldBeLessThan(1e-10, $"low at {at[i]} s");
                Math.Abs(share.High!.Value - (1 - low[i]!.Value)).ShouldBeLessThan(1e-10, $"high at {at[i]} s");
            }
        }
    }

    [Fact]
    public void Every_step_of_the_whole_study_agrees()
    {
        (long[] times, bool[] answered) = Sample("overall", "");
        StepsAgree(SurvivalCurve.Of(times, answered, Frames.Reference), Reference.Small.Get("km", "overall_curve"));
    }

    [Theory]
    [MemberData(nameof(HardCases))]
    public void Hard_cases_agree(string name)
    {
        JsonElement known = Reference.Edge.Get("km", name);
        SurvivalCurve curve = SurvivalCurve.Of(
            [.. known.Get("time_s").Counts().Select(seconds => seconds * 1000L)], [.. known.Get("event").Counts().Select(code => code == 1)], Frames.Reference);

        StepsAgree(curve, known.Get("km"));
        QuantilesAgree(curve, known.Get("km"));
    }

    private static void StepsAgree(SurvivalCurve curve, JsonElement expected)
    {
        int[] events = expected.Get("n_event").Counts(), times = expected.Get("time").Counts(), risk = expected.Get("n_risk").Counts();
        int[] kept = [.. Enumerable.Range(0, times.Length).Where(i => events[i] > 0)];
        curve.Steps.Select(step => (step.Time, step.AtRisk, step.Events)).ShouldBe(kept.Select(i => (times[i] * 1000L, risk[i], events[i])));
        foreach ((Step step, int i) in curve.Steps.Zip(kept))
        {
            ((double?)step.Survival).ShouldBeAsInR(expected.Get("surv").Numbers()[i], $"survival at {times[i]} s");
            (step.Survival > 0 ? step.Survival * Math.Sqrt(step.Greenwood) : (double?)null).ShouldBeAsInR(expected.Get("se").Numbers()[i], $"error at {times[i]} s");
        }
    }

    private static void QuantilesAgree(SurvivalCurve curve, JsonElement expected)
    {
        double?[] shares = Reference.Small.Get("km", "probs").Numbers();
        foreach ((double? share, double? first) in shares.Zip(expected.Get("q_first").Numbers()))
        {
            Estimate quantile = curve.Quantile(share!.Value);
            quantile.Value.ShouldBeAsInR(first, $"time of {share}");
            quantile.Absent.ShouldBe(first is null ? Absence.NotReached : null);
        }
    }

    private static double Error(SurvivalCurve curve, long time)
    {
        Step[] before = [.. curve.Steps.Where(step => step.Time <= time)];
        return before.Length == 0 ? 0 : before[^1].Survival * Math.Sqrt(before[^1].Greenwood);
    }

    private static (long[] Times, bool[] Answered) Sample(string column, string group)
    {
        IReadOnlyDictionary<string, string>[] chosen = [.. Probes.Where(probe => column == "overall" || probe[column] == group)];
        return ([.. chosen.Select(probe => long.Parse(probe["time_s"], CultureInfo.InvariantCulture) * 1000)], [.. chosen.Select(probe => probe["event"] == "1")]);
    }

    private static IEnumerable<TheoryDataRow<string, string>> Names(string column) =>
        Reference.Small.Get("km", column).EnumerateObject().Select(group => new TheoryDataRow<string, string>(column, group.Name));
}
