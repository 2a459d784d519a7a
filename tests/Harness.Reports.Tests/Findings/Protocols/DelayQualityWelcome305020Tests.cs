using Harness.Findings.Protocols;

namespace Harness.Reports.Tests.Findings.Protocols;

public sealed class DelayQualityWelcome305020Tests
{
    [Fact]
    public void Delay_relevance_and_welcome_count_30_50_and_20()
    {
        // Steady: 33 × 30 + 36 × 70 = 3510 over 40. Shallow: half of a quarter of the 50, 38 × 6.25 over 40.
        Judgement judgement = Judgement.Of(DelayQualityWelcome305020.Row, HandMarks.Three);

        HandMarks.Order(judgement).ShouldBe(["1 steady 87.75 n=40", "2 quick 10 n=40", "3 shallow 5.9375 n=40"]);
    }

    [Fact]
    public void Where_a_channel_has_no_weight_nobody_is_best()
    {
        Judgement judgement = Judgement.Of(DelayQualityWelcome305020.Row, HandMarks.Of(new(new Row("one", 40, 30), new Row("one", 40, 30) { Channel = "letter" }), _ => 1));

        (judgement.Best.Count, judgement.Lead).ShouldBe((0, Lead.Nobody));
        ProtocolSentences.Of(judgement).En.ShouldStartWith("It has no figure here");
    }

    [Fact]
    public void Channels_that_are_weighed_are_ordered_and_not_tested()
    {
        // One answers by e-mail alone, 70 of 80 parts; other on Facebook alone, 20 of 90 parts with e-mail at 70.
        Row by(string brand, string channel, int answered) => new(brand, 40, answered) { Channel = channel, Minutes = 1 };
        Judgement judgement = Judgement.Of(DelayQualityWelcome305020.Row, HandMarks.Of(new(by("mail", "email", 40), by("mail", "facebook", 0), by("wall", "email", 0), by("wall", "facebook", 40)), _ => 1));

        HandMarks.Order(judgement).ShouldBe(["1 mail 77.7778 n=80", "2 wall 22.2222 n=80"]);
        judgement.Lead.ShouldBe(Lead.Untested);
    }
}
