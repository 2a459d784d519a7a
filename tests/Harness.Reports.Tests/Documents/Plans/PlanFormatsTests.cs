using System.Text;
using System.Xml.Linq;
using Harness.Documents.Plans;
using Harness.Planning;
using Harness.Studies;

namespace Harness.Reports.Tests.Documents.Plans;

public sealed class PlanFormatsTests
{
    private static readonly Plan Plan = Planner.Plan(Scenarios.Race(), 2012);
    private static readonly Prospect Prospect = Prospect.Of(Plan);

    public static TheoryData<string, Language> EveryForm => new(PlanFormats.All.SelectMany(form => Enum.GetValues<Language>(), (form, language) => (form.Name, language)));

    [Theory]
    [MemberData(nameof(EveryForm))]
    public void Every_form_holds_every_contact_and_is_the_same_each_time(string name, Language language)
    {
        string text = Render(name, language);
        text.ShouldBe(Render(name, language));
        Plan.Slots.ShouldAllBe(slot => text.Contains(slot.Probe, StringComparison.Ordinal));
    }

    [Fact]
    public void A_calendar_folds_its_lines_at_75_octets_and_loses_nothing()
    {
        string calendar = Render("ics", Language.Fr);
        calendar.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
        string[] lines = calendar.Replace("\r\n ", string.Empty, StringComparison.Ordinal).Split("\r\n");
        lines.Count(line => line == "BEGIN:VEVENT").ShouldBe(280);
        lines.Count(line => line.StartsWith("UID:", StringComparison.Ordinal)).ShouldBe(280);
        Slot first = Plan.Slots[0];
        lines.First(line => line.StartsWith("DESCRIPTION:", StringComparison.Ordinal)).ShouldEndWith("\\n" + first.Text.Replace(",", "\\,", StringComparison.Ordinal));
        lines.First(line => line.StartsWith("DTSTART:", StringComparison.Ordinal)).ShouldBe("DTSTART:20121001T142707Z");
    }

    [Fact]
    public void A_page_is_xml_says_what_is_confounded_and_shows_every_text_in_both_languages()
    {
        XElement page = XDocument.Parse(Render("html", Language.En).Replace("<!DOCTYPE html>", string.Empty, StringComparison.Ordinal)).Root!;
        string words = page.Value;
        words.ShouldContain("form of address is known from week");
        words.ShouldContain("la forme d’adresse se déduit de la semaine");
        page.Descendants("article").ShouldAllBe(article => Plan.Slots.All(slot => article.Value.Contains(slot.Text, StringComparison.Ordinal)));
        page.Descendants("script").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@brand, hello", "\"'@brand, hello\"")]
    [InlineData("＝1", "'＝1")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    public void No_cell_is_a_formula_and_none_falls_apart(string text, string cell) => PlanCsv.Cell(text).ShouldBe(cell);

    [Fact]
    public void A_plan_differs_from_an_earlier_one_contact_by_contact()
    {
        IReadOnlyList<PlannedContact> earlier = PlanJson.Read(Render("json", Language.En))!;
        PlanChanges.Since(earlier, Plan).ShouldBeEmpty();

        PlannedContact[] other = [.. earlier.Skip(1), earlier[0] with { Probe = "p9999999" }];
        other[0] = other[0] with { Text = "Another text", Persona = "tester-9" };
        IReadOnlyList<string> changes = PlanChanges.Since(other, Plan);
        changes.Count.ShouldBe(4);
        changes[0].ShouldStartWith("+ p0000001");
        changes[1].ShouldBe($"~ p0000002  persona: tester-9 → {Plan.Slots[1].Persona.Id}");
        changes[2].ShouldStartWith("~ p0000002  text: Another text → ");
        changes[3].ShouldStartWith("- p9999999");
        PlanJson.Read("{}").ShouldBeNull();
        PlanJson.Read("[{}]").ShouldBeNull();
    }

    private static string Render(string name, Language language) => PlanFormats.All.Single(form => form.Name == name).Render(Plan, Prospect, language);
}
