using Harness.Findings.Proofs;

namespace Harness.Reports.Tests.Findings.Proofs;

public sealed class ReferenceTests
{
    private const string Row = "log-rank,blunt,20,15,61,1200";

    [Fact]
    public void A_cell_is_found_by_its_method_and_setting()
    {
        Reference read = Reference.Of([Reference.Header, Row]).Read.ShouldNotBeNull();
        ProvedMethod method = ProvedMethods.All.Single(one => one.Key == "log-rank");

        read.Count.ShouldBe(1);
        read.Of(method, new(ProofWorlds.All[1], 20, 15)).ShouldBe(new Tally(61, 1200));
        read.Of(method, new(ProofWorlds.All[1], 20, 0)).ShouldBeNull();
    }

    [Theory]
    [InlineData(1, "method,world", Row)]
    [InlineData(2, Reference.Header, "log-rank,blunt,20,15,61")]
    [InlineData(2, Reference.Header, "log-rank,blunt,20,15,61.5,1200")]
    [InlineData(2, Reference.Header, "log-rank,blunt,20,15,1201,1200")]
    [InlineData(3, Reference.Header, Row, Row)]
    public void The_first_line_that_cannot_be_read_is_told(int line, params string[] lines) => Reference.Of(lines).ShouldBe((null, line));

    [Fact]
    public void An_empty_file_is_told() => Reference.Of([]).ShouldBe((null, 1));
}
