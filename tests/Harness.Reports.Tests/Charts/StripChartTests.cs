using Harness.Charts;

namespace Harness.Reports.Tests.Charts;

public sealed class StripChartTests
{
    private static readonly Tick[] Decades = [new(1, "1"), new(10, "10"), new(100, "100")];

    [Fact]
    public void Dots_stand_on_a_logarithmic_axis_and_step_aside_by_their_index()
    {
        // No label and no count: the plot runs from 12 to 212, a decade is 100; the row's middle is at 21.
        Dot[] dots = [.. With([10, 100]).Lower(220).All<Dot>()];

        dots[0].X.ShouldBe(112, 1e-9);
        dots[0].Y.ShouldBe(21);
        dots[1].X.ShouldBe(212, 1e-9);
        dots[1].Y.ShouldBe(14.89, 0.005); // 0.618 + 0.5 leaves 0.118; 8 x (2 x 0.118 - 1) = -6.11
    }

    [Fact]
    public void The_median_is_a_bar_across_the_row() =>
        With([1, 10, 100]).Lower(220).All<Line>().Single(l => l.Width > 1).ShouldBe(new Line(112, 10, 112, 32, Tone.S2, 3));

    [Fact]
    public void A_reply_at_once_stands_at_the_start_of_the_axis() => With([0]).Lower(220).All<Dot>().Single().X.ShouldBe(12);

    [Fact]
    public void Silence_is_an_empty_row_with_its_count()
    {
        Drawing drawing = Stress.SilentStrip.Lower(340);

        drawing.All<Dot>().ShouldBeEmpty();
        drawing.Text("0 of 20").Anchor.ShouldBe(Anchor.End);
    }

    [Theory]
    [InlineData(760)]
    [InlineData(340)]
    public void No_texts_touch(double width)
    {
        TextBoxes.ShouldKeepApart(Samples.Strip, width);
        TextBoxes.ShouldKeepApart(Stress.Strip, width);
        TextBoxes.ShouldKeepApart(Stress.SilentStrip, width);
    }

    private static StripChart With(IReadOnlyList<double> values) =>
        new("s", "Title", "", "Alt", Stress.Table, [new StripRow("", values, values.Count > 2 ? 10 : null, "", "tip", null)], Decades, "");
}
