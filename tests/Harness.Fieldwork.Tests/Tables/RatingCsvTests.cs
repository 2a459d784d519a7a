using System.Text;
using Harness.Tables;

namespace Harness.Fieldwork.Tests.Tables;

public sealed class RatingCsvTests
{
    private const string Header = "probe_id,rater,i1,i2";

    [Theory]
    [InlineData("probe_id,rater,i1,i2,i10\np3,zoe,1,,5\np1,adam,2,3,4\n")]
    [InlineData("\uFEFFprobe_id;rater;i1;i2;i10\r\np3;zoe;1;;5\r\np1;adam;2;3;4\r\n")]
    [InlineData("i10,\"i2\",i1,rater,note,probe_id\n5,,1,\"zoe\",\"kind, and\nquick\",p3\n\n\"4\",3,2,adam,,p1")]
    [InlineData("sep=;\nprobe_id;rater;i1;i2;i10\n p3 ;zoe; 1;;5\np1;adam;2;3;4\n")]
    public void What_people_and_spreadsheets_write_is_read(string text)
    {
        (RatingTable? ratings, IReadOnlyList<RowProblem> problems) = Read(text);

        problems.ShouldBeEmpty();
        ratings!.Items.ShouldBe(["i1", "i2", "i10"]);
        ratings.Probes.ShouldBe([2, 0]);
        ratings.Raters.Codes.Select(code => ratings.Raters.Names[code]).ShouldBe(["zoe", "adam"]);
        ratings.Of(0).ToArray().ShouldBe([(byte?)1, null, (byte?)5]);
        ratings.Of(1).ToArray().ShouldBe([(byte?)2, (byte?)3, (byte?)4]);
    }

    [Fact]
    public void A_file_without_rows_has_no_ratings() => Read(Header + "\n").Ratings!.Rows.ShouldBe(0);

    [Fact]
    public void Every_row_that_cannot_be_read_is_told_with_its_line_and_its_column()
    {
        (RatingTable? ratings, IReadOnlyList<RowProblem> problems) = Read($"{Header}\np1,ann,6,2\np9,ann,1,2\np2,ann,1,2\n\np1,bob,3,4\np1,\"bob\",3,4\np3,,1,1\np3,ann,1\np3,cid,4.0,x\np3,dan,1,2,3\np3,eve,1,2,\n");

        ratings.ShouldBeNull();
        problems.ShouldBe([
            new(2, "i1", "6", RowFault.NotAMark),
            new(3, "probe_id", "p9", RowFault.UnknownProbe),
            new(4, "probe_id", "p2", RowFault.SilentProbe),
            new(7, "rater", "bob", RowFault.RatedTwice),
            new(8, "rater", "", RowFault.NoRater),
            new(9, "i2", "p3,ann,1", RowFault.TooFewCells),
            new(10, "i1", "4.0", RowFault.NotAMark),
            new(10, "i2", "x", RowFault.NotAMark),
            new(11, "i2", "3", RowFault.TooManyCells),
        ]);
    }

    [Fact]
    public void Quotes_that_do_not_match_are_told_and_not_mended()
    {
        Read($"{Header}\np1,ann,1,2\np3,b\"ob,3,4\n").Problems.ShouldBe([new(3, "", "p3,b\"ob,3,4", RowFault.Quotes)]);
        Read($"{Header}\np1,\"ann,1,2\np3,bob,3,4\n").Problems.ShouldContain(new RowProblem(2, "", "p1,\"ann,1,2\np3,bob,3,4\n", RowFault.Quotes));
    }

    [Fact]
    public void A_file_of_faults_is_told_by_its_first_fifty()
    {
        StringBuilder text = new(Header + "\n");
        for (int i = 0; i < 200; i++)
        {
            text.Append("p1,rater-").Append(i).Append(",7,1\n");
        }

        Read(text.ToString()).Problems.Count.ShouldBe(50);
    }

    private static (RatingTable? Ratings, IReadOnlyList<RowProblem> Problems) Read(string text)
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.At("p.csv"), "probe_id,wave,brand,sector,channel,category,event,time_s\np1,1,a,s,c,k,1,60\np2,1,a,s,c,k,0,60\np3,1,a,s,c,k,1,60\n");
        File.WriteAllText(folder.At("r.csv"), text);
        return RatingCsv.Read(folder.At("r.csv"), ProbeCsv.Read(folder.At("p.csv"), ProbeTable.Words, ProbeExtras.Ids).Table!);
    }
}
