using Harness.Publishing;
using NodaTime;

namespace Harness.Reports.Tests.Publishing;

public sealed class PublicationTests
{
    private static readonly LocalDate Day = new(2026, 11, 2);

    [Fact]
    public void What_comes_later_takes_the_place_of_what_stood_before()
    {
        Publication record = new(
        [
            new PackSent(Day, "apple", Day.PlusDays(10)), new PackSent(Day, "pear", Day), new PackSent(Day.PlusDays(1), "apple", Day.PlusDays(11)),
            new BrandAnswered(Day, "apple", "First."), new BrandAnswered(Day, "apple", "Second."),
            new CaseDisputed(Day, "apple", "p0000002", "No.", Decision.Rejected, "It stands."), new CaseDisputed(Day, "apple", "p0000001", "No.", Decision.Upheld, "Right."),
            new CaseDisputed(Day, "apple", "p0000002", "No.", Decision.Corrected, "Put right."),
        ]);

        record.DeadlineOf("apple").ShouldBe(new LocalDate(2026, 11, 13));
        record.DeadlineOf("plum").ShouldBeNull();
        record.AnswerOf("apple")!.Text.ShouldBe("Second.");
        record.AnswerOf("pear").ShouldBeNull();
        record.DisputesOf("apple").Select(dispute => (dispute.Case, dispute.Decision)).ShouldBe([("p0000001", Decision.Upheld), ("p0000002", Decision.Corrected)]);
    }

    [Fact]
    public void Versions_are_counted_for_each_audience_by_itself()
    {
        Publication record = new([new Issued(Day, Audience.Public, 1, "a", "f", null, []), new Issued(Day, Audience.Client, 2, "a", "f", "A date.", []), new Issued(Day, Audience.Public, 2, "a", "g", "A name.", [])]);

        record.IssuedFor(Audience.Public).Select(issued => issued.Version).ShouldBe([1, 2]);
        new Edition(Audience.Public, record, []).Corrections.ShouldHaveSingleItem().What.ShouldBe("A name.");
    }
}
