using System.Text.RegularExpressions;
using System.Xml.Linq;
using Harness.Reports.Tests.Findings;
using Harness.Reports.Tests.Findings.Judgements;
using Harness.Ratings;
using Harness.Studies;
using Rated = Harness.Ratings.Rated;

namespace Harness.Reports.Tests.Documents.Html;

public sealed partial class QualitySectionTests
{
    private static readonly Page Rated = Page.Of(HandRound.Five.Report);

    [Fact]
    public void Without_ratings_there_is_none_and_its_place_shows_nothing() => Page.Of(Waves.Two.Report).Text.ShouldNotContain("class=\"quality");

    [Fact]
    public void A_silent_brand_is_called_silent_and_a_figure_on_few_is_not_shown()
    {
        string section = Section(Language.En).Value;

        section.ShouldContain("Zeta (silent)");
        Page.All(Section(Language.En), "tr").Select(row => row.Elements().Select(cell => cell.Value).ToArray()).Where(row => row[0] == "Delta")
            .ShouldAllBe(row => row.Skip(1).All(cell => !Percentage().IsMatch(cell)));
        section.ShouldContain("n < 10");
    }

    [Fact]
    public void Both_hashes_the_weights_and_who_rated_are_there_in_both_languages()
    {
        foreach (Language language in Enum.GetValues<Language>())
        {
            string section = Section(language).Value;
            section.ShouldContain(HandRound.Five.Quality.RubricHash);
            section.ShouldContain(HandRound.Five.Quality.WeightsHash!);
        }

        Section(Language.En).Value.ShouldContain("Answer\u00A060, Tone\u00A040; each may be up to 50% off");
        Section(Language.En).Value.ShouldContain("2\u00A0raters, 196\u00A0ratings of 98 of 104 cards, blind; 98 judged by two or more; in 98 the rater recognised the brand");
        Section(Language.Fr).Value.ShouldContain("Lu par des règles, non par des personnes");
    }

    [Fact]
    public void Both_languages_have_the_same_parts_and_no_heading_in_common()
    {
        (XElement en, XElement fr) = (Section(Language.En), Section(Language.Fr));
        foreach (string part in new[] { "h2", "h3", "figure", "table", "tr", "li", "dt", "dd" })
        {
            Page.All(fr, part).Count().ShouldBe(Page.All(en, part).Count(), part);
        }

        Page.All(en, "caption").Zip(Page.All(fr, "caption")).ShouldAllBe(pair => pair.First.Value != pair.Second.Value);
        Page.All(en, "h3").Zip(Page.All(fr, "h3")).ShouldAllBe(pair => pair.First.Value != pair.Second.Value);
        Page.All(fr, "td").Concat(Page.All(fr, "dd")).Concat(Page.All(fr, "li")).Concat(Page.All(fr, "th")).ShouldAllBe(cell => !LooseFrench().IsMatch(cell.Value));
    }

    [Fact]
    public void Every_table_has_as_many_cells_as_columns() =>
        Page.All(Section(Language.En), "table").ShouldAllBe(table => Page.All(table, "tr").Select(row => row.Elements().Count()).Distinct().Count() == 1);

    [Fact]
    public void No_ratings_with_figures_and_a_rubric_without_score_leave_a_sensible_page()
    {
        foreach (HandRound round in new[]
        {
            HandRound.Five with { Adds = false },
            new HandRound(new(new Row("alpha", 12, 2)), (_, _, _) => (new Rated(1), new NotRated(MarkReason.Skipped))),
            new HandRound(new(new Row("alpha", 12, 0), new Row("beta", 12, 0)), (_, _, _) => null),
            HandRound.Five with { Silence = SilenceCount.Zero, ToneWeight = 0 },
            new HandRound(Waves.Odd["cut short"], (_, _, _) => (new Rated(1), new Rated(1))),
        })
        {
            Page page = Page.Of(round.Report);
            page.Text.ShouldNotMatch(@"NaN|∞|Infinity|\bnull\b");
            page.Attributes.Where(attribute => attribute.Name == "id").Select(attribute => attribute.Value).ShouldBeUnique();
        }
    }

    [Fact]
    public void Hostile_names_are_text()
    {
        Page page = Page.Of(new HandRound(HtmlDocumentTests.Hostile, (_, _, _) => (new Rated(1), new Rated(1))).Report);

        page.Everything.ShouldAllBe(element => element.Name.LocalName != "script" && element.Name.LocalName != "img");
    }

    private static XElement Section(Language language) => Page.All(Rated.In(language), "section").Single(section => ((string?)section.Attribute("class"))?.StartsWith("quality", StringComparison.Ordinal) == true);

    [GeneratedRegex(@"\d%|\(\d", RegexOptions.None, 1000)]
    private static partial Regex Percentage();

    [GeneratedRegex(@"[  ][:;!?%»]|« ", RegexOptions.None, 1000)]
    private static partial Regex LooseFrench();
}
