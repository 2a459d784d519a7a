namespace Harness.Charts;

internal static class HeatmapLowering
{
    private const double CellHeight = 28;
    private const double TextSize = 12;
    private const double UprightRoom = 84;
    private const int LegendSteps = 24;

    public static Drawing Lower(HeatmapChart chart, double width)
    {
        RowName[] names = [.. chart.Rows.Select(r => new RowName(r.Label, r.Group))];
        var columns = RowFrame.Of(width, 0, CellHeight, names);
        double step = (width - columns.Left) / Math.Max(1, chart.Columns.Count);
        FittedText[] headers = [.. chart.Columns.Select(c => FittedText.In(step - 6, c, Axis.TickSize, maxLines: 3))];
        bool upright = headers.Any(h => h.Cut);
        headers = upright ? [.. chart.Columns.Select(c => FittedText.In(UprightRoom, c, Axis.TickSize, (int)Math.Max(1, step / 15)))] : headers;
        double top = headers.Select(h => upright ? h.Width : h.Height).DefaultIfEmpty(0).Max() + 8;
        var frame = RowFrame.Of(width, top, CellHeight, names);
        bool isShort = chart.Rows.SelectMany(row => row.Cells).Any(cell => cell.Short is not null && Fitted(cell.Text, step).Cut);

        IEnumerable<Mark> heads = headers.SelectMany((h, i) => upright
            ? h.Upwards(Centre(i), top - 6, Tone.Muted)
            : h.From(Centre(i), top + h.Size - h.Height - 4, Tone.Muted, Anchor.Middle));
        IEnumerable<Mark> rows = chart.Rows.Zip(frame.Rows, (row, place) => new Group(
            Spoken(row, chart.Columns),
            Focusable: true,
            [.. place.Marks, .. row.Cells.Select((cell, i) => Cell(cell, frame.Left + i * step, step, place, isShort))]));
        (IReadOnlyList<Mark> legend, double end) = Legend(chart, frame, width);
        return new Drawing(width, end, [.. heads, .. frame.Headings, .. rows, .. legend]);

        double Centre(int column) => frame.Left + (column + 0.5) * step;
    }

    /// <summary>How strongly the shade covers the surface: never so much that ink upon it becomes hard to read.</summary>
    public static double Opacity(double shade) => 0.05 + 0.72 * Math.Clamp(shade, 0, 1);

    private static string Spoken(HeatmapRow row, IReadOnlyList<string> columns) =>
        row.Label + " · " + string.Join(" · ", columns.Zip(row.Cells, (column, cell) => column + " " + cell.Text));

    private static FittedText Fitted(string text, double step) => FittedText.In(step - 6, text, TextSize, maxLines: 1);

    private static Group Cell(HeatmapCell cell, double left, double step, RowPlace place, bool isShort)
    {
        (double x, double y, double w, double h) = (left + 1, place.Centre - place.Height / 2 + 1, step - 2, place.Height - 2);
        Mark ground = cell.Shade is { } shade ? new Box(x, y, w, h, Tone.Shade, Opacity(shade), 2) : new Hatch(x, y, w, h);
        Tone tone = cell.Shade is null ? Tone.Muted : Tone.Ink;
        Label text = Fitted(isShort ? cell.Short ?? cell.Text : cell.Text, step).Around(x + w / 2, place.Centre, tone, Anchor.Middle).Single();
        return new Group(cell.Tooltip, Focusable: false, [ground, text with { Halo = cell.Shade is null }]);
    }

    private static (IReadOnlyList<Mark> Marks, double End) Legend(HeatmapChart chart, RowFrame frame, double width)
    {
        if (chart.Legend.Count == 0)
        {
            return ([], frame.Bottom + 2);
        }

        double top = frame.Bottom + 14;
        var title = FittedText.In(width - frame.Left, chart.LegendTitle, 11.5);
        double bar = top + title.Height + 4;
        double step = Math.Floor(Math.Min(216, width - frame.Left - 2) / LegendSteps);
        var x = new Scale(0, 1, frame.Left + 1, frame.Left + 1 + step * LegendSteps);
        IEnumerable<Mark> steps = Enumerable.Range(0, LegendSteps)
            .Select(i => new Box(x.From + i * step, bar, step, 10, Tone.Shade, Opacity((i + 0.5) / LegendSteps)));
        IEnumerable<Mark> labels = Axis.Labels(x, chart.Legend, bar + 24, width);
        return ([.. title.From(frame.Left + 1, top + 10, Tone.Muted), .. steps, .. labels], bar + 30);
    }
}
