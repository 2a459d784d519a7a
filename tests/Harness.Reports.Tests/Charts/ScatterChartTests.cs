using Harness.Charts;

namespace Harness.Reports.Tests.Charts;

public sealed class ScatterChartTests
{
    [Fact]
    public void A_point_stands_where_its_values_are_with_both_intervals()
    {
        // The ticks' labels are "0" and "1": the plot is 400 high from 22, so one half of it is at 222.
        Drawing drawing = With(new ScatterPoint("", new(0.5, 0.25, 0.75), new(0.5, 0.4, 0.6), "tip", Emphasis.Normal)).Lower(1000);

        Dot dot = drawing.All<Dot>().ShouldHaveSingleItem();
        dot.Y.ShouldBe(222);
        Line[] intervals = [.. drawing.All<Line>().Where(line => line.Width == 1.25)];
        intervals[0].Y1.ShouldBe(222);
        (intervals[0].X1 + intervals[0].X2).ShouldBe(2 * dot.X, 1e-9);
        (intervals[1].Y1, intervals[1].Y2).ShouldBe((262, 182));
    }

    [Fact]
    public void Too_few_to_order_is_a_ring_and_not_a_disc() =>
        With(new ScatterPoint("a", new(0.5, 0.25, 0.75), new(0.5, 0.4, 0.6), "tip", Emphasis.Muted)).Lower(500).All<Dot>().Single().Shape.ShouldBe(Shape.Ring);

    [Theory]
    [InlineData(760)]
    [InlineData(340)]
    public void No_texts_touch_though_all_points_fall_on_one_place(double width) => TextBoxes.ShouldKeepApart(Stress.Scatter, width);

    private static ScatterChart With(params ScatterPoint[] points) =>
        new("s", "Title", "", "Alt", Stress.Table, points, [new(0, "0"), new(1, "1")], "Speed", [new(0, "0"), new(1, "1")], "Quality");
}
