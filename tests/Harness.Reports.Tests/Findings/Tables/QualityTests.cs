using System.Text.Json.Nodes;
using Harness.Findings.Tables;
using Harness.Tables;

namespace Harness.Reports.Tests.Findings.Tables;

public sealed class QualityTests
{
    private static readonly ProbeTable Probes = Study.Of(("a", "9", 1), ("a", "10", 1), ("b", "9", 1), ("b", "9", 1), ("c", "10", 1), ("d", "10", null));

    [Fact]
    public void Brands_are_described_and_compared_where_two_replies_of_each_were_rated()
    {
        JsonObject quality = Quality.Of(Probes, new([0, 1, 2, 3, 4], [1, 2, 3, 5, 4]), [(0, 1), (0, 2), (0, 3)]);

        quality["brand"]!.ToJsonString().ShouldBe("""{"group":["a","b","c"],"n":[2,2,1],"mean":[1.5,4,4],"sd":[0.7071067811865476,1.4142135623730951,null],"median":[1.5,4,4]}""");
        JsonObject pairs = quality["mw_pairs"]!.AsObject();
        pairs["a"]!.ToJsonString().ShouldBe("""["a"]""");
        pairs["b"]!.ToJsonString().ShouldBe("""["b"]""");
        pairs["w"]!.ToJsonString().ShouldBe("[0]");
        pairs["cliffs_delta"]!.ToJsonString().ShouldBe("[-1]");
        pairs["hodges_lehmann"]!.ToJsonString().ShouldBe("[-2.5]"); // -2, -4, -1, -3
    }

    [Fact]
    public void The_earlier_wave_is_compared_with_the_later()
    {
        JsonNode change = Quality.Of(Probes, new([0, 1, 2, 3, 4], [1, 2, 3, 5, 4]), [])["mw_wave"]!; // wave 9: 1, 3, 5; wave 10: 2, 4

        (change["n_a"]!.ToJsonString(), change["n_b"]!.ToJsonString(), change["w"]!.ToJsonString()).ShouldBe(("[3]", "[2]", "[3]"));
    }

    [Fact]
    public void Without_rated_replies_there_is_nothing_but_the_number_0()
    {
        JsonObject quality = Quality.Of(Probes, new([], []), [(0, 1)]);

        quality["n_probes"]!.GetValue<int>().ShouldBe(0);
        quality["kruskal_brand"]!["p"].ShouldBeNull();
        quality["mw_wave"]!["cliffs_delta"]!.ToJsonString().ShouldBe("[null]");
        quality["mw_pairs"]!["a"]!.AsArray().ShouldBeEmpty();
    }
}
