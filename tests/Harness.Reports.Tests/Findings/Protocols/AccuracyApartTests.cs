using Harness.Findings.Protocols;

namespace Harness.Reports.Tests.Findings.Protocols;

public sealed class AccuracyApartTests
{
    [Fact]
    public void Accuracy_alone_counts_and_the_mean_time_stands_beside_it()
    {
        // Shallow: the second of four levels, a third of 100, 38 of 40 times.
        Judgement judgement = Judgement.Of(AccuracyApart.Row, HandMarks.Three);

        HandMarks.Order(judgement).ShouldBe(["1 steady 90 n=40", "2 shallow 31.6667 n=40", "3 quick 10 n=40"]);
        judgement.Lead.ShouldBe(Lead.Holds);
        judgement.Places[0].Figure.Printed.En.ShouldBe("90 of 100, 3\u00A0h\u00A005");
    }
}
