using System.Text.Json;
using Harness.Core.Tests.Golden;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

/// <summary>Log-rank tests against R's survdiff.</summary>
public sealed class LogRankReferenceTests
{
    [Theory]
    [InlineData("small", 14, 7, 91)]
    [InlineData("medium", 60, 12, 120)]
    public void Tests_of_a_study_agree(string study, int brands, int sectors, int pairs)
    {
        JsonElement reference = study == "small" ? Reference.Small : Reference.Medium;
        Columns all = study == "small" ? Columns.Small : Columns.Medium;
        Tally tally = new($"logrank, {study}");
        foreach (JsonProperty known in reference.Get("logrank").EnumerateObject())
        {
            string[] words = known.Name.Split('_');
            LogRankWeight weight = known.Name.EndsWith("_peto_rho1", StringComparison.Ordinal) ? LogRankWeight.Survival : LogRankWeight.Equal;
            LogRank test = known.Name.Contains("_strata_", StringComparison.Ordinal)
                ? LogRank.Stratified(all.Times, all.Answered, all.Codes(words[0]), all.Names(words[0]).Length, all.Codes(words[2]), all.Names(words[2]).Length, weight)
                : LogRank.Of(all.Times, all.Answered, all.Codes(words[0]), all.Names(words[0]).Length, weight);
            known.Value.Get("groups", "group").EnumerateArray().Select(name => name.GetString()!).ShouldBe(all.Names(words[0]));
            Test(tally, test, known.Value, known.Name);
        }

        JsonElement table = reference.Get("logrank_pairs");
        LogRank[] two = [.. table.Get("a").EnumerateArray().Zip(table.Get("b").EnumerateArray(), (a, b) => Pair(all, a.GetString()!, b.GetString()!))];
        tally.Compare("pairs chisq", [.. two.Select(test => test.ChiSquare)], table.Get("chisq").Numbers(), "pairs");
        tally.Compare("pairs p", [.. two.Select(test => test.P)], table.Get("p").Numbers(), "pairs");
        JsonElement waves = reference.Get("waves", "brand");
        LogRank[] brand = [.. waves.Get("brand").EnumerateArray().Select(name => all.Where("brand", name.GetString()!)).Select(one => LogRank.Of(one.Times, one.Answered, one.Codes("wave"), 2))];
        tally.Compare("waves chisq", [.. brand.Select(test => test.ChiSquare)], waves.Get("logrank_chisq").Numbers(), "waves");
        tally.Compare("waves p", [.. brand.Select(test => test.P)], waves.Get("logrank_p").Numbers(), "waves");

        tally.Tell();
        tally.Of("pairs p").ShouldBe(pairs);
        tally.Of("expected").ShouldBe((3 * brands) + sectors + (3 * 2));
        tally.Count.ShouldBe((7 * 4) + (4 * ((3 * brands) + sectors + (3 * 2))) + (2 * pairs) + (2 * brands));
    }

    [Fact]
    public void Hard_cases_and_leukemia_agree()
    {
        Tally tally = new("logrank, edge");
        foreach (JsonProperty known in Reference.Edge.Get("groups").EnumerateObject())
        {
            LogRank test = Of(known.Value, LogRankWeight.Equal);
            tally.Compare("chisq", test.ChiSquare, known.Value.Get("chisq").GetDouble(), known.Name);
            tally.Compare("df", test.Degrees, known.Value.Get("df").GetInt32(), known.Name);
            tally.Compare("p", test.P, known.Value.Get("p").GetDouble(), known.Name);
            tally.Compare("observed", [.. test.Groups.Select(group => (double?)group.Observed)], known.Value.Get("observed").Numbers(), known.Name);
            tally.Compare("expected", [.. test.Groups.Select(group => (double?)group.Expected)], known.Value.Get("expected").Numbers(), known.Name);
            tally.Compare("peto_chisq", Of(known.Value, LogRankWeight.Survival).ChiSquare, known.Value.Get("peto_chisq").GetDouble(), known.Name);
        }

        JsonElement zero = Reference.Edge.Get("zero_event_group"), leukemia = Reference.Edge.Get("km_leukemia");
        LogRank unanswered = Of(zero, LogRankWeight.Equal);
        tally.Compare("chisq", unanswered.ChiSquare, zero.Get("chisq").GetDouble(), "zero_event_group");
        tally.Compare("p", unanswered.P, zero.Get("p").GetDouble(), "zero_event_group");
        tally.Compare("expected", [.. unanswered.Groups.Select(group => (double?)group.Expected)], zero.Get("expected").Numbers(), "zero_event_group");
        tally.Compare("chisq", Of(leukemia, LogRankWeight.Equal).ChiSquare, leukemia.Get("chisq").GetDouble(), "leukemia");
        tally.Tell();
        tally.Count.ShouldBe((4 * 4) + (2 * 10) + 2 + 2 + 1);
        Math.Round(Of(leukemia, LogRankWeight.Equal).ChiSquare!.Value, 1).ShouldBe(3.4); // as printed by survdiff for Miller's leukemia data
    }

    private static void Test(Tally tally, LogRank test, JsonElement known, string what)
    {
        tally.Compare("chisq", test.ChiSquare, known.Get("chisq").GetDouble(), what);
        tally.Compare("df", test.Degrees, known.Get("df").GetInt32(), what);
        tally.Compare("p", test.P, known.Get("p").GetDouble(), what);
        tally.Compare("log_p", test.LogP, known.Get("log_p").GetDouble(), what);
        JsonElement groups = known.Get("groups");
        tally.Compare("n", [.. test.Groups.Select(group => (double?)group.N)], groups.Get("n").Numbers(), what);
        tally.Compare("observed", [.. test.Groups.Select(group => (double?)Math.Truncate(group.Observed + 1e-9))], groups.Get("observed").Numbers(), what); // R's table cuts weighted numbers to whole ones
        tally.Compare("expected", [.. test.Groups.Select(group => (double?)group.Expected)], groups.Get("expected").Numbers(), what);
        tally.Compare("var", [.. test.Groups.Select(group => (double?)group.Variance)], groups.Get("var").Numbers(), what);
    }

    private static LogRank Pair(Columns all, string a, string b)
    {
        Columns two = all.Where(row => string.Equals(row["brand"], a, StringComparison.Ordinal) || string.Equals(row["brand"], b, StringComparison.Ordinal));
        return LogRank.Of(two.Times, two.Answered, two.Codes("brand"), 2);
    }

    private static LogRank Of(JsonElement known, LogRankWeight weight)
    {
        Columns sample = Columns.Of(known);
        return LogRank.Of(sample.Times, sample.Answered, sample.Codes("group"), sample.Names("group").Length, weight);
    }
}
