using Harness.Tables;

namespace Harness.Fieldwork.Tests.Tables;

public sealed class RatingColumnsTests
{
    [Fact]
    public void Items_come_by_their_numbers_and_other_columns_are_passed_over()
    {
        (RatingColumns? columns, IReadOnlyList<RowProblem> problems) = RatingColumns.Of(["i12", "comment", "rater", "i2", "id", "probe_id", "i1", "seen_2"]);

        problems.ShouldBeEmpty();
        (columns!.Probe, columns.Rater).ShouldBe((5, 2));
        columns.Items.ShouldBe([6, 3, 0]);
    }

    [Theory]
    [InlineData("Probe_ID,rater,i1", "Probe_ID", "probe_id")]
    [InlineData("probeid,rater,i1", "probeid", "probe_id")]
    [InlineData("probe_id,rate,i1", "rate", "rater")]
    [InlineData("probe_id,rater,i1,I2", "I2", "i2")]
    [InlineData("probe_id,rater,i1,i02", "i02", "i2")]
    [InlineData("probe_id,rater,item1", "item1", "i1")]
    [InlineData("probe_id,rater,i1,Item_12", "Item_12", "i12")]
    [InlineData("probe_id,rater,q1", "q1", "i1")]
    public void A_name_that_is_nearly_right_is_told_with_the_one_that_was_meant(string header, string written, string meant) =>
        RatingColumns.Of(header.Split(',')).Problems.ShouldBe([new(1, meant, written, RowFault.NearlyAColumn)]);

    [Fact]
    public void Columns_that_are_missing_are_all_told() => RatingColumns.Of(["who", "what"]).Problems.ShouldBe([
        new(1, "probe_id", "who,what", RowFault.MissingColumn),
        new(1, "rater", "who,what", RowFault.MissingColumn),
        new(1, "i1", "who,what", RowFault.MissingColumn),
    ]);

    [Fact]
    public void A_column_that_stands_there_twice_is_told() =>
        RatingColumns.Of(["probe_id", "rater", "i1", "i1", "note", "note"]).Problems.ShouldBe([new(1, "i1", "i1", RowFault.ColumnTwice)]);
}
