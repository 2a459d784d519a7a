namespace Harness.Charts;

internal static class StripLowering
{
    private const double RowHeight = 30;
    private const double Jitter = 8;
    private const double GoldenRatio = 0.6180339887498949;

    public static Drawing Lower(StripChart chart, double width)
    {
        RowName[] names = [.. chart.Rows.Select(r => new RowName(r.Label, r.Group, r.NLabel, Tone: r.Values.Count == 0 ? Tone.Muted : Tone.Ink))];
        var frame = RowFrame.Of(width, 6, RowHeight, names);
        var x = Scale.Over(chart.Ticks.Select(t => t.At).Concat(chart.Rows.SelectMany(r => r.Values)), frame.Left, frame.Right, logarithmic: true);
        (IReadOnlyList<Mark> axis, double end) = Axis.Bottom(x, chart.Ticks, chart.AxisTitle, frame.Top, frame.Bottom, width);
        IEnumerable<Mark> rows = chart.Rows.Zip(frame.Rows, (row, place) => new Group(
            row.Tooltip, Focusable: true, [.. place.Marks, .. Replies(row, place.Centre, x)]));
        return new Drawing(width, end, [.. axis, .. frame.Headings, .. rows]);
    }

    private static IEnumerable<Mark> Replies(StripRow row, double y, Scale x)
    {
        yield return new Line(x.From, y, x.To, y, Tone.Grid);
        for (int i = 0; i < row.Values.Count; i++)
        {
            yield return new Dot(x.At(row.Values[i]), y + Offset(i), 4, Tone.S1);
        }

        if (row.Median is { } median)
        {
            yield return new Line(x.At(median), y - 11, x.At(median), y + 11, Tone.S2, 3);
        }
    }

    /// <summary>Spread over the row by the index alone; the first dot sits on the line.</summary>
    private static double Offset(int index) => Jitter * (2 * ((index * GoldenRatio + 0.5) % 1) - 1);
}
