using Harness.Findings.Protocols;

namespace Harness.Reports.Tests.Findings.Protocols;

public sealed class AnsweredIn5DaysTests
{
    [Fact]
    public void A_reply_after_five_days_is_none()
    {
        // Late: 5, 10, … 150 hours, of which 24 within 120.
        MarkedWave wave = HandMarks.Of(new(new Row("late", 30, 30) { Minutes = 300 }, new Row("early", 30, 26) { Minutes = 60 }), _ => 1);

        HandMarks.Order(Judgement.Of(AnsweredIn5Days.Row, wave)).ShouldBe(["1 early 0.8667 n=30", "2 late 0.8 n=30"]);
        HandMarks.Order(Judgement.Of(BestRate.Row, wave)).ShouldBe(["1 late 1 n=30", "2 early 0.8667 n=30"]);
    }
}
