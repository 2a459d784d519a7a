using Harness.Charts;

namespace Harness.Reports.Tests.Charts;

public sealed class HeatmapChartTests
{
    private static readonly HeatmapChart Two = new(
        "h", "Title", "", "Alt", Stress.Table, ["A", "B"], [new HeatmapRow("", [new(1, "4/4", "all"), new(null, "–", "none sent")], null)], [], "");

    [Fact]
    public void Cells_share_the_width_beside_the_labels()
    {
        // No label: cells from 12 in steps of 100, a pixel of air on each side; one line of header, 14, and 8.
        Drawing drawing = Two.Lower(212);

        drawing.All<Box>().ShouldContain(new Box(13, 23, 98, 26, Tone.Shade, 0.77, 2));
        drawing.All<Hatch>().Single().ShouldBe(new Hatch(113, 23, 98, 26));
        drawing.Text("4/4").X.ShouldBe(62);
        drawing.Text("–").X.ShouldBe(162);
    }

    [Fact]
    public void A_cell_too_narrow_for_its_text_shows_the_short_one_whole()
    {
        HeatmapChart chart = Two with { Rows = [new HeatmapRow("", [new(1, "1 · 96.4%", "all", "1"), new(0, "2", "none")], null)] };

        chart.Lower(80).All<Label>().Select(label => label.Text).ShouldBe(["A", "B", "", "1", "2"], ignoreOrder: true);
        chart.Lower(400).Text("1 · 96.4%").X.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_row_is_one_stop_of_the_keyboard_and_a_cell_has_its_own_name()
    {
        Group row = Two.Lower(212).Marks.OfType<Group>().Single();

        row.Focusable.ShouldBeTrue();
        row.Title.ShouldBe(" · A 4/4 · B –");
        row.Marks.OfType<Group>().Select(c => (c.Title, c.Focusable)).ShouldBe([("all", false), ("none sent", false)]);
    }

    [Fact]
    public void Headers_stand_upright_where_they_do_not_fit()
    {
        Samples.Heatmap.Lower(760).All<Label>().ShouldNotContain(l => l.Upright);
        Samples.Heatmap.Lower(340).All<Label>().Where(l => l.Upright).Select(l => l.Text)
            .ShouldBe(["Billing", "Delivery", "Damage", "Opening hours", "Contract and", "cancellation"]);
    }

    [Theory]
    [InlineData(760)]
    [InlineData(340)]
    public void No_texts_touch(double width)
    {
        TextBoxes.ShouldKeepApart(Samples.Heatmap, width);
        TextBoxes.ShouldKeepApart(Stress.Heatmap, width);
    }
}
