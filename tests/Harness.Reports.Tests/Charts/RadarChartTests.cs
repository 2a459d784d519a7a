using Harness.Charts;

namespace Harness.Reports.Tests.Charts;

public sealed class RadarChartTests
{
    [Fact]
    public void Spokes_go_around_from_the_top_and_the_best_mark_is_on_the_rim()
    {
        // 1000 wide: the middle is at 500, the rim 150 away and below a key of 26 and names of 34.
        Dot[] dots = [.. With(1, 0.5, 1, 0).Lower(1000).All<Dot>()];

        (dots[0].X, dots[0].Y).ShouldBe((500, 60));
        dots[1].X.ShouldBe(575, 1e-9);
        dots[1].Y.ShouldBe(210, 1e-9);
        dots[2].Y.ShouldBe(360, 1e-9);
        (dots[3].X, dots[3].Y).ShouldBe((500, 210));
    }

    [Fact]
    public void A_missing_value_breaks_the_outline_and_is_not_zero()
    {
        Drawing drawing = With(1, null, 1, 1).Lower(600);

        drawing.All<Dot>().Count().ShouldBe(3);
        drawing.All<Line>().Count(line => line.Width == 2.25 && line.Tone == Tone.S1).ShouldBe(3); // two sides of four, and the key
    }

    [Theory]
    [InlineData(760)]
    [InlineData(340)]
    public void No_texts_touch(double width) => TextBoxes.ShouldKeepApart(Stress.Radar, width);

    private static RadarChart With(params double?[] values) =>
        new("r", "Title", "", "Alt", Stress.Table, [.. values.Select(value => new Spoke("", value, 0.5, "tip"))], "Us", "All");
}
