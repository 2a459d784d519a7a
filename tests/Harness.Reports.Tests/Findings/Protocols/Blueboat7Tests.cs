using Harness.Findings.Protocols;

namespace Harness.Reports.Tests.Findings.Protocols;

public sealed class Blueboat7Tests
{
    [Fact]
    public void Silence_is_counted_apart_so_that_four_replies_are_worth_as_much_as_36()
    {
        Judgement judgement = Judgement.Of(Blueboat7.Row, HandMarks.Three);

        HandMarks.Order(judgement).ShouldBe(["1 quick 7 n=4", "1 steady 7 n=36", "3 shallow 0 n=38"]);
        judgement.Lead.ShouldBe(Lead.Shared);
    }
}
