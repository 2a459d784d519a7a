using System.Text.Json;
using Harness.Core.Tests.Golden;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

/// <summary>Survival curves, bands and quantiles against those of R's survival package: every value there is.</summary>
public sealed class SurvivalCurveReferenceTests
{
    private static readonly (Band Band, string Name)[] Bands = [(Band.LogLog, "loglog"), (Band.Log, "log"), (Band.Plain, "plain")];
    private static readonly double[] Shares = [.. Reference.Small.Get("km", "probs").Numbers().Select(share => share!.Value)];

    [Theory]
    [InlineData("small", 22)]
    [InlineData("medium", 73)]
    public void Curves_of_a_study_agree(string study, int groups)
    {
        JsonElement expected = (study == "small" ? Reference.Small : Reference.Medium).Get("km");
        Columns all = study == "small" ? Columns.Small : Columns.Medium;
        long[] times = [.. expected.Get("times_s").Counts().Select(seconds => seconds * 1000L)];
        Tally tally = new($"km, {study}");
        Group(tally, all, expected.Get("overall"), times, "overall");
        foreach (string column in new[] { "sector", "brand" })
        {
            foreach (JsonProperty group in expected.Get(column).EnumerateObject())
            {
                Group(tally, all.Where(column, group.Name), group.Value, times, group.Name);
            }
        }

        tally.Tell();
        tally.Of("surv").ShouldBe(groups * 9);
        tally.Count.ShouldBe(groups * ((9 * 9) + (8 * 5) + 2));
    }

    [Fact]
    public void Every_step_of_the_small_study_agrees()
    {
        JsonElement expected = Reference.Small.Get("km", "overall_curve");
        SurvivalCurve curve = Columns.Small.Curve();
        int[] times = expected.Get("time").Counts();
        Tally tally = new("km, overall_curve");
        Steps(tally, curve, expected, "overall");
        tally.Compare("se", [.. times.Select(time => curve.StandardError(time * 1000L))], expected.Get("se").Numbers(), "overall");
        tally.Compare("lo", [.. times.Select(time => curve.Survival(time * 1000L, Band.LogLog).Low)], expected.Get("lo").Numbers(), "overall");
        tally.Compare("hi", [.. times.Select(time => curve.Survival(time * 1000L, Band.LogLog).High)], expected.Get("hi").Numbers(), "overall");
        tally.Compare(
            "cumhaz_nelson_aalen", [.. times.Select(time => NelsonAalen.By(curve, time * 1000L).Value)], expected.Get("cumhaz_nelson_aalen").Numbers(), "overall");
        tally.Tell();
        tally.Count.ShouldBe(times.Length * 9);
    }

    [Fact]
    public void Hard_cases_and_leukemia_agree()
    {
        Tally tally = new("km, edge");
        foreach (JsonProperty known in Reference.Edge.Get("km").EnumerateObject())
        {
            HardCase(tally, Columns.Of(known.Value), known.Value.Get("km"), known.Name);
        }

        JsonElement leukemia = Reference.Edge.Get("km_leukemia");
        HardCase(tally, Columns.Of(leukemia).Where("group", "Maintained"), leukemia.Get("maintained"), "maintained");
        HardCase(tally, Columns.Of(leukemia).Where("group", "Nonmaintained"), leukemia.Get("nonmaintained"), "nonmaintained");
        tally.Tell();
        tally.Of("q").ShouldBe(16 * 5);
    }

    [Fact]
    public void Business_hours_agree_and_zeros_are_kept()
    {
        JsonElement expected = Reference.BusinessHours.Get("km_london");
        long[] open = [.. Reference.Rows("bizhours.csv").Select(row => long.Parse(row["london_s"], System.Globalization.CultureInfo.InvariantCulture) * 1000)];
        SurvivalCurve curve = SurvivalCurve.Of(open, Columns.Small.Answered, Frames.Reference);
        Tally tally = new("km_london");
        tally.Compare("n", curve.N, expected.Get("n").GetInt32(), "london");
        tally.Compare("events", curve.Steps[^1].Done, expected.Get("events").GetInt32(), "london");
        Quantiles(tally, curve, expected, "london", Bands[..1]);
        tally.Tell();
        tally.Count.ShouldBe(17);
        curve.Steps[0].ShouldSatisfyAllConditions(step => step.Time.ShouldBe(0), step => step.Events.ShouldBe(69));
    }

    private static void Group(Tally tally, Columns sample, JsonElement expected, long[] times, string what)
    {
        SurvivalCurve curve = sample.Curve();
        tally.Compare("n", curve.N, expected.Get("n").GetInt32(), what);
        tally.Compare("events", curve.Steps.Count == 0 ? 0 : curve.Steps[^1].Done, expected.Get("events").GetInt32(), what);
        tally.Compare("surv", [.. times.Select(time => curve.Survival(time, Band.LogLog).Value)], expected.Get("surv").Numbers(), what);
        tally.Compare("se", [.. times.Select(curve.StandardError)], expected.Get("se").Numbers(), what);
        tally.Compare("at_risk", [.. times.Select(time => (double?)curve.AtRisk(time))], expected.Get("at_risk").Numbers(), what);
        Limits(tally, curve, expected, times, what);
        Quantiles(tally, curve, expected, what, Bands);
        FirstTimes(tally, curve, expected, what);
    }

    private static void HardCase(Tally tally, Columns sample, JsonElement expected, string what)
    {
        SurvivalCurve curve = sample.Curve();
        long[] times = [.. expected.Get("time").Counts().Select(seconds => seconds * 1000L)];
        Steps(tally, curve, expected, what);
        tally.Compare("se", [.. times.Select(curve.StandardError)], expected.Get("se").Numbers(), what);
        Limits(tally, curve, expected, times, what);
        Quantiles(tally, curve, expected, what, Bands);
        FirstTimes(tally, curve, expected, what);
    }

    private static void Steps(Tally tally, SurvivalCurve curve, JsonElement expected, string what)
    {
        long[] times = [.. expected.Get("time").Counts().Select(seconds => seconds * 1000L)];
        ILookup<long, Step> steps = curve.Steps.ToLookup(step => step.Time);
        long[] lost = [.. curve.CensoredBefore(long.MaxValue)];
        long[] seen = [.. curve.Steps.Select(step => step.Time).Concat(lost).Distinct().Order()];
        tally.Compare("time", [.. seen.Select(time => (double?)time)], [.. times.Select(time => (double?)time)], what);
        tally.Compare("n_risk", [.. times.Select(time => (double?)curve.AtRisk(time))], expected.Get("n_risk").Numbers(), what);
        tally.Compare("n_event", [.. times.Select(time => (double?)steps[time].Sum(step => step.Events))], expected.Get("n_event").Numbers(), what);
        tally.Compare("n_censor", [.. times.Select(time => (double?)lost.Count(gone => gone == time))], expected.Get("n_censor").Numbers(), what);
        tally.Compare("surv", [.. times.Select(time => curve.Survival(time, Band.LogLog).Value)], expected.Get("surv").Numbers(), what);
    }

    private static void Limits(Tally tally, SurvivalCurve curve, JsonElement expected, long[] times, string what)
    {
        foreach ((Band band, string name) in Bands)
        {
            tally.Compare($"lo_{name}", [.. times.Select(time => curve.Survival(time, band).Low)], expected.Get($"lo_{name}").Numbers(), what);
            tally.Compare($"hi_{name}", [.. times.Select(time => curve.Survival(time, band).High)], expected.Get($"hi_{name}").Numbers(), what);
        }
    }

    private static void Quantiles(Tally tally, SurvivalCurve curve, JsonElement expected, string what, IEnumerable<(Band Band, string Name)> bands)
    {
        tally.Compare("q", [.. Shares.Select(share => curve.MidpointQuantile(share, Band.LogLog).Value)], expected.Get("q").Numbers(), what);
        foreach ((Band band, string name) in bands)
        {
            tally.Compare($"q_lo_{name}", [.. Shares.Select(share => curve.MidpointQuantile(share, band).Low)], expected.Get($"q_lo_{name}").Numbers(), what);
            tally.Compare($"q_hi_{name}", [.. Shares.Select(share => curve.MidpointQuantile(share, band).High)], expected.Get($"q_hi_{name}").Numbers(), what);
        }
    }

    private static void FirstTimes(Tally tally, SurvivalCurve curve, JsonElement expected, string what)
    {
        double?[] first = expected.Get("q_first").Numbers();
        tally.Compare("q_first", [.. Shares.Select(share => curve.Quantile(share).Value)], first, what);
        Shares.Select(share => curve.Quantile(share).Absent).ShouldBe(first.Select(time => time is null ? Absence.NotReached : (Absence?)null));
    }
}
