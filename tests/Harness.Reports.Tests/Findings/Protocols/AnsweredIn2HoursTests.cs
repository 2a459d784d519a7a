using Harness.Findings.Protocols;

namespace Harness.Reports.Tests.Findings.Protocols;

public sealed class AnsweredIn2HoursTests
{
    [Fact]
    public void Only_the_clock_counts()
    {
        // Steady: 10, 20, … 120 minutes, 12 of 40.
        Judgement judgement = Judgement.Of(AnsweredIn2Hours.Row, HandMarks.Three);

        HandMarks.Order(judgement).ShouldBe(["1 shallow 0.95 n=40", "2 steady 0.3 n=40", "3 quick 0.1 n=40"]);
        judgement.Lead.ShouldBe(Lead.Holds);
    }
}
