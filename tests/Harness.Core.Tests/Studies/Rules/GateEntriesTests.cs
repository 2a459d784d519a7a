using Harness.Studies;

namespace Harness.Core.Tests.Studies.Rules;

public sealed class GateEntriesTests
{
    [Theory]
    [InlineData("metric: share, rung: human, limit: 2h, share: 0.9", null)]
    [InlineData("metric: share, rung: human, limit: 2h, share: 0.9, late: 90m, margin: 10%, confidence: 0.99", null)]
    [InlineData("metric: quantile, rung: human, limit: 2h, quantile: 0.9, margin: 5m", null)]
    [InlineData("metric: mean, rung: human, limit: 2h, margin: 5m", null)]
    [InlineData("metric: share, rung: human, limit: 2h", "The metric 'share' needs the key 'share', such as share: 0.9.")]
    [InlineData("metric: quantile, rung: human, limit: 2h", "The metric 'quantile' needs the key 'quantile', such as quantile: 0.9.")]
    [InlineData("metric: mean, rung: human, limit: 2h, share: 0.9", "The key 'share' goes with metric: share alone.")]
    [InlineData("metric: share, rung: human, limit: 2h, share: 0.9, quantile: 0.9", "The key 'quantile' goes with metric: quantile alone.")]
    [InlineData("metric: share, rung: human, limit: 2h, share: 0.9, margin: 5m", "This is not about a wait; needed is a number such as 0.1 or 10%.")]
    [InlineData("metric: mean, rung: human, limit: 2h, margin: 10%", "This is about a wait; needed is a time such as 2h.")]
    [InlineData("metric: share, rung: human, limit: 2h, share: 0.9, margin: 2", "'2' is out of range; allowed is 0 to 1.")]
    [InlineData("metric: share, rung: human, limit: 2h, share: 1", "'1' is out of range; allowed is 0.01 to 0.999.")]
    [InlineData("metric: share, rung: human, limit: 2h, share: 0.9, late: 2h", "'2h' is not shorter than the limit '2h'; the warning comes first.")]
    [InlineData("metric: share, rung: human, limit: 2h, share: 0.9, clock: business", "The business clock needs the key 'calendar': whose hours count?")]
    [InlineData("metric: mean, rung: human, limit: 2h, clock: business", "A mean runs by the wall clock")]
    [InlineData("metric: share, rung: human, limit: 2h, share: 0.9, brand: cok", "'cok' is not a brand")]
    [InlineData("metric: share, rung: human, limit: 2h, share: 0.9, channel: fax", "'fax' is not a channel")]
    [InlineData("metric: median, rung: human, limit: 2h", "'median'")]
    public void An_entry_says_what_its_metric_needs_and_nothing_else(string entry, string? problem)
    {
        string[] problems = Problems($"gate: {{entries: [{{id: reply, {entry}}}]}}\n");
        if (problem is null)
        {
            problems.ShouldBeEmpty();
        }
        else
        {
            problems.ShouldHaveSingleItem().ShouldContain(problem);
            problems[0].ShouldStartWith("study.yaml:");
        }
    }

    [Fact]
    public void Red_nights_are_counted_where_nights_are_pooled()
    {
        const string Entries = "entries: [{id: reply, metric: share, rung: human, limit: 2h, share: 0.9}]";
        Problems($"gate: {{nights: 28, redNights: 2, warmUp: 5, {Entries}}}\n").ShouldBeEmpty();
        Problems($"gate: {{redNights: 2, {Entries}}}\n").ShouldHaveSingleItem().ShouldContain("goes with the key 'nights'");
        Problems($"gate: {{nights: 0, {Entries}}}\n").ShouldHaveSingleItem().ShouldContain("allowed is 1 to 366");
        Problems("gate: {entries: []}\n").ShouldHaveSingleItem();
        Problems("gate: {entries: [{id: reply, metric: share, rung: human, limit: 2h, share: 0.9}, {id: reply, metric: mean, rung: human, limit: 2h}]}\n").ShouldHaveSingleItem().ShouldContain("already stands");
    }

    private static string[] Problems(string gate) => [.. SmallStudy.Read(new Dictionary<string, string>(SmallStudy.Files, StringComparer.Ordinal)
    {
        ["study.yaml"] = SmallStudy.Files["study.yaml"] + gate,
    }).Problems.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.In(Language.En))];
}
