using Harness.Charts;
using Harness.Findings;
using Harness.Studies;
using static Harness.Findings.Phrases;
using Tone = Harness.Charts.Tone;

namespace Harness.Documents.Paper;

/// <summary>The share of a wave with its interval on one line from 0 to 100%, and a ring for each brand above it: few marks, all large.</summary>
internal static class ShareStrip
{
    private const double Wide = 1088, Left = 26, Right = 1062, Ring = 10, Step = 22, Line = 118, High = 172;
    private const int MostRings = 5;

    public static string Render(Analysis analysis, Language l)
    {
        SvgWriter svg = new(Theme.Inline, "strip");
        svg.Open("svg", ("xmlns", "http://www.w3.org/2000/svg"), ("class", "chart strip"), ("viewBox", $"0 0 {SvgText.Number(Wide)} {SvgText.Number(High)}"), ("width", SvgText.Number(Wide)), ("height", SvgText.Number(High)), ("role", "img"), ("aria-labelledby", "strip-title"));
        svg.Text("title", analysis.Overall.Interval(l), ("id", "strip-title"));
        svg.Write(new Line(Left, Line, Right, Line, Tone.Axis, 3));
        foreach (Tick tick in Scales(l))
        {
            svg.Write(new Line(At(tick.At), Line - 8, At(tick.At), Line + 8, Tone.Axis, 3));
            svg.Write(new Label(At(tick.At), Line + 44, tick.Label, 24, Tone.Muted, tick.At == 0 ? Anchor.Start : tick.At < 1 ? Anchor.Middle : Anchor.End));
        }

        foreach ((double x, int above) in Rings(analysis))
        {
            svg.Write(new Dot(x, Line - 26 - (above * Step), Ring, Tone.Muted, Shape.Ring));
        }

        (double low, double high, double value) = (analysis.Overall.Share.Low ?? 0, analysis.Overall.Share.High ?? 1, analysis.Overall.Share.Value ?? 0);
        svg.Write(new Line(At(low), Line, At(high), Line, Tone.S1, 14));
        svg.Write(new Dot(At(value), Line, 15, Tone.S1, Shape.Circle));
        svg.Close("svg");
        return svg.ToString();
    }

    private static double At(double share) => Left + (share * (Right - Left));

    private static IEnumerable<Tick> Scales(Language l) => new[] { 0, 0.25, 0.5, 0.75, 1 }.Select(share => new Tick(share, Numerals.Share(share, l, 0)));

    /// <summary>Where each brand's ring stands: those that would cover each other on top of each other, as many as there is room for.</summary>
    private static IEnumerable<(double X, int Above)> Rings(Analysis analysis) => analysis.Brands.Where(brand => brand.Published)
        .GroupBy(brand => Math.Round(At(brand.Share.Value ?? 0) / Step))
        .SelectMany(same => same.Take(MostRings).Select((_, above) => (same.Average(brand => At(brand.Share.Value ?? 0)), above)));
}
