namespace Harness.Charts;

internal static class ForestLowering
{
    private const double RowHeight = 30;
    private const double ValueSize = 11;

    public static Drawing Lower(ForestChart chart, double width)
    {
        RowName[] names = [.. chart.Rows.Select(r => new RowName(
            r.Label, r.Group, r.NLabel, r.Emphasis == Emphasis.Accent, r.Emphasis == Emphasis.Muted ? Tone.Muted : Tone.Ink))];
        var frame = RowFrame.Of(width, chart.Reference is null ? 6 : 24, RowHeight, names);
        IEnumerable<double> data = chart.Rows.SelectMany(r => new[] { r.Value ?? double.NaN, r.Low, r.High, r.Target ?? double.NaN });
        double reference = chart.Reference?.At ?? double.NaN;
        var x = Scale.Over(chart.Ticks.Select(t => t.At).Concat(data).Append(reference), frame.Left, frame.Right);
        (IReadOnlyList<Mark> axis, double end) = Axis.Bottom(x, chart.Ticks, chart.AxisTitle, frame.Top, frame.Bottom, width);

        List<Mark> marks = [.. axis];
        double? line = chart.Reference is null ? null : x.At(reference);
        if (chart.Reference is { } named && line is { } at)
        {
            var label = FittedText.In(width, named.Label, 11.5, maxLines: 1);
            marks.Add(new Line(at, frame.Top - 4, at, frame.Bottom, Tone.Muted, 1.25, "4 3"));
            marks.AddRange(label.From(Axis.Inside(at, label.Width / 2, width), frame.Top - 10, Tone.Muted, Anchor.Middle));
        }

        marks.AddRange(frame.Headings);
        marks.AddRange(chart.Rows.Zip(frame.Rows, (row, place) => new Group(
            row.Tooltip, Focusable: true, [.. place.Marks, .. Estimate(row, place.Centre, x, line)])));
        return new Drawing(width, end, marks);
    }

    private static IEnumerable<Mark> Estimate(ForestRow row, double y, Scale x, double? line)
    {
        bool interval = double.IsFinite(row.Low) && double.IsFinite(row.High) && row.Low <= row.High;
        (Tone tone, Shape shape) = row.Emphasis switch
        {
            Emphasis.Muted => (Tone.Muted, Shape.Ring),
            Emphasis.Accent => (Tone.S2, Shape.Diamond),
            Emphasis.Normal => (Tone.S1, Shape.Circle),
        };
        tone = row.Value is null ? Tone.Muted : tone;
        if (interval)
        {
            (double low, double high) = (x.At(row.Low), x.At(row.High));
            yield return new Line(low, y, high, y, tone, 2);
            yield return new Line(low, y - 4, low, y + 4, tone, 2);
            yield return new Line(high, y - 4, high, y + 4, tone, 2);
        }

        if (row.Target is { } target)
        {
            yield return new Line(x.At(target), y - 11, x.At(target), y + 11, Tone.S2, 3);
        }

        if (row.Value is { } value)
        {
            yield return new Dot(x.At(value), y, shape == Shape.Diamond ? 5.5 : 4.5, tone, shape);
        }

        double half = TextWidth.Of(row.ValueLabel, ValueSize) / 2;
        double wanted = row.Value is { } v ? x.At(v) : interval ? (x.At(row.Low) + x.At(row.High)) / 2 : x.From + half;
        double above = interval || row.Value is not null ? y - 8 : y;
        yield return new Label(Clear(wanted, half, x, line), above, row.ValueLabel, ValueSize, Tone.Muted, Anchor.Middle, Halo: true);
    }

    /// <summary>The centre nearest to the wanted one that stays inside the plot and off the reference line.</summary>
    private static double Clear(double wanted, double half, Scale x, double? line)
    {
        double room = half + 4;
        double inside = Math.Max(x.From + half, Math.Min(wanted, x.To - half));
        if (line is not { } at || Math.Abs(inside - at) >= room)
        {
            return inside;
        }

        (double left, double right) = (at - room, at + room);
        bool fitsLeft = left - half >= x.From;
        bool fitsRight = right + half <= x.To;
        return fitsLeft && (wanted <= at || !fitsRight) ? left : right;
    }
}
