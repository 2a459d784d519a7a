using System.Text.Json;
using Harness.Core.Tests.Golden;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

/// <summary>Restricted means against R's: survfit's print at rmean, survRM2.</summary>
public sealed class RestrictedMeanReferenceTests
{
    private const long Hour = 3_600_000;

    [Theory]
    [InlineData("small", 22)]
    [InlineData("medium", 73)]
    public void Means_of_a_study_agree(string study, int groups)
    {
        JsonElement reference = study == "small" ? Reference.Small : Reference.Medium;
        Columns all = study == "small" ? Columns.Small : Columns.Medium;
        Tally tally = new($"rmst, {study}");
        foreach (JsonProperty horizon in reference.Get("rmst").EnumerateObject())
        {
            long tau = horizon.Value.Get("tau_s").GetInt32() * 1000L;
            foreach (string column in new[] { "overall", "sector", "brand" })
            {
                JsonElement table = horizon.Value.Get(column);
                string[] names = [.. table.Get("group").EnumerateArray().Select(name => name.GetString()!)];
                RestrictedMean[] means = [.. names.Select(name => RestrictedMean.Of((column == "overall" ? all : all.Where(column, name)).Curve(), tau, Beyond.Level))];
                tally.Compare("rmst", [.. means.Select(mean => mean.Estimate.Value)], table.Get("rmst").Numbers(), horizon.Name);
                tally.Compare("se", [.. means.Select(mean => mean.StandardError)], table.Get("se").Numbers(), horizon.Name);
                tally.Compare("lo", [.. means.Select(mean => mean.Estimate.Low)], table.Get("lo").Numbers(), horizon.Name);
                tally.Compare("hi", [.. means.Select(mean => mean.Estimate.High)], table.Get("hi").Numbers(), horizon.Name);
            }
        }

        tally.Tell();
        tally.Count.ShouldBe(2 * 4 * groups);
    }

    [Theory]
    [InlineData("small", 14)]
    [InlineData("medium", 60)]
    public void Means_of_each_wave_agree(string study, int brands)
    {
        JsonElement table = (study == "small" ? Reference.Small : Reference.Medium).Get("waves", "brand");
        Columns all = study == "small" ? Columns.Small : Columns.Medium;
        string[] names = [.. table.Get("brand").EnumerateArray().Select(name => name.GetString()!)];
        Tally tally = new($"waves, {study}");
        foreach (string wave in new[] { "1", "2" })
        {
            RestrictedMean[] means = [.. names.Select(name => RestrictedMean.Of(all.Where("brand", name).Where("wave", wave).Curve(), 72 * Hour, Beyond.Level))];
            tally.Compare($"rmst72_{wave}", [.. means.Select(mean => mean.Estimate.Value)], table.Get($"rmst72_{wave}").Numbers(), wave);
            tally.Compare($"rmst72_{wave}_se", [.. means.Select(mean => mean.StandardError)], table.Get($"rmst72_{wave}_se").Numbers(), wave);
        }

        tally.Tell();
        tally.Count.ShouldBe(4 * brands);
    }

    [Fact]
    public void Hard_cases_and_leukemia_agree()
    {
        Tally tally = new("rmst, edge");
        JsonElement leukemia = Reference.Edge.Get("km_leukemia");
        (string Name, Columns Sample, JsonElement Known)[] cases =
        [
            .. Reference.Edge.Get("km").EnumerateObject().Select(known => (known.Name, Columns.Of(known.Value), known.Value.Get("km", "rmst"))),
            ("maintained", Columns.Of(leukemia).Where("group", "Maintained"), leukemia.Get("maintained", "rmst")),
            ("nonmaintained", Columns.Of(leukemia).Where("group", "Nonmaintained"), leukemia.Get("nonmaintained", "rmst")),
        ];
        foreach ((string name, Columns sample, JsonElement known) in cases)
        {
            foreach ((string tau, int hours) in new[] { ("tau_24h", 24), ("tau_72h", 72) })
            {
                RestrictedMean mean = RestrictedMean.Of(sample.Curve(), hours * Hour, Beyond.Level);
                double?[] expected = known.Get(tau).Numbers();
                tally.Compare("rmst", mean.Estimate.Value, expected[0], $"{name}, {tau}");
                tally.Compare("se", mean.StandardError, expected[1], $"{name}, {tau}");
            }
        }

        tally.Tell();
        tally.Count.ShouldBe(16 * 4);
    }
}
