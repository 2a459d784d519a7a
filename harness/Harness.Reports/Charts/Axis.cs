namespace Harness.Charts;

/// <summary>Ticks along the bottom of a plot: light grid lines, labels thinned until they keep apart, a title in the middle.</summary>
internal static class Axis
{
    public const double TickSize = 11.5;

    /// <summary>The marks, and where the axis ends below.</summary>
    public static (IReadOnlyList<Mark> Marks, double End) Bottom(
        Scale x, IReadOnlyList<Tick> ticks, string title, double top, double bottom, double width)
    {
        List<Mark> marks = [.. ticks.Select(t => new Line(x.At(t.At), top, x.At(t.At), bottom, Tone.Grid))];
        marks.Add(new Line(x.From, bottom, x.To, bottom, Tone.Axis));
        marks.AddRange(Labels(x, ticks, bottom + 16, width));
        if (title.Length == 0)
        {
            return (marks, bottom + 22);
        }

        var fitted = FittedText.In(width, title, 12);
        double half = fitted.Width / 2;
        marks.AddRange(fitted.From(Inside((x.From + x.To) / 2, half, width), bottom + 36, Tone.Muted, Anchor.Middle));
        return (marks, bottom + 26 + fitted.Height);
    }

    public static IEnumerable<Label> Labels(Scale x, IReadOnlyList<Tick> ticks, double baseline, double width) =>
        Readable(x, ticks, i => ticks[i].Label, width).Select(i => ticks[i]).Select(t => new Label(
            Inside(x.At(t.At), TextWidth.Of(t.Label, TickSize) / 2, width), baseline, t.Label, TickSize, Tone.Muted, Anchor.Middle));

    /// <summary>Every tick, or every second, third... until the widest texts under them keep a gap.</summary>
    public static IReadOnlyList<int> Readable(Scale x, IReadOnlyList<Tick> ticks, Func<int, string> widest, double width)
    {
        for (int stride = 1; stride < ticks.Count; stride++)
        {
            int[] shown = [.. Enumerable.Range(0, ticks.Count).Where(i => i % stride == 0)];
            if (shown.Zip(shown.Skip(1)).All(pair => Keep(pair.First, pair.Second)))
            {
                return shown;
            }
        }

        return ticks.Count == 0 ? [] : [0];

        bool Keep(int a, int b) => Centre(b) - Centre(a) >= Half(a) + Half(b) + 8;

        double Centre(int i) => Inside(x.At(ticks[i].At), Half(i), width);

        double Half(int i) => TextWidth.Of(widest(i), TickSize) / 2;
    }

    /// <summary>The centre nearest to the wanted one at which a text of this half width stays inside the drawing.</summary>
    public static double Inside(double centre, double half, double width) => Math.Max(half, Math.Min(centre, width - half));
}
