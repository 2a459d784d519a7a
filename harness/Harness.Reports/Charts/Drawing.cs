namespace Harness.Charts;

/// <summary>What a chart is made of once it has a size: marks in painting order, in pixels, the origin at the top left.</summary>
internal sealed record Drawing(double Width, double Height, IReadOnlyList<Mark> Marks);

/// <summary>The closed family of primitives; <see cref="SvgRenderer"/> is the one place that tells them apart.</summary>
internal abstract record Mark;

internal sealed record Line(double X1, double Y1, double X2, double Y2, Tone Tone, double Width = 1, string Dash = "") : Mark;

/// <summary>Opacity 0 is a place to point at.</summary>
internal sealed record Box(double X, double Y, double Width, double Height, Tone Tone, double Opacity = 1, double Radius = 0) : Mark;

internal sealed record Hatch(double X, double Y, double Width, double Height) : Mark;

internal sealed record Trace(IReadOnlyList<Point> Points, Tone Tone, double Width, string Dash = "") : Mark;

internal sealed record Area(IReadOnlyList<Point> Points, Tone Tone, double Opacity) : Mark;

/// <summary>A filled shape with a thin rim of the surface, so that neighbours stay apart.</summary>
internal sealed record Dot(double X, double Y, double Radius, Tone Tone, Shape Shape = Shape.Circle) : Mark;

/// <summary>One line of text; Y is its baseline. Upright text reads from the bottom to the top.</summary>
/// <param name="Halo">Set off by the surface from the lines it stands on.</param>
/// <param name="Full">The whole text, where this one had to be cut.</param>
internal sealed record Label(
    double X,
    double Y,
    string Text,
    double Size,
    Tone Tone,
    Anchor Anchor = Anchor.Start,
    bool Bold = false,
    bool Halo = false,
    string? Full = null,
    bool Upright = false) : Mark;

/// <summary>Marks that are one thing to the reader: they share a name and, when focusable, a stop of the keyboard.</summary>
internal sealed record Group(string Title, bool Focusable, IReadOnlyList<Mark> Marks) : Mark;

internal readonly record struct Point(double X, double Y);

internal enum Anchor
{
    Start,
    Middle,
    End,
}

internal enum Shape
{
    Circle,
    Ring,
    Diamond,
    Square,
    Triangle,
}
