using System.Text.RegularExpressions;
using System.Xml.Linq;
using Harness.Gates;
using Harness.Studies;
using NodaTime;

namespace Harness.Reports.Tests.Documents.Gates;

public sealed partial class GateTrendPageTests
{
    [Theory]
    [InlineData(Language.En, "en", "fr")]
    [InlineData(Language.Fr, "fr", "en")]
    public void The_page_is_xml_without_script_in_both_languages(Language first, string shown, string other)
    {
        XElement page = Root(HandGate.Broken.Page(first, HandGate.Release));

        page.Descendants("script").ShouldBeEmpty();
        page.Descendants("article").Select(article => (string?)article.Attribute("lang")).ShouldBe([shown, other]);
        string[] ids = [.. page.DescendantsAndSelf().Attributes("id").Select(id => id.Value)];
        ids.Distinct(StringComparer.Ordinal).Count().ShouldBe(ids.Length);
    }

    [Fact]
    public void The_verdict_comes_first_with_the_sentence_of_every_entry()
    {
        GateResult result = HandGate.Broken.Judge.At();
        XElement article = Root(HandGate.Broken.Page()).Descendants("article").First();
        XElement verdict = article.Elements("section").First();

        verdict.Element("h2")!.Value.ShouldBe("Verdict: fail");
        result.Checks.ShouldAllBe(check => verdict.Value.Contains(check.Why.En, StringComparison.Ordinal));
        article.Element("header")!.Value.ShouldContain("Until 9 April 2026, after 40\u00A0nights.");
    }

    [Fact]
    public void Warm_up_is_said() =>
        Text((HandGate.Broken with { Gate = HandGate.Broken.Gate with { WarmUp = 50 } }).Page()).ShouldContain("Warm-up until night 50: too little data is no fault so far.");

    [Fact]
    public void Shares_have_a_chart_with_the_table_of_their_nights_and_means_a_table_alone()
    {
        XElement article = Root(HandGate.Broken.Page(marks: HandGate.Release)).Descendants("article").First();
        XElement[] sections = [.. article.Elements("section").Where(section => section.Element("h2")!.Value is "in-time" or "half" or "mean-wait")];

        sections.Select(section => section.Elements("figure").Count()).ShouldBe([1, 1, 0]);
        sections.Select(section => section.Descendants("tbody").Single().Elements("tr").Count()).ShouldBe([40, 40, 40]);
        Cells(sections[0], 0).ShouldBe(["1 March 2026", "10 of 10", "0", "100.0%", "92.0%", "84.3% to 95.7%", "not enough data", ""]);
        Cells(sections[0], 19)[^1].ShouldBe("release 4.2");
        Cells(sections[0], 20)[^1].ShouldStartWith("fell from 100% to 50% around 21 March (p = ");
        // Half of ten after 30 minutes, half stopped at a day: (5 x 0.5 + 5 x 24) / 10 hours. The verdict is of 28 nights, eight of them good: 8 h 54.
        Cells(sections[2], 39).ShouldBe(["9 April 2026", "10", "5", "12\u00A0h\u00A015", "pass"]);
        sections[2].Value.ShouldContain("no moving average");
    }

    [Fact]
    public void The_changes_of_the_verdict_are_those_of_the_feed()
    {
        GateResult[] nights = HandGate.All(HandGate.Broken.Judge);
        XElement section = Root(HandGate.Broken.Page()).Descendants("article").First().Elements("section").Single(each => each.Element("h2")!.Value == "Changes of the verdict");

        section.Descendants("tbody").Single().Elements("tr").Count().ShouldBe(GateChanges.Of(nights).Count);
        Cells(section, 0)[1].ShouldBe("fail");
    }

    [Fact]
    public void The_limits_are_said()
    {
        string text = Text(HandGate.Broken.Page(marks: HandGate.Release));

        foreach (string said in new[] { "no confidence interval", "looked for after the fact", "at level 0.05, with 1,999 permutations and seed 1", "is no cause" })
        {
            text.ShouldContain(said);
        }
    }

    [Fact]
    public void Hostile_marks_and_titles_stay_texts()
    {
        string page = (HandGate.Broken with { Title = HandGate.Hostile }).Page(marks: new GateMark(new LocalDate(2026, 3, 20), HandGate.Hostile));

        page.ShouldNotContain("<script");
        page.ShouldNotContain("<img");
        Text(page).ShouldContain(HandGate.Hostile);
    }

    [Fact]
    public void Marks_before_the_first_night_are_listed_and_not_drawn()
    {
        XElement article = Root(HandGate.Broken.Page(marks: new GateMark(new LocalDate(2025, 1, 1), "long ago"))).Descendants("article").First();

        article.Value.ShouldContain("long ago");
        article.Descendants("figure").Where(figure => figure.Value.Contains("long ago", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void A_wave_without_a_night_says_so()
    {
        string text = Text(new HandGate().Page());

        text.ShouldContain("No night is over yet.");
        text.ShouldContain("Verdict: not enough data");
    }

    [Fact]
    public void French_has_its_own_spacing()
    {
        string french = Root(HandGate.Broken.Page(Language.Fr, HandGate.Release)).Descendants("article").First().Value;

        Loose().Matches(french).Select(match => match.Value).ShouldBeEmpty();
    }

    [Fact]
    public void The_page_is_the_same_each_time() => HandGate.Broken.Page(marks: HandGate.Release).ShouldBe(HandGate.Broken.Page(marks: HandGate.Release));

    private static string[] Cells(XElement section, int row) => [.. section.Descendants("tbody").Single().Elements("tr").ElementAt(row).Elements().Select(cell => cell.Value)];

    private static string Text(string page) => Root(page).Descendants("article").Single(article => (string?)article.Attribute("lang") == "en").Value;

    private static XElement Root(string page) => XDocument.Parse(page.Replace("<!DOCTYPE html>", string.Empty, StringComparison.Ordinal)).Root!;

    [GeneratedRegex(@".{0,20} [:;!?»%].{0,5}|.{0,5}« .{0,20}", RegexOptions.None, 1000)]
    private static partial Regex Loose();
}
