using Harness.Findings.Protocols;

namespace Harness.Reports.Tests.Findings.Protocols;

public sealed class DelayQualityWelcome404020Tests
{
    [Fact]
    public void Delay_quality_and_welcome_count_40_40_and_20()
    {
        // Steady: of the delay 24 within 4 h and 12 × 0.75, 33 × 40 + 36 × 60 = 3480 over 40. Shallow: a quarter of the quality, 38 × 10 over 40.
        Judgement judgement = Judgement.Of(DelayQualityWelcome404020.Row, HandMarks.Three);

        HandMarks.Order(judgement).ShouldBe(["1 steady 87 n=40", "2 quick 10 n=40", "3 shallow 9.5 n=40"]);
        judgement.Lead.ShouldBe(Lead.TooFew); // quick gave 4 replies
    }
}
