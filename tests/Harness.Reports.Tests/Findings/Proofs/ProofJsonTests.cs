using System.Text.Json.Nodes;
using Harness.Findings.Proofs;

namespace Harness.Reports.Tests.Findings.Proofs;

public sealed class ProofJsonTests
{
    [Fact]
    public void Every_cell_says_what_was_counted_what_was_expected_and_what_it_came_to()
    {
        ProvedMethod method = ProvedMethods.All.Single(one => one.Key == "wilson-window");
        Proof proof = new(10_000, 7, [new(method, new(ProofWorlds.All[0], 20, 15), new(9600, 10_000), Expectation.Exact(0.97), new(97, 100), new(38_800, 40_000))]);

        JsonNode cell = ProofJson.Of(proof)["cells"]![0]!;
        cell.ToJsonString().ShouldStartWith("""{"method":"wilson-window","world":"sharp","n":20,"polling":15,"promised":0.95,"measured":{"held":38800,"trials":40000,"share":0.97},"firstLook":{"held":9600,"trials":10000,"share":0.96},"expected":{"kind":"exact","value":0.97,"allowed":""");
        cell["independent"]!["trials"]!.GetValue<long>().ShouldBe(100);
        cell["agreement"]!.GetValue<string>().ShouldBe("second-look");
    }
}
