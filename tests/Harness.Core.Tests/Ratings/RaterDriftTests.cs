using Harness.Core.Tests.Statistics;
using Harness.Ratings;
using Harness.Statistics;

namespace Harness.Core.Tests.Ratings;

public sealed class RaterDriftTests
{
    [Fact]
    public void It_is_the_later_half_against_the_earlier_without_the_middle() // as t.test in R 4.2.2: 0.9 (0.0225 to 1.7775)
    {
        int[] marks = [2, 3, 3, 4, 4, 2, 3, 1, 3, 3, 5, 3, 4, 4, 5, 2, 3, 4, 4, 5, 3];
        Estimate drift = RaterDrift.Of([.. marks.Select(mark => new Rated(mark))], Frames.Reference);
        drift.Value!.Value.ShouldBe(0.9, 1e-12);
        drift.Low!.Value.ShouldBe(0.022453612085, 1e-9);
        drift.High!.Value.ShouldBe(1.777546387915, 1e-9);
    }

    [Fact]
    public void What_was_not_rated_is_left_out()
    {
        Mark[] marks = [.. Enumerable.Repeat(new Rated(1), 10), new NotRated(MarkReason.Skipped), .. Enumerable.Repeat(new Rated(3), 10)];
        RaterDrift.Of(marks, Frames.Reference).ShouldBe(new(2, null, null, 20, "Welch", Frames.Reference, null));
    }

    [Fact]
    public void Nineteen_marks_are_too_few_and_none_are_no_data()
    {
        RaterDrift.Of([.. Enumerable.Range(0, 19).Select(i => new Rated(i % 3))], Frames.Reference).Absent.ShouldBe(Absence.TooFew);
        RaterDrift.Of([new NotRated(MarkReason.Unclear)], Frames.Reference).Absent.ShouldBe(Absence.NoData);
    }
}
