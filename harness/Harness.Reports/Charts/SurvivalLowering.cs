namespace Harness.Charts;

internal static class SurvivalLowering
{
    private const double KeyWidth = 24;

    private static readonly Look[] Looks =
    [
        new(Tone.S1, "", Shape.Circle),
        new(Tone.S2, "7 3", Shape.Diamond),
        new(Tone.S3, "2 2.5", Shape.Square),
        new(Tone.S4, "9 3 2 3", Shape.Triangle),
    ];

    public static Drawing Lower(SurvivalChart chart, double width)
    {
        if (chart.Curves.Count > Looks.Length)
        {
            string count = FormattableString.Invariant($"At most {Looks.Length} curves can be told apart; '{chart.Id}' has {chart.Curves.Count}.");
            throw new ArgumentException(count, nameof(chart));
        }

        double names = chart.Curves.Select(c => TextWidth.Of(c.Label, Axis.TickSize)).DefaultIfEmpty(0).Max();
        FittedText[] labels = [.. chart.Curves.Select(c => FittedText.In(Math.Min(names, width * 0.23), c.Label, Axis.TickSize))];
        double yTicks = chart.YTicks.Select(t => TextWidth.Of(t.Label, Axis.TickSize)).DefaultIfEmpty(0).Max() + 8;
        double numbers = chart.Curves.SelectMany(c => c.AtRisk).Select(n => TextWidth.Of(n, Axis.TickSize)).DefaultIfEmpty(0).Max();
        double beside = KeyWidth + 6 + names + 10 + numbers / 2;
        bool stacked = beside > width * 0.2;
        double left = Math.Ceiling(stacked ? Math.Max(yTicks, numbers / 2) : Math.Max(yTicks, beside));
        double right = Math.Floor(width - 24 - labels.Select(l => l.Width).DefaultIfEmpty(0).Max());

        var yTitle = FittedText.In(width, chart.YTitle, 12);
        double top = yTitle.Height + 12;
        double bottom = top + Math.Clamp(width * 0.36, 190, 290);
        var x = Scale.Over(chart.XTicks.Select(t => t.At).Concat(chart.Curves.Select(c => c.XEnd)), left, right);
        var y = Scale.Over(chart.YTicks.Select(t => t.At).Concat(chart.Curves.SelectMany(Heights)), bottom, top);
        (IReadOnlyList<Mark> axis, double end) = Axis.Bottom(x, chart.XTicks, chart.XTitle, top, bottom, width);

        List<Mark> marks = [.. axis, .. yTitle.From(0, 11, Tone.Muted)];
        foreach (Tick tick in chart.YTicks)
        {
            marks.Add(new Line(left, y.At(tick.At), right, y.At(tick.At), Tone.Grid));
            marks.Add(new Label(left - 8, y.At(tick.At) + Axis.TickSize * 0.35, tick.Label, Axis.TickSize, Tone.Muted, Anchor.End));
        }

        marks.AddRange(chart.Curves.Select((curve, i) => CurveLowering.Lower(curve, x, y, Looks[i])));
        marks.AddRange(EndLabels(chart.Curves, labels, x, y));
        (IReadOnlyList<Mark> table, end) = AtRisk(chart, x, end + 8, stacked, width);
        return new Drawing(width, end, [.. marks, .. table]);
    }

    private static IEnumerable<double> Heights(Curve curve) => curve.Points.SelectMany(p => new[] { p.Y, p.Low ?? p.Y, p.High ?? p.Y });

    private static IEnumerable<Mark> EndLabels(IReadOnlyList<Curve> curves, FittedText[] labels, Scale x, Scale y)
    {
        int[] order = [.. Enumerable.Range(0, curves.Count).OrderBy(i => y.At(curves[i].Points[^1].Y))];
        double[] ends = [.. curves.Select(c => y.At(c.Points[^1].Y))];
        double[] places = Apart.Place([.. order.Select(i => ends[i])], [.. order.Select(i => labels[i].Height + 3)], y.To, y.From + 4);
        foreach ((int i, double place) in order.Zip(places))
        {
            (double endX, double endY) = (x.At(curves[i].XEnd), ends[i]);
            if (Math.Abs(place - endY) > 2 || x.To - endX > 2)
            {
                yield return new Trace([new Point(endX + 6, endY), new Point(x.To + 10, endY), new Point(x.To + 18, place)], Tone.Axis, 0.75);
            }

            foreach (Label line in labels[i].Around(x.To + 22, place))
            {
                yield return line;
            }
        }
    }

    private static (IReadOnlyList<Mark> Marks, double End) AtRisk(SurvivalChart chart, Scale x, double top, bool stacked, double width)
    {
        if (chart.Curves.All(c => c.AtRisk.Count == 0))
        {
            return ([], top - 8);
        }

        List<Mark> marks = [.. FittedText.In(width, chart.AtRiskTitle, Axis.TickSize, maxLines: 1, bold: true).From(0, top + 11, Tone.Muted)];
        IReadOnlyList<int> shown = Axis.Readable(x, chart.XTicks, Widest, width);
        double line = top + 17;
        for (int i = 0; i < chart.Curves.Count; i++)
        {
            Curve curve = chart.Curves[i];
            double centre = line + 9;
            marks.Add(new Line(0, centre, KeyWidth, centre, Looks[i].Tone, 2, Looks[i].Dash));
            marks.Add(new Dot(KeyWidth / 2, centre, 4.5, Looks[i].Tone, Looks[i].Shape));
            double room = stacked ? width - KeyWidth - 6 : x.From;
            marks.AddRange(FittedText.In(room, curve.Label, Axis.TickSize, maxLines: 1).Around(KeyWidth + 6, centre));
            centre += stacked ? 15 : 0;
            double baseline = centre + Axis.TickSize * 0.35;
            marks.AddRange(shown.Select(k => new Label(x.At(chart.XTicks[k].At), baseline, curve.AtRisk[k], Axis.TickSize, Tone.Ink, Anchor.Middle)));
            line = centre + (stacked ? 12 : 9);
        }

        return (marks, line + 4);

        string Widest(int tick) =>
            chart.Curves.Select(c => c.AtRisk[tick]).Append(chart.XTicks[tick].Label).MaxBy(t => TextWidth.Of(t, Axis.TickSize))!;
    }
}
