using System.Text;
using System.Text.RegularExpressions;
using Harness.Browser;
using Harness.Documents;
using Harness.Documents.Paper;
using Harness.Reports.Tests.Documents.Html;
using Harness.Reports.Tests.Findings;
using Harness.Studies;

namespace Harness.Reports.Tests.Documents.Paper;

public sealed class SocialDocumentTests
{
    [Fact]
    public void A_card_says_the_first_finding_with_its_interval_and_count_in_each_language()
    {
        IReadOnlyList<DocumentFile> cards = SocialDocument.Of(Race.Report() with { Languages = [Language.Fr, Language.En] });

        cards.Select(file => file.Name).ShouldBe(["social.fr.png", "social.en.png"]);
        cards.ShouldAllBe(file => file.Print!.Picture == new PictureSize(1200, 630, 1));
        string french = Encoding.UTF8.GetString(cards[0].Bytes), english = Encoding.UTF8.GetString(cards[1].Bytes);
        english.ShouldContain("42 of 280 messages were answered by a person within 7\u00A0days: 15.0% (95% interval 11.3% to 19.7%).");
        english.ShouldContain("14\u00A0brands in 7\u00A0sectors · 1 October 2012 to 26 October 2012");
        french.ShouldContain("La grande course du service client");
        french.ShouldContain("15,0\u00A0%</p>");
    }

    [Fact]
    public void Each_brand_that_may_have_a_figure_has_a_ring_beside_the_mark_of_all_and_one_without_an_account_has_none() =>
        Regex.Count(Card(Race.Report()), "<circle").ShouldBe(13 + 1);

    [Fact]
    public void Where_no_figure_may_be_published_a_card_shows_none()
    {
        string card = Card(Waves.Odd["nothing sent"].Report);

        card.ShouldNotContain("class=\"value\"");
        card.ShouldNotContain("<svg");
        card.ShouldContain("class=\"finding\"");
    }

    [Fact]
    public void Nothing_that_a_study_says_becomes_markup()
    {
        string card = Card(HtmlDocumentTests.Hostile.Report);

        card.ShouldNotContain("<script");
        card.ShouldNotContain("<img");
    }

    private static string Card(Report report) => Encoding.UTF8.GetString(SocialDocument.Of(report with { Languages = [Language.En] }).Single().Bytes);
}
