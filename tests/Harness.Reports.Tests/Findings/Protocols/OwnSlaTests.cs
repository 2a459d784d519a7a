using Harness.Findings.Protocols;

namespace Harness.Reports.Tests.Findings.Protocols;

public sealed class OwnSlaTests
{
    [Fact]
    public void A_reply_in_time_that_does_not_help_keeps_no_promise()
    {
        // Steady: 12 × 50 for the promise and 36 × 50, over 40. Shallow: a third of 30, 38 × 10 over 40.
        Judgement judgement = Judgement.Of(OwnSla.Row, HandMarks.Three);

        HandMarks.Order(judgement).ShouldBe(["1 steady 60 n=40", "2 quick 10 n=40", "3 shallow 9.5 n=40"]);
    }
}
