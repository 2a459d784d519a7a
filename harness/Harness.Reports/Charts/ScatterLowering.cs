namespace Harness.Charts;

internal static class ScatterLowering
{
    private const double TextSize = 11.5, Top = 22;

    public static Drawing Lower(ScatterChart chart, double width)
    {
        double left = Math.Ceiling(chart.YTicks.Max(tick => TextWidth.Of(tick.Label, Axis.TickSize))) + 10;
        double names = Math.Min(Math.Ceiling(chart.Points.Max(point => TextWidth.Of(point.Label, TextSize))), width * 0.3);
        (double right, double height) = (width - names - 26, Math.Clamp(width * 0.5, 230, 400));
        Scale x = Scale.Over(chart.XTicks.Select(tick => tick.At), left, right), y = Scale.Over(chart.YTicks.Select(tick => tick.At), Top + height, Top);
        (IReadOnlyList<Mark> axis, double end) = Axis.Bottom(x, chart.XTicks, chart.XTitle, Top, Top + height, width);
        FittedText title = FittedText.In(width, chart.YTitle, 12, maxLines: 1);
        return new(
            width,
            end,
            [
                .. title.From(0, 12, Tone.Muted),
                .. axis,
                .. chart.YTicks.SelectMany(tick => Level(tick, y.At(tick.At), left, right)),
                .. Named(chart.Points, x, y, right, width, Top + height),
            ]);
    }

    private static IEnumerable<Mark> Level(Tick tick, double at, double left, double right) =>
        [new Line(left, at, right, at, Tone.Grid), new Label(left - 6, at + (Axis.TickSize * 0.35), tick.Label, Axis.TickSize, Tone.Muted, Anchor.End)];

    /// <summary>The points with their names, from the highest to the lowest, each led to its own.</summary>
    private static IEnumerable<Mark> Named(IReadOnlyList<ScatterPoint> points, Scale x, Scale y, double right, double width, double bottom)
    {
        ScatterPoint[] order = [.. points.OrderByDescending(point => point.Y.Value)];
        double column = right + 20;
        FittedText[] names = [.. order.Select(point => FittedText.In(width - column, point.Label, TextSize, maxLines: 1, bold: point.Emphasis == Emphasis.Accent))];
        double[] places = Apart.Place([.. order.Select(point => y.At(point.Y.Value))], [.. names.Select(name => name.Height)], 0, bottom);
        for (int i = 0; i < order.Length; i++)
        {
            ScatterPoint point = order[i];
            (double px, double py) = (x.At(point.X.Value), y.At(point.Y.Value));
            (Tone tone, Shape shape) = point.Emphasis switch
            {
                Emphasis.Muted => (Tone.Muted, Shape.Ring),
                Emphasis.Accent => (Tone.S2, Shape.Diamond),
                Emphasis.Normal => (Tone.S1, Shape.Circle),
            };
            yield return new Group(
                point.Tooltip,
                Focusable: true,
                [
                    new Trace([new(px, py), new(right + 6, places[i]), new(column - 4, places[i])], Tone.Grid, 1),
                    new Line(x.At(point.X.Low), py, x.At(point.X.High), py, tone, 1.25),
                    new Line(px, y.At(point.Y.Low), px, y.At(point.Y.High), tone, 1.25),
                    new Dot(px, py, shape == Shape.Diamond ? 5.5 : 4.5, tone, shape),
                    .. names[i].Around(column, places[i], point.Emphasis == Emphasis.Muted ? Tone.Muted : Tone.Ink),
                ]);
        }
    }
}
