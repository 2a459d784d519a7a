using System.Text;
using static Harness.Charts.SvgText;

namespace Harness.Charts;

/// <summary>Writes marks as SVG elements, one on a line; the one place that knows every primitive.</summary>
internal sealed class SvgWriter(Theme theme, string id)
{
    private readonly StringBuilder _svg = new();
    private bool _hatched;

    public void Open(string name, params ReadOnlySpan<(string Name, string Value)> attributes) => Element(name, attributes, ">\n");

    public void Close(string name) => _svg.Append("</").Append(name).Append(">\n");

    public void Text(string name, string content, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Element(name, attributes, ">");
        _svg.Append(Escape(content));
        Close(name);
    }

    public void Shifted(double x, double y, IEnumerable<Mark> marks)
    {
        Open("g", ("transform", $"translate({Number(x)} {Number(y)})"));
        WriteAll(marks);
        Close("g");
    }

    public void Write(Mark mark)
    {
        switch (mark)
        {
            case Line m:
                Leaf("line", [.. Ends(m), .. Stroke(m.Tone, m.Width, m.Dash)]);
                break;
            case Box m:
                Leaf("rect", [.. Place(m.X, m.Y, m.Width, m.Height), ("rx", Number(m.Radius)), .. Fill(m.Tone, m.Opacity)]);
                break;
            case Hatch m:
                DefineHatch();
                Leaf("rect", [.. Place(m.X, m.Y, m.Width, m.Height), ("fill", $"url(#{id}-hatch)")]);
                break;
            case Trace m:
                Leaf("path", [("d", PathData(m.Points)), ("fill", "none"), ("stroke-linejoin", "round"), .. Stroke(m.Tone, m.Width, m.Dash)]);
                break;
            case Area m:
                Leaf("path", [("d", PathData(m.Points) + "Z"), .. Fill(m.Tone, m.Opacity)]);
                break;
            case Dot { Shape: Shape.Circle } m:
                Leaf("circle", [.. Circle(m), .. Fill(m.Tone, 1), .. Stroke(Tone.Surface, 1, "")]);
                break;
            case Dot { Shape: Shape.Ring } m:
                Leaf("circle", [.. Circle(m with { Radius = m.Radius - 1 }), .. Fill(Tone.Surface, 1), .. Stroke(m.Tone, 2, "")]);
                break;
            case Dot m:
                Leaf("path", [("d", PathData(Corners(m)) + "Z"), .. Fill(m.Tone, 1), .. Stroke(Tone.Surface, 1, "")]);
                break;
            case Label m:
                Write(m);
                break;
            case Group m:
                Open("g", m.Focusable ? [("class", "mark"), ("tabindex", "0"), ("role", "img")] : [("class", "mark")]);
                Text("title", m.Title);
                WriteAll(m.Marks);
                Close("g");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(mark), mark.GetType().Name, "No such primitive.");
        }
    }

    public override string ToString() => _svg.ToString();

    private void DefineHatch()
    {
        if (_hatched)
        {
            return;
        }

        _hatched = true;
        Open("defs");
        Open("pattern", [("id", id + "-hatch"), .. Place(0, 0, 6, 6), ("patternUnits", "userSpaceOnUse"), ("patternTransform", "rotate(45)")]);
        Write(new Line(0, 0, 0, 6, Tone.Grid, 3));
        Close("pattern");
        Close("defs");
    }

    private void WriteAll(IEnumerable<Mark> marks)
    {
        foreach (Mark mark in marks)
        {
            Write(mark);
        }
    }

    private void Write(Label label)
    {
        if (label.Text.Length == 0)
        {
            return;
        }

        List<(string, string)> attributes =
            [("x", Number(label.X)), ("y", Number(label.Y)), ("font-size", Number(label.Size)), .. Fill(label.Tone, 1)];
        if (label.Anchor != Anchor.Start)
        {
            attributes.Add(("text-anchor", label.Anchor == Anchor.Middle ? "middle" : "end"));
        }

        if (label.Upright)
        {
            attributes.Add(("transform", $"rotate(-90 {Number(label.X)} {Number(label.Y)})"));
        }

        if (label.Bold)
        {
            attributes.Add(("font-weight", "bold"));
        }

        if (label.Halo)
        {
            attributes.AddRange([.. Stroke(Tone.Surface, 3, ""), ("stroke-linejoin", "round"), ("paint-order", "stroke")]);
        }

        Element("text", [.. attributes], ">");
        _svg.Append(Escape(label.Text));
        if (label.Full is not null)
        {
            _svg.Append("<title>").Append(Escape(label.Full)).Append("</title>");
        }

        Close("text");
    }

    private void Leaf(string name, ReadOnlySpan<(string Name, string Value)> attributes) => Element(name, attributes, "/>\n");

    private void Element(string name, ReadOnlySpan<(string Name, string Value)> attributes, string end)
    {
        _svg.Append('<').Append(name);
        string classes = "";
        foreach ((string attribute, string value) in attributes)
        {
            if (theme.IsStyled && (attribute == "class" ? value : Shorthand.Of(attribute, value)) is { } said)
            {
                classes = $"{classes} {said}".Trim();
            }
            else
            {
                Attribute(attribute, value);
            }
        }

        if (classes.Length > 0)
        {
            Attribute("class", classes);
        }

        _svg.Append(end);
    }

    private void Attribute(string name, string value) => _svg.Append(' ').Append(name).Append("=\"").Append(Escape(value)).Append('"');

    private (string, string)[] Fill(Tone tone, double opacity) =>
        opacity < 1 ? [("fill", theme.Colour(tone)), ("fill-opacity", Number(opacity))] : [("fill", theme.Colour(tone))];

    private (string, string)[] Stroke(Tone tone, double width, string dash) => dash.Length == 0
        ? [("stroke", theme.Colour(tone)), ("stroke-width", Number(width))]
        : [("stroke", theme.Colour(tone)), ("stroke-width", Number(width)), ("stroke-dasharray", dash)];

    private static (string, string)[] Place(double x, double y, double width, double height) =>
        [("x", Number(x)), ("y", Number(y)), ("width", Number(width)), ("height", Number(height))];

    private static (string, string)[] Ends(Line line) =>
        [("x1", Number(line.X1)), ("y1", Number(line.Y1)), ("x2", Number(line.X2)), ("y2", Number(line.Y2))];

    private static (string, string)[] Circle(Dot dot) => [("cx", Number(dot.X)), ("cy", Number(dot.Y)), ("r", Number(dot.Radius))];

    private static Point[] Corners(Dot dot)
    {
        (double x, double y, double r) = (dot.X, dot.Y, dot.Radius);
        return dot.Shape switch
        {
            Shape.Diamond => [new(x, y - r), new(x + r, y), new(x, y + r), new(x - r, y)],
            Shape.Triangle => [new(x, y - r), new(x + r, y + r * 0.8), new(x - r, y + r * 0.8)],
            _ => [new(x - r * 0.85, y - r * 0.85), new(x + r * 0.85, y - r * 0.85), new(x + r * 0.85, y + r * 0.85), new(x - r * 0.85, y + r * 0.85)],
        };
    }

    /// <summary>Horizontal and vertical steps in their short form; a step of no length is left out.</summary>
    private static string PathData(IReadOnlyList<Point> points)
    {
        var data = new StringBuilder();
        var at = new Point(double.NaN, double.NaN);
        foreach (Point point in points)
        {
            var next = new Point(Math.Round(point.X, 2), Math.Round(point.Y, 2));
            data.Append((data.Length == 0, next.X.Equals(at.X), next.Y.Equals(at.Y)) switch
            {
                (true, _, _) => $"M{Number(next.X)} {Number(next.Y)}",
                (_, true, true) => "",
                (_, true, false) => "V" + Number(next.Y),
                (_, false, true) => "H" + Number(next.X),
                (_, false, false) => $"L{Number(next.X)} {Number(next.Y)}",
            });
            at = next;
        }

        return data.ToString();
    }
}
