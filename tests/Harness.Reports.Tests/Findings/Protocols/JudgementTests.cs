using Harness.Findings.Protocols;

namespace Harness.Reports.Tests.Findings.Protocols;

public sealed class JudgementTests
{
    [Fact]
    public void A_mean_that_leads_where_most_single_values_trail_is_contradicted()
    {
        // Always, within 20 hours: 0.75 × 40 + 60 = 90. Often, within minutes: 34 × 100 over 40 = 85, yet most of its scores are the greater.
        Judgement judgement = Judgement.Of(DelayQualityWelcome404020.Row, HandMarks.Of(new(new Row("often", 40, 34) { Minutes = 1 }, new Row("always", 40, 40) { Minutes = 20, Watched = 168 }), _ => 1));

        judgement.Places[0].Figure.Brand.Id.ShouldBe("always");
        judgement.Lead.ShouldBe(Lead.Contrary);
        ProtocolSentences.Of(judgement).En.ShouldContain("value by value the data put Often before it");
    }

    [Fact]
    public void A_brand_alone_leads_nobody()
    {
        Judgement judgement = Judgement.Of(BestRate.Row, HandMarks.Of(new(new Row("one", 40, 30)), _ => 1));

        (judgement.Best.Count, judgement.Lead).ShouldBe((1, Lead.Alone));
    }
}
