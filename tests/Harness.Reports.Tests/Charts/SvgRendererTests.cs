using System.Text.RegularExpressions;
using System.Xml.Linq;
using Harness.Charts;

namespace Harness.Reports.Tests.Charts;

public sealed partial class SvgRendererTests
{
    private const string Hostile = "<script>alert('&\"')</script>\u202E\u0000]]>";

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly ChartSpec[] Charts =
    [
        Samples.Forest, Samples.Survival, Samples.Heatmap, Samples.Strip, Samples.Trend,
        Stress.Forest, Stress.SilentForest, Stress.EqualEnds, Stress.Silent, Stress.Heatmap, Stress.Strip, Stress.SilentStrip, Stress.Scatter, Stress.Radar, Stress.Trend, Stress.SilentTrend,
    ];

    [Theory]
    [InlineData("forest")]
    [InlineData("survival")]
    [InlineData("heatmap")]
    [InlineData("strip")]
    [InlineData("trend")]
    public void A_chart_is_drawn_as_approved(string id)
    {
        ChartSpec chart = Charts.Single(c => string.Equals(c.Id, id, StringComparison.Ordinal));

        Approved.Match(
            Repository.At("tests", "Harness.Reports.Tests", "Charts", "Approved", id + ".svg"), SvgRenderer.Render(chart, 760, Theme.Standalone));
    }

    [Fact]
    public void Every_chart_is_well_formed_named_and_described()
    {
        foreach ((ChartSpec chart, XElement root) in Drawn(Theme.Inline).Concat(Drawn(Theme.Standalone)))
        {
            root.Attribute("role")!.Value.ShouldBe("img");
            string[] named = root.Attribute("aria-labelledby")!.Value.Split(' ');
            XElement[] labels = [root.Element(Svg + "title")!, root.Element(Svg + "desc")!];
            labels.Select(e => e.Attribute("id")!.Value).ShouldBe(named);
            labels.Select(e => e.Value).ShouldBe([chart.Title, chart.Alt]);
            root.Descendants().Attributes("id").ShouldAllBe(a => a.Value.StartsWith(chart.Id, StringComparison.Ordinal));
            root.Attribute("viewBox")!.Value.ShouldBe($"0 0 {root.Attribute("width")!.Value} {root.Attribute("height")!.Value}");
        }
    }

    [Fact]
    public void Every_mark_the_keyboard_reaches_has_its_own_name()
    {
        foreach ((ChartSpec chart, XElement root) in Drawn(Theme.Inline))
        {
            XElement[] marks = [.. root.Descendants().Where(e => e.Attribute("tabindex") is not null)];
            marks.ShouldNotBeEmpty(chart.Id);
            marks.ShouldAllBe(e => e.Elements().First().Name == Svg + "title" && e.Elements().First().Value.Length > 0);
        }
    }

    [Fact]
    public void Inline_charts_take_their_colours_from_the_page_and_leave_it_the_heading()
    {
        string inline = SvgRenderer.Render(Samples.Forest, 760, Theme.Inline);

        XElement.Parse(inline).Descendants(Svg + "text").ShouldContain(text => text.Attribute("class")!.Value.Split(' ', StringSplitOptions.None).Contains("f0"));
        Palette.Css.ShouldContain(".chart .f0 { fill: var(--ink); }");
        Colour().IsMatch(inline).ShouldBeFalse();
        XElement.Parse(inline).Descendants(Svg + "text").ShouldNotContain(t => t.Value == Samples.Forest.Title);
    }

    [Fact]
    public void Standalone_charts_carry_literal_colours_and_their_heading()
    {
        string standalone = SvgRenderer.Render(Samples.Forest, 760, Theme.Standalone);

        standalone.ShouldNotContain("var(");
        XElement.Parse(standalone).Descendants(Svg + "text").Select(t => t.Value).Take(2).ShouldBe([Samples.Forest.Title, Samples.Forest.Subtitle]);
    }

    [Fact]
    public void Nothing_in_a_chart_needs_an_exception_in_the_content_policy()
    {
        foreach ((_, XElement root) in Drawn(Theme.Inline))
        {
            root.DescendantsAndSelf().ShouldAllBe(e => e.Attribute("style") == null && e.Name.LocalName != "style" && e.Name.LocalName != "script");
        }
    }

    [Fact]
    public void Hostile_texts_stay_texts()
    {
        ForestChart chart = Samples.Forest with
        {
            Title = Hostile,
            Subtitle = Hostile,
            Alt = Hostile,
            AxisTitle = Hostile,
            Ticks = [new Tick(0, Hostile)],
            Reference = new ReferenceLine(0, Hostile),
            Rows = [new ForestRow(Hostile, 0, 0, 1, Hostile, Hostile, Hostile, Emphasis.Normal, Hostile)],
        };
        string svg = SvgRenderer.Render(chart, 760, Theme.Standalone);

        svg.ShouldNotContain("<script");
        svg.ShouldNotContain("\u202E");
        XElement.Parse(svg).Element(Svg + "title")!.Value.ShouldBe("<script>alert('&\"')</script>]]>");
    }

    [Fact]
    public void The_same_chart_has_the_same_bytes() =>
        Charts.ShouldAllBe(c => SvgRenderer.Render(c, 340, Theme.Inline) == SvgRenderer.Render(c, 340, Theme.Inline));

    [Fact]
    public void Two_widths_of_a_chart_can_stand_on_one_page()
    {
        IEnumerable<XElement> roots = new[] { 760.0, 340 }.Select(w => XElement.Parse(SvgRenderer.Render(Samples.Heatmap, w, Theme.Inline)));
        string[] ids = [.. roots.SelectMany(r => r.DescendantsAndSelf().Attributes("id")).Select(a => a.Value)];

        ids.Distinct(StringComparer.Ordinal).Count().ShouldBe(ids.Length);
    }

    [Fact]
    public void Numbers_are_short_and_finite()
    {
        foreach ((ChartSpec chart, XElement root) in Drawn(Theme.Inline))
        {
            root.DescendantsAndSelf().Attributes().ShouldAllBe(a => !LongOrNotFinite().IsMatch(a.Value), chart.Id);
        }
    }

    private static IEnumerable<(ChartSpec Chart, XElement Root)> Drawn(Theme theme) =>
        Charts.SelectMany(c => new[] { 760.0, 340 }, (c, w) => (c, XDocument.Parse(SvgRenderer.Render(c, w, theme)).Root!));

    [GeneratedRegex("\"#[0-9a-fA-F]{3,8}\"", RegexOptions.None, 1000)]
    private static partial Regex Colour();

    [GeneratedRegex("\\.[0-9]{3}|NaN|∞|Infinity|[0-9]E", RegexOptions.None, 1000)]
    private static partial Regex LongOrNotFinite();
}
