using System.Text.Json.Nodes;
using Harness.Findings.Tables;
using Harness.Tables;

namespace Harness.Reports.Tests.Findings.Tables;

public sealed class WavesTests
{
    private static readonly ProbeTable Probes = Study.Of(("a", "9", 24), ("a", "9", null), ("a", "10", 24), ("a", "10", 24), ("b", "9", null), ("b", "10", null), ("c", "10", 24));

    [Fact]
    public void Changes_are_the_later_wave_less_the_earlier()
    {
        JsonObject waves = Harness.Findings.Tables.Waves.Of(Probes, WavePair.Of(Probes.Wave)!);

        waves["names"]!.ToJsonString().ShouldBe("""["9","10"]""");
        Column(waves, "x1").ShouldBe("[1,0,0]");
        Column(waves, "n1").ShouldBe("[2,1,0]");
        Column(waves, "x2").ShouldBe("[2,0,1]");
        Column(waves, "n2").ShouldBe("[2,1,1]");
        Column(waves, "diff").ShouldBe("[0.5,0,null]");
        Column(waves, "rmst72_1").ShouldBe("[172800,259200,null]"); // 24 h and 72 h: 48 h
        Column(waves, "rmst72_2").ShouldBe("[86400,259200,86400]");
        Column(waves, "rmst72_diff").ShouldBe("[-86400,0,null]");
    }

    [Fact]
    public void Tests_that_cannot_be_made_are_null_and_take_no_part_in_the_corrections()
    {
        JsonObject waves = Harness.Findings.Tables.Waves.Of(Probes, WavePair.Of(Probes.Wave)!);

        double p = waves["brand"]!["rmst72_diff_p"]![0]!.GetValue<double>();
        p.ShouldBe(0.15729920705028, 1e-12); // 24 h over a standard error of 24 h / root 2: 2 * pnorm(-root 2)
        waves["brand"]!["rmst72_diff_p"]!.AsArray().Skip(1).ShouldAllBe(other => other == null);
        waves["rmst_diff_adj"]!["bonferroni"]![0]!.GetValue<double>().ShouldBe(p);
        waves["brand"]!["logrank_chisq"]![1].ShouldBeNull();
    }

    private static string Column(JsonObject waves, string name) => waves["brand"]![name]!.ToJsonString();
}
