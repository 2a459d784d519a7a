using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Harness.Documents.Protocols;
using Harness.Findings.Protocols;
using Harness.Planning;
using Harness.Reports.Tests.Findings.Protocols;
using Harness.Studies;

namespace Harness.Reports.Tests.Documents.Protocols;

public sealed partial class ProtocolFormatsTests
{
    private static readonly Plan Plan = Planner.Plan(Scenarios.Read("protocols-compared"), 2012);

    [Fact]
    public async Task The_page_is_xml_has_no_script_and_says_everything_in_both_languages()
    {
        ProtocolComparison comparison = await Played.Comparison(Plan);
        foreach (Language first in Enum.GetValues<Language>())
        {
            XElement page = XDocument.Parse(Render("html", comparison, first).Replace("<!DOCTYPE html>", string.Empty, StringComparison.Ordinal)).Root!;

            page.Descendants("script").ShouldBeEmpty();
            page.Descendants("article").Select(article => (string?)article.Attribute("lang")).ShouldBe(first == Language.En ? ["en", "fr"] : ["fr", "en"]);
            foreach (Language language in Enum.GetValues<Language>())
            {
                string text = page.Descendants("article").Single(article => (string?)article.Attribute("lang") == (language == Language.En ? "en" : "fr")).Value;
                comparison.Judgements.ShouldAllBe(judgement => text.Contains(judgement.Protocol.Title.In(language), StringComparison.Ordinal) && text.Contains(ProtocolSentences.Of(judgement).In(language), StringComparison.Ordinal));
                Worth.Steps.ShouldAllBe(step => text.Contains(step.Name.In(language), StringComparison.Ordinal));
                text.ShouldContain(ProtocolTables.True(language));
            }
        }
    }

    [Fact]
    public async Task French_has_its_own_words_and_its_own_spacing()
    {
        ProtocolComparison comparison = await Played.Comparison(Plan);
        foreach (Protocol protocol in Harness.Findings.Protocols.Protocols.All)
        {
            protocol.Title.Fr.ShouldNotBe(protocol.Title.En);
            protocol.Formula.Fr.ShouldNotBe(protocol.Formula.En);
        }

        XElement page = XDocument.Parse(Render("html", comparison, Language.Fr).Replace("<!DOCTYPE html>", string.Empty, StringComparison.Ordinal)).Root!;
        string french = page.Descendants("article").First().Value;
        Loose().Matches(french).Select(match => match.Value).ShouldBeEmpty();
    }

    [Fact]
    public async Task Data_hold_every_brand_under_every_protocol_and_the_truth()
    {
        ProtocolComparison comparison = await Played.Comparison(Plan);
        using JsonDocument json = JsonDocument.Parse(Render("json", comparison, Language.En));
        string[] rows = Render("csv", comparison, Language.Fr).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        json.RootElement.GetProperty("protocols").EnumerateArray().ShouldAllBe(protocol => protocol.GetProperty("order").GetArrayLength() == 5);
        json.RootElement.GetProperty("truth").GetArrayLength().ShouldBe(5);
        rows.Length.ShouldBe(1 + (11 * 5) + 5);
        rows[^5].ShouldBe("true-share,lanternmoor,1,0.959999351,55,,,,"); // of a law of 0.96 what a week leaves
        rows.ShouldContain(row => row.StartsWith("best-rate,lanternmoor,1,0.963636364,55,1,tied,1,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_form_is_the_same_each_time()
    {
        ProtocolComparison once = await Played.Comparison(Plan), again = await Played.Comparison(Plan);
        foreach (ProtocolFormat form in ProtocolFormats.All)
        {
            form.Render(once, Language.En).ShouldBe(form.Render(again, Language.En));
        }
    }

    private static string Render(string name, ProtocolComparison comparison, Language first) => ProtocolFormats.All.Single(form => form.Name == name).Render(comparison, first);

    [GeneratedRegex(@".{0,20} [:;!?»%].{0,5}|.{0,5}« .{0,20}", RegexOptions.None, 1000)]
    private static partial Regex Loose();
}
