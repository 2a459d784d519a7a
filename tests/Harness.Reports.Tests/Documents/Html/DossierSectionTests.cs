using System.Text;
using System.Xml.Linq;
using Harness.Documents;
using Harness.Documents.Cases;
using Harness.Documents.Data;
using Harness.Documents.Html;
using Harness.Documents.Markdown;
using Harness.Documents.Paper;
using Harness.Publishing;
using Harness.Reports.Tests.Documents.Cases;
using Harness.Reports.Tests.Findings;
using Harness.Studies;

namespace Harness.Reports.Tests.Documents.Html;

public sealed class DossierSectionTests
{
    private static readonly byte[] Large = [.. Talk.Picture, .. new byte[ShownExhibit.LargestPicture]];

    [Theory]
    [InlineData(Language.En, "Hello Alpha?", "a settled matter")]
    [InlineData(Language.Fr, "Hello Alpha?", "une affaire réglée")]
    public void The_sheet_of_a_brand_folds_each_case_in_full_with_its_picture(Language language, string message, string rung)
    {
        XElement page = Page.Of(Talk.Report).In(language), told = Told(page).ShouldHaveSingleItem();

        Page.All(told, "summary").Single().Value.ShouldBe("p0000001");
        Page.All(told, "q").Select(quote => quote.Value).ShouldBe([message, Talk.Reply, Talk.Reply, "Your order has been fixed"]);
        Page.All(told, "li").ShouldContain(line => line.Value.StartsWith(rung, StringComparison.Ordinal));
        XElement picture = Page.All(told, "img").ShouldHaveSingleItem();
        Convert.FromBase64String(picture.Attribute("src")!.Value["data:image/png;base64,".Length..]).ShouldBe(Talk.Picture);
        picture.Attribute("alt")!.Value.ShouldContain("SHA-256", Case.Insensitive);
        Page.All(page, "ol").ShouldNotContain(list => (string?)list.Attribute("class") == "texts", "each message stands in its case");
    }

    [Fact]
    public void A_picture_that_is_too_large_or_no_picture_is_named_and_not_shown()
    {
        XElement told = Told(Page.Of(Talk.Report with { EventsOf = _ => Talk.Read(Large, [1, 2, 3], Talk.Picture) }).In(Language.En)).Single();

        Page.All(told, "img").Count().ShouldBe(1);
        Page.All(told, "li").Count(line => line.Value.StartsWith("a picture of the page (event ", StringComparison.Ordinal)).ShouldBe(3);
    }

    [Fact]
    public void All_pictures_together_keep_within_the_room_of_a_page()
    {
        byte[] picture = [.. Talk.Picture, .. new byte[ShownExhibit.LargestPicture - Talk.Picture.Length]];
        XElement told = Told(Page.Of(Talk.Report with { EventsOf = _ => Talk.Read([.. Enumerable.Repeat(picture, 20)]) }).In(Language.En)).Single();

        Page.All(told, "img").Count().ShouldBe(Dossiers.AllPictures / ShownExhibit.LargestPicture);
    }

    [Fact]
    public void In_public_on_paper_and_in_Markdown_no_case_is_told()
    {
        Report open = Talk.Report with { Edition = new(Audience.Public, Publication.None, []) };

        Encoding.UTF8.GetString(HtmlDocument.Render(open)).ShouldNotContain("Your order has been fixed");
        PaperPage.Render(Talk.Report, Language.En).ShouldNotContain("Your order has been fixed");
        Encoding.UTF8.GetString(MdDocument.Of(Talk.Report)[0].Bytes).ShouldNotContain("Your order has been fixed");
    }

    [Fact]
    public void A_large_wave_says_how_a_case_is_read_instead()
    {
        XElement page = Page.Of(Waves.Large.Report with { EventsOf = _ => throw new InvalidOperationException("nothing is read") }).In(Language.Fr);

        Told(page).Count().ShouldBe(61);
        Told(page).First().Value.ShouldContain("harness case p0000001");
    }

    [Fact]
    public void What_the_data_alone_give_agrees_with_a_page_that_tells_its_cases() =>
        PageCheck.Of("report.html", HtmlDocument.Render(Talk.Report), Talk.Report with { EventsOf = null }).ShouldBeEmpty();

    private static IEnumerable<XElement> Told(XElement page) => Page.All(page, "div").Where(section => (string?)section.Attribute("class") == DossierSection.Class);
}
