using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Harness.Documents;
using Harness.Documents.Data;
using Harness.Documents.Html;
using Harness.Documents.Markdown;
using Harness.Reports.Tests.Findings;
using Harness.Studies;
using JsonDocument = System.Text.Json.JsonDocument;

namespace Harness.Reports.Tests.Documents.Html;

public sealed class ContextSectionTests
{
    private static readonly ContextFigure[] Figures =
    [
        new("A bureau", 2015, new("Shops", "Enseignes"), new("answered", "avec réponse"), "about half", 1200, new("messages", "messages"), "https://bureau.example/2015"),
        new("A yearbook", null, new("Banks", "Banques"), new("mean time", "délai moyen"), "4 h & more", null, null, "Yearbook, page 12"),
    ];

    [Theory]
    [InlineData(Language.En, "Figures of others", "about half answered. Shops; n\u00A0=\u00A01,200 messages. A bureau, 2015", "4 h & more mean time. Banks; number not published. A yearbook, year not stated: Yearbook, page 12")]
    [InlineData(Language.Fr, "Chiffres d’ailleurs", "about half avec réponse. Enseignes\u00A0; n\u00A0=\u00A01\u202F200 messages. A bureau, 2015", "4 h & more délai moyen. Banques\u00A0; effectif non publié. A yearbook, année non précisée\u00A0: Yearbook, page 12")]
    public void Each_figure_is_quoted_with_its_source_apart_from_ours(Language language, string heading, string first, string second)
    {
        XElement page = Page.Of(Quoting()).In(language), section = page.Elements().Single(part => (string?)part.Attribute("class") == "context");

        Page.All(section, "h2").Single().Value.ShouldBe(heading);
        Page.All(section, "li").Select(line => line.Value).ShouldBe([first, second]);
        Page.All(section, "a").Select(link => link.Attribute("href")!.Value).ShouldBe(["https://bureau.example/2015"]);
        section.Remove();
        page.Value.ShouldNotContain("about half");
    }

    [Fact]
    public void Without_any_there_is_no_section_and_no_data()
    {
        Encoding.UTF8.GetString(HtmlDocument.Render(Waves.Two.Report)).ShouldNotContain("class=\"context\"");
        Encoding.UTF8.GetString(Harness.Documents.JsonDocument.Render(Waves.Two.Report)).ShouldNotContain("\"context\"");
    }

    [Fact]
    public void Markdown_and_data_quote_them_too_and_nothing_of_ours_changes_with_them()
    {
        Encoding.UTF8.GetString(MdDocument.Of(Quoting())[0].Bytes).ShouldContain("## Figures of others");
        byte[] data = Harness.Documents.JsonDocument.Render(Quoting());
        JsonElement[] quoted = [.. JsonDocument.Parse(data).RootElement.GetProperty("context").EnumerateArray()];
        quoted.Select(figure => figure.GetProperty("printed").GetString()).ShouldBe(["about half", "4 h & more"]);
        quoted.Select(figure => figure.GetProperty("n").ValueKind).ShouldBe([JsonValueKind.Number, JsonValueKind.Null]);

        JsonCheck.Of("estimates.json", data, Harness.Documents.JsonDocument.Render(Waves.Two.Report)).ShouldBeEmpty();
        PageCheck.Of("report.html", HtmlDocument.Render(Quoting()), Waves.Two.Report).ShouldBeEmpty();
        Encoding.UTF8.GetString(DataDocument.Of(Quoting()).Single(file => file.Name.EndsWith("figures.csv", StringComparison.Ordinal)).Bytes).ShouldNotContain("half");
    }

    private static Report Quoting()
    {
        Report report = Waves.Two.Report;
        return report with { Plan = report.Plan with { Study = report.Study with { Context = Figures } } };
    }
}
