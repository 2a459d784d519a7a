using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Harness.Documents;
using Harness.Documents.Html;
using Harness.Reports.Tests.Findings;
using Harness.Studies;

namespace Harness.Reports.Tests.Documents.Html;

public sealed partial class HtmlDocumentTests
{
    private static readonly Page Raced = Page.Of(Race.Report());

    [Fact]
    public void Every_id_stands_once_on_the_page_and_every_reference_finds_one()
    {
        string[] ids = [.. Raced.Attributes.Where(attribute => attribute.Name == "id").Select(attribute => attribute.Value)];

        ids.Length.ShouldBeGreaterThan(100);
        ids.ShouldBeUnique();
        Raced.Attributes.Where(attribute => attribute.Name.LocalName is "for" or "aria-labelledby" or "aria-describedby")
            .SelectMany(attribute => attribute.Value.Split(' ')).Except(ids, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void Every_chart_has_a_title_a_description_and_the_table_behind_it()
    {
        XElement[] figures = [.. Raced.All("figure")];

        figures.Length.ShouldBeGreaterThan(30);
        foreach (XElement figure in figures)
        {
            XElement[] charts = [.. Page.All(figure, "svg")];
            charts.Length.ShouldBe(2);
            charts.ShouldAllBe(chart => chart.Elements().Count(part => part.Name.LocalName == "title" && part.Value.Length > 10) == 1);
            charts.ShouldAllBe(chart => chart.Elements().Count(part => part.Name.LocalName == "desc" && part.Value.Length > 10) == 1);
            XElement table = Page.All(figure, "table").ShouldHaveSingleItem();
            Page.All(table, "caption").ShouldHaveSingleItem().Value.ShouldNotBeEmpty();
            int columns = Page.All(table, "thead").Single().Descendants().Count(cell => cell.Name.LocalName == "th");
            Page.All(Page.All(table, "tbody").Single(), "tr").ShouldAllBe(row => row.Elements().Count() == columns);
            Page.All(figure, "strong").First().Value.ShouldBe(charts[0].Elements().First().Value);
        }
    }

    [Fact]
    public void Nothing_runs_and_the_only_style_is_the_one_that_the_policy_names()
    {
        string policy = Raced.All("meta").Single(meta => (string?)meta.Attribute("http-equiv") == "Content-Security-Policy").Attribute("content")!.Value;
        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Raced.All("style").ShouldHaveSingleItem().Value)));

        policy.ShouldBe($"default-src 'none'; style-src 'sha256-{hash}'; img-src data:; base-uri 'none'; form-action 'none'");
        Raced.Everything.ShouldAllBe(element => !Forbidden.Contains(element.Name.LocalName));
        Raced.Attributes.ShouldAllBe(attribute => attribute.Name.LocalName != "style" && !attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Nothing_is_fetched_and_only_sources_are_linked()
    {
        Raced.Attributes.Where(attribute => attribute.Name.LocalName is "src" or "srcset" or "href" or "data" or "action" or "poster")
            .ShouldAllBe(attribute => attribute.Name == "href" && attribute.Parent!.Name == "a" && (attribute.Value.StartsWith("https://", StringComparison.Ordinal) || Race.Study.Context!.Any(figure => figure.Source == attribute.Value)));
        Raced.Attributes.Where(attribute => attribute.Value.Contains("url(", StringComparison.Ordinal)).ShouldAllBe(attribute => attribute.Value.StartsWith("url(#", StringComparison.Ordinal));
        Raced.All("style").Single().Value.ShouldNotMatch("url\\(|@import");
        Raced.All("a").ShouldAllBe(link => (string?)link.Attribute("rel") == "noreferrer");
    }

    [Fact]
    public void A_large_panel_is_shown_by_sector_with_its_brands_folded_and_every_wording_once()
    {
        XElement page = Page.Of(Waves.Large.Report).In(Language.En);

        string[] charts = [.. Page.All(page, "svg").Select(chart => (string)chart.Attribute("id")!)];
        charts.ShouldNotContain(id => id.StartsWith("brands-", StringComparison.Ordinal) || id.StartsWith("strip-", StringComparison.Ordinal));
        charts.ShouldContain("share-shops-en-920");
        Page.All(page, "summary").Select(summary => summary.Value).ShouldContain("30 brands".Replace(' ', '\u00A0'));
        Page.All(page, "q").Select(text => text.Value).ShouldBe(["Hello {brand}?"]);
        Page.All(page, "details").Count(part => (string?)part.Attribute("class") == "sheet").ShouldBe(61);
    }

    [Fact]
    public void The_page_is_light() => Encoding.UTF8.GetByteCount(Raced.Text).ShouldBeLessThan(2_000_000);

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    [InlineData("")]
    public void The_same_report_gives_the_same_bytes_in_every_culture(string culture)
    {
        (CultureInfo was, byte[] first) = (CultureInfo.CurrentCulture, HtmlDocument.Render(Waves.Odd["two forms of address"].Report));
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            HtmlDocument.Render(Waves.Odd["two forms of address"].Report).ShouldBe(first);
        }
        finally
        {
            CultureInfo.CurrentCulture = was;
        }
    }

    [Fact]
    public void Both_languages_are_complete()
    {
        (XElement en, XElement fr) = (Raced.In(Language.En), Raced.In(Language.Fr));
        foreach (string part in new[] { "section", "h2", "h3", "figure", "svg", "table", "tr", "li", "dt", "dd", "details" })
        {
            Page.All(fr, part).Count().ShouldBe(Page.All(en, part).Count(), part);
        }

        string[] alike = [.. Headings(en).Zip(Headings(fr)).Where(pair => pair.First == pair.Second).Select(pair => pair.First)];
        alike.ShouldBeEmpty();
    }

    [Fact]
    public void No_French_text_of_ours_breaks_before_a_double_mark() =>
        Raced.In(Language.Fr).Descendants().Where(element => element.Name.LocalName is "h2" or "h3" or "strong" or "span" or "caption" or "th" or "td" or "summary" or "title" or "desc" or "text")
            .Where(element => LooseFrench().IsMatch(element.Value)).Select(element => element.Value).Distinct(StringComparer.Ordinal).ShouldBeEmpty();

    [Fact]
    public void The_language_asked_for_is_first_and_chosen()
    {
        Page french = Page.Of(Race.Report() with { Languages = [Language.Fr, Language.En] });

        french.Root.Attribute("lang")!.Value.ShouldBe("fr");
        french.All("title").First().Value.ShouldStartWith("La grande course");
        french.All("input").Select(input => ((string)input.Attribute("id")!, (string?)input.Attribute("checked"))).ShouldBe([("show-fr", "checked"), ("show-en", null)]);
        french.All("article").Select(article => (string)article.Attribute("lang")!).ShouldBe(["fr", "en"]);
    }

    [Theory]
    [MemberData(nameof(Waves.Names), MemberType = typeof(Waves))]
    public void An_odd_wave_has_a_sensible_page(string wave)
    {
        Page page = Page.Of(Waves.Odd[wave].Report);

        page.Text.ShouldNotMatch(@"NaN|∞|Infinity|\bnull\b");
        page.Attributes.Where(attribute => attribute.Name == "id").Select(attribute => attribute.Value).ShouldBeUnique();
        XElement[] said = [.. page.Everything.Where(element => element.Name.LocalName is "h1" or "h2" or "h3" or "strong" or "li" or "title" or "desc" or "caption" or "p" or "dd")];
        said.Where(element => string.IsNullOrWhiteSpace(element.Value) || Empty().IsMatch(element.Value)).Select(element => element.ToString()).ShouldBeEmpty();
    }

    [Fact]
    public void Hostile_names_are_text()
    {
        Page page = Page.Of(Hostile.Report);

        page.Everything.ShouldAllBe(element => !Forbidden.Contains(element.Name.LocalName));
        page.Everything.Count(element => element.Name.LocalName == "h3" && element.Value == "Shops \"&\" <b>banks</b>").ShouldBe(2);
        page.All("h1").ShouldAllBe(title => title.Value == "</title><img src=x onerror=alert(1)>");
        page.All("strong").ShouldContain(title => title.Value.Contains("<script>alert(1)</script>", StringComparison.Ordinal));
        page.Text.ShouldNotContain("\u202E");
        page.All("q").ShouldAllBe(text => text.Value == "Hello @evil, desrever");
        page.Attributes.ShouldAllBe(attribute => !attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
    }

    internal static Wave Hostile { get; } = new(new Row("evil", 12, 3), new Row("evil", 12, 0) { Category = "odd" })
    {
        Title = "</title><img src=x onerror=alert(1)>",
        Text = "Hello {brand}, \u202Edesrever\u202C",
        Named = id => id switch
        {
            "evil" => "<script>alert(1)</script>",
            "shops" => "Shops \"&\" <b>banks</b>",
            _ => "\"onfocus=\"alert(1)\" autofocus=\"",
        },
    };

    private static readonly string[] Forbidden = ["script", "iframe", "object", "embed", "link", "base", "form", "img", "image", "use", "foreignObject", "b", "animate", "set"];

    private static IEnumerable<string> Headings(XElement article) =>
        article.Descendants().Where(element => element.Name.LocalName is "h1" or "h2" or "caption" or "summary" || element.Parent!.Name.LocalName == "figcaption").Select(element => element.Value);

    [GeneratedRegex(@"[  ][:;!?%»]|« ", RegexOptions.None, 1000)]
    private static partial Regex LooseFrench();

    [GeneratedRegex(@"\s{2,}\S|\s[.,](?!\d)|\b(?:of|de|from|to)\s?[.,:;]|[:;,]\s*\.|\( |\(\)|: *$", RegexOptions.None, 1000)]
    private static partial Regex Empty();
}
