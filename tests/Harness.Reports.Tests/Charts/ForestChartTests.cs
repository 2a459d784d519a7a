using FsCheck;
using FsCheck.Fluent;
using Harness.Charts;

namespace Harness.Reports.Tests.Charts;

public sealed class ForestChartTests
{
    private static readonly Tick[] Unit = [new(0, "0"), new(1, "1")];

    [Fact]
    public void Interval_and_point_stand_where_the_axis_puts_them()
    {
        Drawing drawing = With([Row(0.25, 0, 0.5)]).Lower(420);

        // No label and no count: the plot runs from 12 to 412; one row of 30 from 6 has its middle at 21.
        drawing.All<Dot>().Single().ShouldBe(new Dot(112, 21, 4.5, Tone.S1));
        drawing.All<Line>().ShouldContain(new Line(12, 21, 212, 21, Tone.S1, 2));
        drawing.All<Line>().ShouldContain(new Line(12, 17, 12, 25, Tone.S1, 2));
        drawing.All<Line>().ShouldContain(new Line(212, 17, 212, 25, Tone.S1, 2));
        drawing.Text("25 %").X.ShouldBe(112);
    }

    [Fact]
    public void The_label_column_is_as_wide_as_its_widest_label()
    {
        // AAAA takes 4 x 0.667 x 12.5 = 33.35 pixels, so the plot begins at 34 + 12.
        Drawing drawing = With([Row(0, 0, 0.5) with { Label = "AAAA" }]).Lower(420);

        drawing.All<Dot>().Single().X.ShouldBe(46);
    }

    [Fact]
    public void A_row_without_value_draws_its_interval_only()
    {
        Drawing drawing = With([Row(null, 0, 1)]).Lower(420);

        drawing.All<Dot>().ShouldBeEmpty();
        drawing.All<Line>().ShouldContain(new Line(12, 21, 412, 21, Tone.Muted, 2));
    }

    [Fact]
    public void A_row_without_interval_says_so_in_words_only()
    {
        Drawing drawing = With([Row(null, double.NaN, double.NaN) with { ValueLabel = "no data" }]).Lower(420);

        drawing.All<Dot>().ShouldBeEmpty();
        drawing.All<Line>().ShouldNotContain(l => l.Width > 1);
        drawing.Text("no data").Tone.ShouldBe(Tone.Muted);
    }

    [Fact]
    public void Emphasis_shows_in_shape_as_well_as_in_colour()
    {
        ForestRow row = Row(0.2, 0, 1);
        Drawing drawing = With([row, row with { Emphasis = Emphasis.Accent }, row with { Emphasis = Emphasis.Muted }]).Lower(420);

        drawing.All<Dot>().Select(d => (d.Tone, d.Shape)).ShouldBe([(Tone.S1, Shape.Circle), (Tone.S2, Shape.Diamond), (Tone.Muted, Shape.Ring)]);
    }

    [Fact]
    public void A_group_is_named_once_where_it_begins()
    {
        ForestRow row = Row(0, 0, 1);
        Drawing drawing = With([row with { Group = "Telecoms" }, row with { Group = "Telecoms" }, row with { Group = "Travel" }]).Lower(420);

        drawing.All<Label>().Where(l => l.Bold).Select(l => l.Text).ShouldBe(["Telecoms", "Travel"]);
    }

    [Fact]
    public void Value_labels_stay_in_the_plot_and_off_the_reference_line() => Prop.ForAll(
        Gen.Choose(0, 100).Three().ToArbitrary(),
        ((int Value, int Reference, int Width) at) =>
        {
            double width = 300 + at.Width * 5;
            ForestChart chart = With([Row(at.Value / 100.0, 0, 1)]) with { Reference = new ReferenceLine(at.Reference / 100.0, "mean") };
            Drawing drawing = chart.Lower(width);
            TextBox label = TextBoxes.Of(drawing.Text("25 %"));
            double line = drawing.All<Line>().Single(l => l.Dash.Length > 0).X1;

            label.Left.ShouldBeGreaterThanOrEqualTo(12 - 1e-9);
            label.Right.ShouldBeLessThanOrEqualTo(width - 8 + 1e-9);
            (label.Right < line || label.Left > line).ShouldBeTrue($"{label} on {line}");
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(760)]
    [InlineData(340)]
    public void No_texts_touch(double width)
    {
        TextBoxes.ShouldKeepApart(Samples.Forest, width);
        TextBoxes.ShouldKeepApart(Stress.Forest, width);
        TextBoxes.ShouldKeepApart(Stress.SilentForest, width);
    }

    private static ForestRow Row(double? value, double low, double high) => new("", value, low, high, "25 %", "", "tip", Emphasis.Normal, null);

    private static ForestChart With(IReadOnlyList<ForestRow> rows) => new("f", "Title", "", "Alt", Stress.Table, rows, Unit, "", null);
}
