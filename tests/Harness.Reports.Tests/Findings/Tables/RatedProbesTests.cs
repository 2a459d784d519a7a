using Harness.Findings.Tables;
using Harness.Tables;

namespace Harness.Reports.Tests.Findings.Tables;

public sealed class RatedProbesTests
{
    private static readonly ProbeTable Probes = Study.Of(("a", "1", 1), ("b", "1", 1), ("a", "1", 1), ("c", "1", 1));

    [Fact]
    public void Quality_is_the_sum_of_all_marks_over_their_number_in_one_division()
    {
        RatingTable ratings = new(["i1", "i2"], Study.Words("ann", "ann", "bob", "bob"), [2, 0, 2, 1], [5, 4, 1, 2, 1, null, null, null]);

        RatedProbes rated = RatedProbes.Of(Probes, ratings);
        rated.Rows.ShouldBe([0, 2]); // nobody gave the second a mark, nobody looked at the last
        rated.Quality.ShouldBe([3 / 2.0, 10 / 3.0]); // the mean of the raters' means would be 2.75
        rated.Codes(Probes.Brand).ShouldBe([0, 0]);
        rated.By(Probes.Brand).ShouldBe([[3 / 2.0, 10 / 3.0], [], []]);
    }
}
