namespace Harness.Charts;

internal static class TrendLowering
{
    private const double TextSize = 11.5, RedLane = 26;

    public static Drawing Lower(TrendChart chart, double width)
    {
        double left = Math.Ceiling(chart.YTicks.Select(tick => tick.Label).Append(chart.Red.Count > 0 ? chart.RedLabel : "").Max(label => TextWidth.Of(label, Axis.TickSize))) + 10;
        FittedText[] ends = [.. new[] { chart.AverageLabel, chart.Wanted.Label }.Select(label => FittedText.In(Math.Min(110, width * 0.18), label, TextSize, maxLines: 3))];
        double right = Math.Floor(width - 16 - ends.Max(end => end.Width));
        Scale x = Scale.Over(chart.Nights.Select(night => night.X), left + 4, right - 4);
        TrendFlags flags = TrendFlags.Of(chart, x, width);
        FittedText title = FittedText.In(width, chart.YTitle, 12);
        double top = title.Height + 8 + flags.Height, bottom = top + Math.Clamp(width * 0.3, 180, 270), axis = bottom + (chart.Red.Count > 0 ? RedLane : 0);
        double dot = Math.Clamp((right - left) / chart.Nights.Count, 1.25, 2.75);
        Scale y = Scale.Over(chart.YTicks.Select(tick => tick.At), bottom, top);
        (IReadOnlyList<Mark> ticks, double end) = Axis.Bottom(x, chart.XTicks, chart.XTitle, top, axis, width);
        IReadOnlyList<Mark> listed = [.. flags.Below(end + 6, width, out double below)];
        return new(
            width,
            below,
            [
                .. title.From(0, 12, Tone.Muted),
                .. ticks,
                .. chart.YTicks.SelectMany(tick => Level(tick, y.At(tick.At), left, right)),
                .. Band(chart.Nights, x, y),
                new Line(left, y.At(chart.Wanted.At), right, y.At(chart.Wanted.At), Tone.Ink, 1.25, "5 3"),
                .. chart.Changes.Select(change => new Box(x.At(change.From), top, Math.Max(1, x.At(change.To) - x.At(change.From)), bottom - top, Tone.S2, 0.09)),
                .. flags.Lines(top, axis),
                .. chart.Nights.Select(night => Night(night, x, y, dot)),
                new Group(chart.AverageLabel, Focusable: true, [new Trace([.. chart.Nights.Select(night => new Point(x.At(night.X), y.At(night.Average)))], Tone.S1, 2.25)]),
                .. Ends(chart, ends, x, y, right),
                .. Red(chart, x, bottom, left),
                .. listed,
            ]);
    }

    private static IEnumerable<Mark> Level(Tick tick, double at, double left, double right) =>
        [new Line(left, at, right, at, Tone.Grid), new Label(left - 6, at + (Axis.TickSize * 0.35), tick.Label, Axis.TickSize, Tone.Muted, Anchor.End)];

    private static IEnumerable<Mark> Band(IReadOnlyList<TrendNight> nights, Scale x, Scale y)
    {
        Point[] high = [.. nights.Select(night => new Point(x.At(night.X), y.At(night.High)))], low = [.. nights.Select(night => new Point(x.At(night.X), y.At(night.Low)))];
        return [new Area([.. high, .. low.Reverse()], Tone.S1, 0.13), new Trace(high, Tone.S1, 0.75, "2 2"), new Trace(low, Tone.S1, 0.75, "2 2")];
    }

    private static Group Night(TrendNight night, Scale x, Scale y, double radius) =>
        new(night.Tooltip, Focusable: false, night.Share is { } share ? [new Dot(x.At(night.X), y.At(share), radius, Tone.Muted)] : []);

    /// <summary>What the two lines are, at their ends.</summary>
    private static IEnumerable<Mark> Ends(TrendChart chart, FittedText[] names, Scale x, Scale y, double right)
    {
        (double X, double Y, Tone Tone)[] ends = [(x.At(chart.Nights[^1].X), y.At(chart.Nights[^1].Average), Tone.S1), (right, y.At(chart.Wanted.At), Tone.Ink)];
        int[] order = [.. Enumerable.Range(0, ends.Length).OrderBy(i => ends[i].Y)];
        double[] places = Apart.Place([.. order.Select(i => ends[i].Y)], [.. order.Select(i => names[i].Height + 4)], y.To - 4, y.From + 6);
        foreach ((int i, double place) in order.Zip(places))
        {
            yield return new Trace([new(ends[i].X, ends[i].Y), new(right + 2, ends[i].Y), new(right + 10, place)], ends[i].Tone, 0.75);
            foreach (Label line in names[i].Around(right + 13, place, ends[i].Tone == Tone.S1 ? Tone.S1 : Tone.Ink))
            {
                yield return line;
            }
        }
    }

    /// <summary>Red nights on a lane of their own: a bar for each run and triangles in it, so that they are not told by colour.</summary>
    private static IEnumerable<Mark> Red(TrendChart chart, Scale x, double top, double left)
    {
        const double Apart = 9;
        double middle = top + 15;
        if (chart.Red.Count > 0)
        {
            yield return new Line(left, top, x.To + 4, top, Tone.Grid);
            yield return new Label(left - 6, middle + (Axis.TickSize * 0.35), chart.RedLabel, Axis.TickSize, Tone.Ink, Anchor.End);
        }

        foreach (TrendRun run in chart.Red)
        {
            List<double> shown = [];
            foreach (double at in run.X.Select(x.At).Where(at => shown.Count == 0 || at - shown[^1] >= Apart))
            {
                shown.Add(at);
            }

            yield return new Group(run.Tooltip, Focusable: true,
            [
                new Line(x.At(run.X[0]) - 3, middle + 4, x.At(run.X[^1]) + 3, middle + 4, Tone.S2, 2),
                .. shown.Select(at => new Dot(at, middle, 4.5, Tone.S2, Shape.Triangle)),
            ]);
        }
    }
}
