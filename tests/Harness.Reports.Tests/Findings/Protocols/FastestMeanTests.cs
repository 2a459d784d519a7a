using Harness.Findings.Protocols;

namespace Harness.Reports.Tests.Findings.Protocols;

public sealed class FastestMeanTests
{
    [Fact]
    public void A_mean_over_the_answered_alone_crowns_a_brand_that_answers_two_of_twenty_and_the_rate_crowns_another()
    {
        MarkedWave wave = HandMarks.Of(new(new Row("rare", 20, 2) { Minutes = 1 }, new Row("steady", 20, 18) { Minutes = 10 }, new Row("slow", 20, 12) { Minutes = 20 }), _ => 1);

        Judgement fastest = Judgement.Of(FastestMean.Row, wave), rate = Judgement.Of(BestRate.Row, wave);

        HandMarks.Order(fastest).ShouldBe(["1 rare 90 n=2", "2 steady 5700 n=18", "3 slow 7800 n=12"]); // 1 and 2 min; 10 to 180 min; 20 to 240 min
        HandMarks.Best(fastest).ShouldBe(["rare"]);
        fastest.Lead.ShouldBe(Lead.TooFew);
        HandMarks.Best(rate).ShouldBe(["steady"]);
    }

    [Fact]
    public void Whoever_never_answers_has_no_time_and_stands_last()
    {
        Judgement judgement = Judgement.Of(FastestMean.Row, HandMarks.Of(new(new Row("mute", 40, 0), new Row("early", 40, 35) { Minutes = 1 }, new Row("late", 40, 35) { Minutes = 100 }), _ => 1));

        HandMarks.Order(judgement).ShouldBe(["1 early 1080 n=35", "2 late 108000 n=35", " mute  n=0"]);
        judgement.Lead.ShouldBe(Lead.Holds);
        judgement.Places[2].Figure.Printed.Fr.ShouldBe("aucune réponse");
    }
}
