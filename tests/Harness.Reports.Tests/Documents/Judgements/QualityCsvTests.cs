using System.Text;
using Harness.Documents.Judgements;
using Harness.Reports.Tests.Findings;
using Harness.Reports.Tests.Findings.Judgements;

namespace Harness.Reports.Tests.Documents.Judgements;

public sealed class QualityCsvTests
{
    private static readonly string[][] Rows = [.. Encoding.UTF8.GetString(QualityCsv.Render(HandRound.Five.Report)!).TrimEnd('\n').Split('\n').Select(line => line.Split(','))];

    [Fact]
    public void Without_ratings_there_is_no_table() => QualityCsv.Render(Waves.Two.Report).ShouldBeNull();

    [Fact]
    public void A_figure_below_the_floor_has_its_counts_and_no_value()
    {
        string[] delta = Rows.Single(row => row is ["score", "delta", "total", ..]);

        delta[3..11].ShouldBe(["", "9", "9", "40", "", "", "", "0"]);
        delta[^1].ShouldBe("suppressed: fewer than 10");
        Rows.Where(row => row[1] == "delta" && row[0] is not ("count" or "gap")).ShouldAllBe(row => row[7] == "");
    }

    [Fact]
    public void What_has_no_score_is_counted_with_its_reason()
    {
        Rows.ShouldContain(row => row[0] == "gap" && row[1] == "gamma" && row[2] == "not-rated:tone:unclear" && row[4] == "1");
        Rows.ShouldContain(row => row[0] == "gap" && row[1] == "beta" && row[2] == "not-rated:answers:awaited" && row[4] == "6");
        Rows.ShouldContain(row => row[0] == "count" && row[1] == "zeta" && row[2] == "silent" && row[4] == "40");
    }

    [Fact]
    public void The_order_has_brands_with_thirty_rated_replies_alone() =>
        Rows.Where(row => row[0] == "rank").Select(row => $"{row[1]} {row[7]} {row[8]} {row[9]}").ShouldBe(["alpha 1 1 1", "beta 2 2 2"]);

    [Fact]
    public void Every_row_has_a_cell_for_every_column() => Rows.Where(row => row[0] is not "agreement" and not "gap" and not "apart").ShouldAllBe(row => row.Length == 14);
}
