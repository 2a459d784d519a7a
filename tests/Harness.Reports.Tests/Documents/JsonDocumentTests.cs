using System.Text;
using System.Text.Json.Nodes;
using Harness.Documents;
using Harness.Reports.Tests.Findings;
using Harness.Reports.Tests.Findings.Judgements;

namespace Harness.Reports.Tests.Documents;

public sealed class JsonDocumentTests
{
    [Fact]
    public void Every_estimate_says_what_it_rests_on()
    {
        JsonObject[] estimates = [.. Estimates(Parse(Race.Report()))];

        estimates.Length.ShouldBeGreaterThan(200);
        estimates.ShouldAllBe(estimate => (int)estimate["n"]! > 0 && (string)estimate["method"]! != "" && (double)estimate["confidence"]! == 0.95 && (double)estimate["windowSeconds"]! == 604800 && (string)estimate["clock"]! == "wall");
    }

    [Theory]
    [MemberData(nameof(Waves.Names), MemberType = typeof(Waves))]
    public void An_absent_value_is_null_with_its_reason_and_never_something_else(string wave)
    {
        Report report = Waves.Odd[wave].Report;

        Encoding.UTF8.GetString(JsonDocument.Render(report)).ShouldNotMatch("NaN|Infinity|∞");
        foreach (JsonObject estimate in Estimates(Parse(report)))
        {
            estimate.ContainsKey("absent").ShouldBe(estimate["value"] is null, estimate.ToJsonString());
            new[] { "value", "low", "high" }.ShouldAllBe(key => estimate.ContainsKey(key));
            (estimate["low"] is { } low && estimate["value"] is { } value && (double)low > (double)value + 1e-9).ShouldBeFalse(estimate.ToJsonString());
        }
    }

    [Fact]
    public void Counts_and_groups_are_those_of_the_wave()
    {
        JsonObject data = Parse(Waves.Odd["two forms of address"].Report);

        ((int)data["planned"]!, (int)data["sent"]!, (int)data["answered"]!).ShouldBe((120, 120, 31));
        data["groups"]!.AsObject().Select(cut => $"{cut.Key} {string.Join(" ", cut.Value!.AsArray().Select(group => $"{group!["id"]}:{group["x"]}/{group["n"]}"))}").ShouldBe(
        [
            "overall all:31/120",
            "brand alpha:22/80 beta:9/40",
            "sector shops:31/120",
            "category question:22/80 praise:9/40",
            "address handle:29/80 name:2/40",
        ]);
    }

    [Fact]
    public void Every_finding_is_there_in_both_languages()
    {
        Report report = Race.Report();
        JsonArray findings = Parse(report)["findings"]!.AsArray();

        findings.Select(finding => ((string)finding!["subject"]!, (string)finding["en"]!, (string)finding["fr"]!)).ShouldBe(report.Findings.Select(finding => (finding.Subject, finding.Sentence.En, finding.Sentence.Fr)));
        findings.ShouldAllBe(finding => (string)finding!["says"]! == "can" || (string)finding["says"]! == "cannot");
    }

    [Fact]
    public void Quality_is_there_with_its_hashes_and_without_the_figures_that_may_not_be_published_where_somebody_rated()
    {
        JsonObject quality = Parse(HandRound.Five.Report)["quality"]!.AsObject();
        JsonObject delta = quality["brands"]!.AsArray().Single(brand => (string)brand!["id"]! == "delta")!.AsObject();

        ((int)quality["round"]!, (string)quality["rubric"]!, (string)quality["rubricHash"]!, (int)quality["raters"]!).ShouldBe((3, "by-hand", HandRound.Five.Quality.RubricHash, 2));
        ((int)delta["rated"]!, delta["scores"]!["total"], delta["rules"]!["apology"]).ShouldBe((9, null, null));
        Parse(Waves.Two.Report).ContainsKey("quality").ShouldBeFalse();
    }

    [Fact]
    public void Hostile_names_stay_whole() =>
        ((string)Parse(Html.HtmlDocumentTests.Hostile.Report)["findings"]!.AsArray().Last()!["en"]!).ShouldContain("<script>alert(1)</script> answered 3 of 24 messages");

    private static JsonObject Parse(Report report) => JsonNode.Parse(JsonDocument.Render(report))!.AsObject();

    private static IEnumerable<JsonObject> Estimates(JsonNode? node) => node switch
    {
        JsonObject estimate when estimate.ContainsKey("method") => [estimate],
        JsonObject whole => whole.SelectMany(part => Estimates(part.Value)),
        JsonArray array => array.SelectMany(Estimates),
        _ => [],
    };
}
