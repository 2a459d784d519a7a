using Harness.Findings.Protocols;

namespace Harness.Reports.Tests.Findings.Protocols;

public sealed class ContactGrid20Tests
{
    [Fact]
    public void Five_parts_count_four_points_each()
    {
        // Steady: (33 for the time + 36 × 4) × 4 over 40. Shallow: a quarter of the answer, 38 over 40.
        Judgement judgement = Judgement.Of(ContactGrid20.Row, HandMarks.Three);

        HandMarks.Order(judgement).ShouldBe(["1 steady 17.7 n=40", "2 quick 2 n=40", "3 shallow 0.95 n=40"]);
        HandMarks.Best(judgement).ShouldBe(["steady"]);
    }

    [Fact]
    public void Below_twelve_nobody_is_elected()
    {
        Judgement judgement = Judgement.Of(ContactGrid20.Row, HandMarks.Of(new(new Row("one", 40, 23) { Minutes = 1 }, new Row("other", 40, 10) { Minutes = 1 }), _ => 1));

        HandMarks.Order(judgement).ShouldBe(["1 one 11.5 n=40", "2 other 5 n=40"]);
        (judgement.Best.Count, judgement.Lead).ShouldBe((0, Lead.Nobody));
        ProtocolSentences.Of(judgement).Fr.ShouldStartWith("Il n’aurait dit d’aucune marque qu’elle est la meilleure.");
    }
}
