using Harness.Charts;

namespace Harness.Reports.Tests.Charts;

public sealed class SurvivalChartTests
{
    private static readonly Curve Half = new("A", [new(0, 0, null, null), new(5, 0.5, 0.25, 1)], [7.5], ["9", "4"], 10);

    [Fact]
    public void A_curve_steps_right_then_up_and_runs_to_its_end()
    {
        // Key 24 + 6, "A" 7.67, 10, half of "9" 3.2: the plot begins at 51; it ends at 400 - 24 - 7.67, floored: 368.
        // One line of title 14 and 12: it reaches from 26 down 190 to 216.
        Drawing drawing = With(Half).Lower(400);

        drawing.All<Trace>().Single().Points.ShouldBe([new(51, 216), new(209.5, 216), new(209.5, 121), new(368, 121)]);
        drawing.All<Dot>().First().ShouldBe(new Dot(368, 121, 4.5, Tone.S1));
    }

    [Fact]
    public void The_band_lies_between_high_and_low_and_collapses_where_there_is_none() =>
        With(Half).Lower(400).All<Area>().Single().Points.ShouldBe(
        [
            new(51, 216), new(209.5, 216), new(209.5, 26), new(368, 26),
            new(368, 168.5), new(209.5, 168.5), new(209.5, 216), new(51, 216),
        ]);

    [Fact]
    public void A_censored_observation_is_a_tick_on_the_curve() =>
        With(Half).Lower(400).All<Line>().ShouldContain(new Line(288.75, 117, 288.75, 125, Tone.S1, 1.25));

    [Fact]
    public void The_at_risk_numbers_stand_under_their_ticks()
    {
        Drawing drawing = With(Half).Lower(400);

        drawing.Text("9").X.ShouldBe(51);
        drawing.Text("4").X.ShouldBe(368);
    }

    [Fact]
    public void Curves_differ_by_ink_dash_and_shape()
    {
        Drawing drawing = Samples.Survival.Lower(760);

        drawing.All<Trace>().Where(t => t.Width > 1).Select(t => (t.Tone, t.Dash)).Distinct().Count().ShouldBe(4);
        drawing.All<Trace>().Where(t => t.Width > 1).Select(t => t.Dash).Distinct(StringComparer.Ordinal).Count().ShouldBe(4);
        drawing.All<Dot>().Select(d => d.Shape).Distinct().Count().ShouldBe(4);
    }

    [Fact]
    public void A_fifth_curve_is_refused()
    {
        Should.Throw<ArgumentException>(() => (With(Half) with { Curves = [Half, Half, Half, Half, Half] }).Lower(400))
            .Message.ShouldStartWith("At most 4 curves can be told apart; 's' has 5.");
    }

    [Theory]
    [InlineData(760)]
    [InlineData(340)]
    public void End_labels_begin_right_of_every_curve_end(double width)
    {
        Drawing drawing = Stress.EqualEnds.Lower(width);
        double end = drawing.All<Dot>().Max(d => d.X + d.Radius);

        string[] beyond = [.. drawing.All<Label>().Where(l => l.X > end).Select(l => l.Text)];
        beyond.ShouldContain(text => text.Equals("Delivery", StringComparison.Ordinal));
        beyond.ShouldContain(text => text.Equals("Telecoms", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(760)]
    [InlineData(340)]
    public void No_texts_touch(double width)
    {
        TextBoxes.ShouldKeepApart(Samples.Survival, width);
        TextBoxes.ShouldKeepApart(Stress.EqualEnds, width);
        TextBoxes.ShouldKeepApart(Stress.Silent, width);
    }

    private static SurvivalChart With(Curve curve) => new(
        "s", "Title", "", "Alt", Stress.Table, [curve], [new(0, "0"), new(10, "10")], [new(0, "0"), new(1, "1")], "Days", "Share", "At risk");
}
