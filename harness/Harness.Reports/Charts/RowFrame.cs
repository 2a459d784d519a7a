namespace Harness.Charts;

/// <summary>One row for each subject: names on the left, headings where the group changes, a count on the right, the plot between.</summary>
internal sealed record RowFrame(double Left, double Right, double Top, double Bottom, IReadOnlyList<Mark> Headings, IReadOnlyList<RowPlace> Rows)
{
    public const double TextSize = 12.5;
    private const double Gap = 12;
    private const double HeadingHeight = 26;

    public static RowFrame Of(double width, double top, double rowHeight, IReadOnlyList<RowName> names)
    {
        double widest = names.Select(n => TextWidth.Of(n.Label, TextSize, n.Bold)).DefaultIfEmpty(0).Max();
        double left = Math.Ceiling(Math.Min(widest, width * 0.32)) + Gap;
        double counts = Math.Ceiling(names.Select(n => TextWidth.Of(n.Count, Axis.TickSize)).DefaultIfEmpty(0).Max());
        double right = width - (counts > 0 ? counts + Gap : 8);

        List<Mark> headings = [];
        List<RowPlace> rows = [];
        double y = top;
        string? group = null;
        foreach (RowName name in names)
        {
            if (name.Group is { } heading && !string.Equals(heading, group, StringComparison.Ordinal))
            {
                y += rows.Count == 0 ? 0 : 6;
                var named = FittedText.In(width, heading, 12, maxLines: 1, bold: true);
                headings.AddRange(named.Around(0, y + HeadingHeight / 2, Tone.Muted).Select(l => l with { Halo = true }));
                y += HeadingHeight;
            }

            group = name.Group;
            var label = FittedText.In(left - Gap, name.Label, TextSize, bold: name.Bold);
            double height = Math.Max(rowHeight, label.Height + 4);
            double centre = y + height / 2;
            List<Mark> marks = [new Box(0, y, width, height, Tone.Surface, Opacity: 0), .. label.Around(0, centre, name.Tone)];
            if (name.Count.Length > 0)
            {
                marks.Add(new Label(width, centre + Axis.TickSize * 0.35, name.Count, Axis.TickSize, Tone.Muted, Anchor.End));
            }

            rows.Add(new RowPlace(centre, height, marks));
            y += height;
        }

        return new RowFrame(left, right, top, y, headings, rows);
    }
}

internal sealed record RowName(string Label, string? Group, string Count = "", bool Bold = false, Tone Tone = Tone.Ink);

/// <summary>Where a row is, with the marks of its name and count.</summary>
internal sealed record RowPlace(double Centre, double Height, IReadOnlyList<Mark> Marks);
