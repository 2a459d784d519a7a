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

    [Theory]
    [InlineData("text", "race-2012-w2\n")]
    [InlineData("json", "\"wave\": \"race-2012-w2\"")]
    [InlineData("csv", ",race-2012-w2,")]
    [InlineData("ics", "@race-2012-w2.harness.example")]
    [InlineData("html", " – race-2012-w2</h1>")]
    public void Every_form_names_the_wave(string name, string named)
    {
        Study yearly = Scenarios.Race() with { Schedule = Scenarios.Race().Schedule with { Repeat = new(Every.Year, 2) } };
        Plan second = Planner.Plan(yearly, 2012, 2);
        string.Concat(PlanFormats.All.Single(form => form.Name == name).Render(second, Prospect.Of(second), Language.En)).ShouldContain(named);
        Render(name, Language.En).ShouldNotContain("-w1");
    }

    [Fact]
    public void A_plan_as_data_holds_its_cost_in_minutes_and_money()
    {
        Study study = Scenarios.Race() with { Costs = new("USD", 30, null, null, [new("simulated", 0.01, null, null, NodaTime.Duration.FromMinutes(3), null, null)]) };
        Plan plan = Planner.Plan(study, 2012);
        using System.Text.Json.JsonDocument json = System.Text.Json.JsonDocument.Parse(string.Concat(PlanJson.Render(plan, Prospect.Of(plan))));
        System.Text.Json.JsonElement cost = json.RootElement.GetProperty("cost");
        (cost.GetProperty("contacts").GetInt32(), cost.GetProperty("days").GetInt32(), cost.GetProperty("testerMinutes").GetDouble(), cost.GetProperty("currency").GetString()).ShouldBe((280, 20, 840, "USD"));
        cost.GetProperty("expenses").EnumerateArray().Select(expense => expense.GetProperty("kind").GetString()).ShouldBe(["messages", "tester-hours"]);
        cost.GetProperty("expenses")[1].GetProperty("amount").GetDouble().ShouldBe(420); // fourteen hours
    }

    private static string Render(string name, Language language) => string.Concat(PlanFormats.All.Single(form => form.Name == name).Render(Plan, Prospect, language));
}
