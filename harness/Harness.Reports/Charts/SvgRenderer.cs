namespace Harness.Charts;

/// <summary>A chart as SVG text: the same chart, width and theme give the same bytes.</summary>
internal static class SvgRenderer
{
    private const double Margin = 16;
    private const double Narrow = 500;

    public static string Render(ChartSpec spec, double width, Theme theme)
    {
        double margin = theme.Headed ? Margin : 0;
        Drawing drawing = spec.Lower(width - 2 * margin);
        (IReadOnlyList<Mark> heading, double headed) = theme.Headed ? Heading(spec, drawing.Width) : ([], 0);
        double height = Math.Ceiling(drawing.Height + headed + 2 * margin);
        string id = $"{spec.Id}-{SvgText.Number(width)}";

        var svg = new SvgWriter(theme, id);
        svg.Open(
            "svg",
            ("xmlns", "http://www.w3.org/2000/svg"),
            ("id", id),
            ("class", width < Narrow ? "chart chart-narrow" : "chart chart-wide"),
            ("viewBox", $"0 0 {SvgText.Number(width)} {SvgText.Number(height)}"),
            ("width", SvgText.Number(width)),
            ("height", SvgText.Number(height)),
            ("font-family", "Arial, Helvetica, Liberation Sans, sans-serif"),
            ("role", "img"),
            ("aria-labelledby", $"{id}-title {id}-desc"));
        svg.Text("title", spec.Title, ("id", id + "-title"));
        svg.Text("desc", spec.Alt, ("id", id + "-desc"));
        if (theme.Headed)
        {
            svg.Write(new Box(0, 0, width, height, Tone.Surface));
            svg.Shifted(margin, margin, heading);
        }

        svg.Shifted(margin, margin + headed, drawing.Marks);
        svg.Close("svg");
        return svg.ToString();
    }

    private static (IReadOnlyList<Mark> Marks, double Height) Heading(ChartSpec spec, double width)
    {
        var title = FittedText.In(width, spec.Title, 16, maxLines: 4, bold: true);
        var subtitle = FittedText.In(width, spec.Subtitle, 12.5, maxLines: 5);
        double below = spec.Subtitle.Length > 0 ? subtitle.Height + 18 : 12;
        return ([.. title.From(0, 14), .. subtitle.From(0, title.Height + 15, Tone.Muted)], title.Height + below);
    }
}
