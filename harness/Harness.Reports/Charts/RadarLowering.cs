namespace Harness.Charts;

internal static class RadarLowering
{
    private const double TextSize = 11.5, Most = 150, Names = 34, Legend = 26;
    private static readonly double[] Rings = [0.25, 0.5, 0.75, 1];

    public static Drawing Lower(RadarChart chart, double width)
    {
        double beside = Math.Min(150, width * 0.27), radius = Math.Min(Most, (width / 2) - beside);
        Point middle = new(width / 2, Legend + Names + radius);
        Point At(int spoke, double share)
        {
            double angle = (2 * Math.PI * spoke / chart.Spokes.Count) - (Math.PI / 2);
            return new(middle.X + (radius * share * Math.Cos(angle)), middle.Y + (radius * share * Math.Sin(angle)));
        }

        int[] around = [.. Enumerable.Range(0, chart.Spokes.Count)];
        IEnumerable<Mark> grid =
        [
            .. Rings.Select(ring => new Trace([.. around.Append(0).Select(i => At(i, ring))], ring == 1 ? Tone.Axis : Tone.Grid, 1)),
            .. around.Select(i => new Line(middle.X, middle.Y, At(i, 1).X, At(i, 1).Y, Tone.Grid)),
        ];
        return new(
            width,
            middle.Y + radius + Names,
            [
                .. Key(chart, width),
                .. grid,
                .. Outline([.. around.Select(i => chart.Spokes[i].All is { } share ? At(i, share) : (Point?)null)], Tone.Muted, 1.5, "4 3"),
                .. Outline([.. around.Select(i => chart.Spokes[i].Value is { } share ? At(i, share) : (Point?)null)], Tone.S1, 2.25, ""),
                .. around.Select(i => Named(chart.Spokes[i], At(i, 1.08), chart.Spokes[i].Value is { } share ? At(i, share) : null, middle, beside)),
            ]);
    }

    private static IEnumerable<Mark> Key(RadarChart chart, double width)
    {
        double half = width / 2;
        yield return new Line(half - 60, 9, half - 40, 9, Tone.S1, 2.25);
        yield return FittedText.In(half - 70, chart.Subject, TextSize, maxLines: 1).From(half - 66, 13, anchor: Anchor.End).Single();
        yield return new Line(half + 40, 9, half + 60, 9, Tone.Muted, 1.5, "4 3");
        yield return FittedText.In(half - 70, chart.All, TextSize, maxLines: 1).From(half + 66, 13, Tone.Muted).Single();
    }

    /// <summary>From spoke to spoke and back to the first, broken where a value is missing.</summary>
    private static IEnumerable<Mark> Outline(IReadOnlyList<Point?> points, Tone tone, double thick, string dash)
    {
        for (int i = 0; i < points.Count; i++)
        {
            if (points[i] is { } from && points[(i + 1) % points.Count] is { } to)
            {
                yield return new Line(from.X, from.Y, to.X, to.Y, tone, thick, dash);
            }
        }
    }

    private static Group Named(Spoke spoke, Point rim, Point? value, Point middle, double beside)
    {
        Anchor anchor = Math.Abs(rim.X - middle.X) < 8 ? Anchor.Middle : rim.X > middle.X ? Anchor.Start : Anchor.End;
        FittedText name = FittedText.In(anchor == Anchor.Middle ? beside * 2 : beside - 8, spoke.Label, TextSize);
        double centre = anchor == Anchor.Middle ? rim.Y + (rim.Y < middle.Y ? -name.Height / 2 : name.Height / 2) : rim.Y;
        return new(spoke.Tooltip, Focusable: true, [.. name.Around(rim.X, centre, Tone.Ink, anchor), .. value is { } at ? [new Dot(at.X, at.Y, 4, Tone.S1)] : Array.Empty<Mark>()]);
    }
}
