using Harness.Raters;
using Harness.Ratings;
using Rated = Harness.Testing.Rated;

namespace Harness.Fieldwork.Tests.Raters;

public sealed class GoldSheetTests
{
    private static readonly byte[] Key = new byte[32];

    [Fact]
    public void Known_marks_are_read_by_card_and_a_criterion_may_stay_open()
    {
        (IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> known, IReadOnlyList<SheetProblem> problems) = Read("probe_id;answers;tone;why\np0000002;5;;clear\np0000001;1;3;\n");

        problems.ShouldBeEmpty();
        known.Count.ShouldBe(2);
        known[Card.IdOf("p0000002", Key)].ShouldBe([new("answers", 5)]);
        known[Card.IdOf("p0000001", Key)].ShouldBe([new("answers", 1), new("tone", 3)]);
    }

    [Fact]
    public void What_cannot_be_known_is_told_row_by_row() =>
        Read("probe_id,answers,tone\np0000009,5,1\np0000001,6,1\np0000002,,\np0000003,5,unclear\np0000003,5,1\np0000003,5,1\n").Problems.ShouldBe([
            new(2, "probe_id", "p0000009", SheetFault.UnknownProbe),
            new(3, "answers", "6", SheetFault.NotAMark),
            new(4, "probe_id", "p0000002", SheetFault.NothingKnown),
            new(5, "tone", "unclear", SheetFault.NotAMark),
            new(6, "probe_id", "p0000003", SheetFault.RowTwice),
            new(7, "probe_id", "p0000003", SheetFault.RowTwice),
        ]);

    private static (IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Known, IReadOnlyList<SheetProblem> Problems) Read(string text)
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.At("known.csv"), text);
        return GoldSheet.Read(folder.At("known.csv"), Rated.Rubric, new HashSet<string>(StringComparer.Ordinal) { "p0000001", "p0000002", "p0000003" }, Key);
    }
}
