namespace Harness.Charts;

internal static class CurveLowering
{
    public static Group Lower(Curve curve, Scale x, Scale y, Look look)
    {
        List<Mark> marks = [];
        if (curve.Points.Any(p => p.Low is not null && p.High is not null))
        {
            IEnumerable<Point> under = Steps(curve, p => p.Low ?? p.Y, x, y).Reverse();
            marks.Add(new Area([.. Steps(curve, p => p.High ?? p.Y, x, y), .. under], look.Tone, 0.12));
        }

        marks.Add(new Trace([.. Steps(curve, p => p.Y, x, y)], look.Tone, 2, look.Dash));
        IEnumerable<Point> censored = curve.Censored.Select(c => new Point(x.At(c), y.At(HeightAt(curve, c)))).DistinctBy(p => Math.Round(p.X / 2));
        marks.AddRange(censored.Select(p => new Line(p.X, p.Y - 4, p.X, p.Y + 4, look.Tone, 1.25)));
        marks.Add(new Dot(x.At(curve.XEnd), y.At(curve.Points[^1].Y), 4.5, look.Tone, look.Shape));
        return new Group(curve.Label, Focusable: true, marks);
    }

    private static double HeightAt(Curve curve, double x) => curve.Points.Where(p => p.X <= x).Select(p => p.Y).LastOrDefault(curve.Points[0].Y);

    private static IEnumerable<Point> Steps(Curve curve, Func<CurvePoint, double> height, Scale x, Scale y)
    {
        for (int i = 0; i < curve.Points.Count; i++)
        {
            double level = y.At(height(curve.Points[i]));
            double until = i + 1 < curve.Points.Count ? curve.Points[i + 1].X : curve.XEnd;
            yield return new Point(x.At(curve.Points[i].X), level);
            yield return new Point(x.At(until), level);
        }
    }
}

/// <summary>Ink, dash and shape: three ways to tell a curve from the others.</summary>
internal sealed record Look(Tone Tone, string Dash, Shape Shape);
