using Harness.Findings.Protocols;

namespace Harness.Reports.Tests.Findings.Protocols;

public sealed class BestRateTests
{
    [Fact]
    public void Silence_counts_and_even_brands_share_the_better_rank()
    {
        Judgement judgement = Judgement.Of(BestRate.Row, HandMarks.Of(new(new Row("low", 40, 10), new Row("one", 40, 36), new Row("other", 40, 36)), _ => 1));

        HandMarks.Order(judgement).ShouldBe(["1 one 0.9 n=40", "1 other 0.9 n=40", "3 low 0.25 n=40"]);
        HandMarks.Best(judgement).ShouldBe(["one", "other"]);
        judgement.Lead.ShouldBe(Lead.Shared);
    }

    [Fact]
    public void A_lead_of_two_messages_in_forty_is_a_tie()
    {
        Judgement judgement = Judgement.Of(BestRate.Row, HandMarks.Three);

        HandMarks.Order(judgement).ShouldBe(["1 shallow 0.95 n=40", "2 steady 0.9 n=40", "3 quick 0.1 n=40"]);
        judgement.Lead.ShouldBe(Lead.Tied);
        judgement.Bearing.Ties.ShouldBe([["shallow", "steady"], ["quick"]]);
    }
}
