using System.Text;
using System.Text.Json;
using Harness.Documents.Gates;
using Harness.Gates;

namespace Harness.Reports.Tests.Documents.Gates;

public sealed class GateJsonTests
{
    [Fact]
    public void Verdicts_read_back_as_what_they_were()
    {
        GateResult result = Says.Of(Says.Check("a", GateVerdict.Fail, "Plus de 2 h, « jamais »."), Says.Check("b", GateVerdict.NotEnough, late: true, against: true));

        GateResult read = GateJson.Read<GateResult>(GateJson.Of(result));

        read.Checks.ShouldBe(result.Checks);
        (read with { Checks = result.Checks }).ShouldBe(result);
        (read.Verdict, read.IsLate).ShouldBe((GateVerdict.Fail, true));
    }

    [Fact]
    public void The_file_says_verdicts_and_days_by_name()
    {
        using JsonDocument json = JsonDocument.Parse(GateJson.Of(Says.Of(Says.Check("a", GateVerdict.NotEnough))));

        json.RootElement.GetProperty("night").GetString().ShouldBe("2026-03-10");
        json.RootElement.GetProperty("verdict").GetString().ShouldBe("not-enough");
        json.RootElement.GetProperty("checks")[0].GetProperty("nightsNeeded").GetInt32().ShouldBe(3);
    }

    [Fact]
    public void A_baseline_reads_back_as_what_it_was()
    {
        Baseline baseline = new("own-sla", "2026-03-01", "2026-03-02", new Dictionary<string, BaselineEntry> { ["a"] = new("share * * human 2h wall", 1, 1, 86_400_000, [0, 60_000], [60_000, 86_400_000], [true, false]) });

        BaselineEntry read = GateJson.Read<Baseline>(GateJson.Of(baseline)).Entries["a"];

        (read.Terms, read.Kept, read.Broken, read.Window).ShouldBe(("share * * human 2h wall", 1, 1, 86_400_000));
        read.After.ShouldBe([0, 60_000]);
        read.By.ShouldBe([60_000, 86_400_000]);
        read.Reached.ShouldBe([true, false]);
        read.IsSound.ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"study\":\"a\"")]
    [InlineData("{\"study\":\"a\",\"title\":{\"en\":\"a\",\"fr\":\"a\"},\"night\":\"2026-02-30\",\"nights\":1,\"warmUp\":0,\"checks\":[]}")]
    [InlineData("{\"study\":\"a\",\"title\":{\"en\":\"a\",\"fr\":\"a\"},\"night\":null,\"nights\":\"one\",\"warmUp\":0,\"checks\":[]}")]
    [InlineData("{\"study\":null,\"title\":{\"en\":\"a\",\"fr\":\"a\"},\"night\":null,\"nights\":1,\"warmUp\":0,\"checks\":[]}")]
    public void What_is_no_verdict_is_refused(string json) =>
        Should.Throw<JsonException>(() => GateJson.Read<GateResult>(Encoding.UTF8.GetBytes(json)));
}
