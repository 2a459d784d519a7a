using Harness.Findings.Protocols;

namespace Harness.Reports.Tests.Findings.Protocols;

public sealed class RateSpeedQuality100Tests
{
    [Fact]
    public void Rate_speed_and_quality_are_a_third_each_and_a_useless_reply_has_no_speed()
    {
        // Steady: 36 rates, 36 qualities, and of speed 1 + 5 × 0.8 + 6 × 0.6 + 24 × 0.4 = 18.2; 90.2 thirds of 100 over 40. Shallow: 38 rates alone.
        Judgement judgement = Judgement.Of(RateSpeedQuality100.Row, HandMarks.Three);

        HandMarks.Order(judgement).ShouldBe(["1 steady 75.1667 n=40", "2 shallow 31.6667 n=40", "3 quick 10 n=40"]);
        judgement.Lead.ShouldBe(Lead.Holds);
        judgement.Places[0].Figure.Printed.ShouldBe(new("75.2 of 100", "75,2 sur 100"));
    }
}
