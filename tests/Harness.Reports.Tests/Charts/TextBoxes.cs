using Harness.Charts;

namespace Harness.Reports.Tests.Charts;

/// <summary>Where the texts of a drawing are: from the cap height above the baseline to the descender below.</summary>
internal static class TextBoxes
{
    public static IEnumerable<Mark> Flat(IEnumerable<Mark> marks) =>
        marks.SelectMany(m => m is Group group ? Flat(group.Marks) : [m]);

    public static IEnumerable<T> All<T>(this Drawing drawing)
        where T : Mark => Flat(drawing.Marks).OfType<T>();

    public static Label Text(this Drawing drawing, string text) =>
        drawing.All<Label>().Single(l => string.Equals(l.Text, text, StringComparison.Ordinal));

    public static TextBox Of(Label label)
    {
        double width = TextWidth.Of(label.Text, label.Size, label.Bold);
        if (label.Upright)
        {
            return new TextBox(label.Text, label.X - label.Size * 0.74, label.Y - width, label.X + label.Size * 0.22, label.Y);
        }

        double left = label.X - label.Anchor switch { Anchor.Start => 0, Anchor.Middle => width / 2, Anchor.End => width };
        return new TextBox(label.Text, left, label.Y - label.Size * 0.74, left + width, label.Y + label.Size * 0.22);
    }

    public static void ShouldKeepApart(ChartSpec chart, double width)
    {
        Drawing drawing = chart.Lower(width);
        TextBox[] boxes = [.. drawing.All<Label>().Where(l => l.Text.Length > 0).Select(Of)];
        for (int i = 0; i < boxes.Length; i++)
        {
            boxes[i].Left.ShouldBeGreaterThanOrEqualTo(-0.01, $"{boxes[i]} leaves {chart.Id} at {width} on the left");
            boxes[i].Right.ShouldBeLessThanOrEqualTo(width + 0.01, $"{boxes[i]} leaves {chart.Id} at {width} on the right");
            boxes[i].Top.ShouldBeGreaterThanOrEqualTo(0, $"{boxes[i]} leaves {chart.Id} at {width} above");
            boxes[i].Bottom.ShouldBeLessThanOrEqualTo(drawing.Height + 0.01, $"{boxes[i]} leaves {chart.Id} at {width} below");
            for (int j = i + 1; j < boxes.Length; j++)
            {
                boxes[i].Touches(boxes[j]).ShouldBeFalse($"{boxes[i]} touches {boxes[j]} in {chart.Id} at {width}");
            }
        }
    }
}

internal sealed record TextBox(string Text, double Left, double Top, double Right, double Bottom)
{
    public bool Touches(TextBox other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
}
