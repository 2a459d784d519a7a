using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Harness.Browser;
using Harness.Documents;
using Harness.Documents.Paper;
using Harness.Reports.Tests.Documents.Html;
using Harness.Reports.Tests.Findings;
using Harness.Reports.Tests.Findings.Judgements;
using Harness.Studies;

namespace Harness.Reports.Tests.Documents.Paper;

public sealed partial class PdfDocumentTests
{
    private const double PointsOfPixel = 0.75, MillimetresOfPixel = 25.4 / 96;

    [Fact]
    public void There_is_one_for_each_language_asked_for_and_each_speaks_only_its_own()
    {
        IReadOnlyList<DocumentFile> both = PdfDocument.Of(Waves.Two.Report);

        both.Select(file => file.Name).ShouldBe(Waves.Two.Report.Languages.Select(language => language == Language.Fr ? "report.fr.pdf" : "report.en.pdf"));
        both.ShouldAllBe(file => file.Print == PrintForm.Paper);
        PdfDocument.Of(Waves.Two.Report with { Languages = [Language.Fr] }).ShouldHaveSingleItem().Name.ShouldBe("report.fr.pdf");
        Page(Waves.Two.Report, Language.En).ShouldNotContain("Méthode");
        Page(Waves.Two.Report, Language.Fr).ShouldNotContain("<h2 id=\"part-2\">Method<");
        Page(Waves.Two.Report, Language.Fr).ShouldContain("<html lang=\"fr\">");
    }

    [Fact]
    public void The_cover_names_the_study_the_dates_the_counts_the_seed_and_the_root()
    {
        string cover = Cover().Match(Page(Race.Report(), Language.Fr)).Value;

        cover.ShouldContain("du 1er octobre 2012 au 26 octobre 2012");
        cover.ShouldContain("14\u00A0marques dans 7\u00A0secteurs");
        cover.ShouldContain("280 prévus, 280 envoyés");
        cover.ShouldContain("<dd>2012</dd>");
        cover.ShouldContain(Race.Report().Root);
    }

    [Fact]
    public void Every_part_that_the_contents_list_is_there_once_and_has_a_place_for_its_page()
    {
        string page = Page(HandRound.Five.Report, Language.En);
        string[] listed = [.. Listed().Matches(page).Select(item => item.Groups["id"].Value)];

        listed.Length.ShouldBeGreaterThan(8);
        foreach (string id in listed)
        {
            Regex.Count(page, $"id=\"{id}\"").ShouldBe(1, id);
            page.ShouldContain($"<b data-page=\"{id}\"> </b>");
        }

        PdfPages.Fill(page, listed.Select((id, i) => (id, i)).ToDictionary(part => part.id, part => part.i + 3)).ShouldContain($"<b data-page=\"{listed[2]}\">5</b>");
    }

    [Fact]
    public void Nothing_is_folded_away_but_the_tables_behind_charts_and_the_texts()
    {
        string page = Page(Race.Report(), Language.En);

        page.ShouldNotContain("<details");
        page.ShouldNotContain("</details");
        page.ShouldNotContain("The table behind this chart");
        page.ShouldNotContain("All messages as planned");
        page.ShouldContain("What is assumed, brand by brand");
        Regex.Count(page, "<section class=\"sheet\"").ShouldBe(14);
        Regex.Count(page, "<section").ShouldBe(Regex.Count(page, "</section>"));
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Fr)]
    public void Every_chart_is_drawn_once_for_paper_and_its_labels_are_at_least_7_points_high(Language language)
    {
        string page = Page(Race.Report(), language);
        MatchCollection charts = Drawn().Matches(page);

        charts.Count.ShouldBe(HtmlDocumentCharts(language));
        foreach (Match chart in charts)
        {
            double height = Number(chart, "height"), most = chart.Groups["tall"].Success ? 218 : 158, scale = Math.Min(1, most / (height * MillimetresOfPixel));
            string drawn = Sized().Matches(page).Aggregate(chart.Value, (text, rule) => text.Replace($"class=\"{rule.Groups["class"].Value} ", $"font-size=\"{rule.Groups["size"].Value} ", StringComparison.Ordinal));
            double least = Size().Matches(drawn).Min(size => Number(size, "size"));
            (least * scale * PointsOfPixel).ShouldBeGreaterThanOrEqualTo(7, chart.Value[..120]);
        }
    }

    [Fact]
    public void Nothing_that_a_study_says_leaves_the_style_sheet_or_the_markup()
    {
        string page = Page(HtmlDocumentTests.Hostile.Report, Language.En);

        page.ShouldNotContain("<script");
        Regex.Count(page, "</style").ShouldBe(1);
        Regex.Count(page, "@bottom-right \\{ content: counter\\(page\\)").ShouldBe(1);
        page.ShouldNotContain("<img");
    }

    private static int HtmlDocumentCharts(Language language) => Harness.Documents.Html.HtmlDocument.Page(Race.Report(), language).Charts.Count;

    private static string Page(Report report, Language language) => Encoding.UTF8.GetString(PdfDocument.Of(report with { Languages = [language] }).Single().Bytes);

    private static double Number(Match match, string name) => double.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("""<header class="cover">.*?</header>""", RegexOptions.Singleline, 5000)]
    private static partial Regex Cover();

    [GeneratedRegex("""<li class="level-[23]"><a href="#(?<id>part-\d+)">""", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Listed();

    [GeneratedRegex("""<div class="drawn(?<tall> tall)?"><svg [^>]*?width="640" height="(?<height>\d+)".*?</svg>""", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Drawn();

    [GeneratedRegex("""^\.chart \.(?<class>\w+) \{ font-size: (?<size>[0-9.]+)px; \}$""", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Sized();

    [GeneratedRegex("""font-size="(?<size>[0-9.]+)""", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Size();
}
