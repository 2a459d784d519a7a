using System.Text;
using Harness.Browser;

namespace Harness.Fieldwork.Tests.Browser;

public sealed class PdfPagesTests
{
    private const string Pages = """
        4 0 obj
        <</Type /Page
        /Parent 9 0 R>>
        endobj
        9 0 obj
        <</Type /Pages
        /Count 2
        /Kids [4 0 R 6 0 R]>>
        endobj
        12 0 obj
        <</Type /Pages
        /Count 3
        /Kids [9 0 R 11 0 R]>>
        endobj
        13 0 obj
        <</part-1 [6 0 R /XYZ 6 827.7 0]
        /part-2 [11 0 R /XYZ 6 300 0]
        /part-3 [99 0 R /XYZ 6 300 0]>>
        endobj
        43 0 obj
        <</Type /Catalog
        /Pages 12 0 R
        /Dests 13 0 R>>
        """;

    [Fact]
    public void A_part_begins_on_the_page_that_its_place_names_and_pages_are_counted_through_their_tree()
    {
        byte[] pdf = Encoding.Latin1.GetBytes(Pages);

        PdfPages.Count(pdf).ShouldBe(3);
        PdfPages.Of(pdf).ShouldBe(new Dictionary<string, int> { ["part-1"] = 2, ["part-2"] = 3 }, ignoreOrder: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.7 something else altogether")]
    [InlineData("43 0 obj <</Type /Catalog /Dests 7 0 R>>")]
    public void Where_a_file_does_not_say_there_are_none(string pdf) => PdfPages.Of(Encoding.Latin1.GetBytes(pdf)).ShouldBeEmpty();

    [Fact]
    public void Numbers_are_filled_in_where_they_are_known_and_nothing_else_is_touched() =>
        PdfPages.Fill("<b data-page=\"a\"> </b><b data-page=\"b\"> </b><b>a</b>", new Dictionary<string, int> { ["a"] = 12 })
            .ShouldBe("<b data-page=\"a\">12</b><b data-page=\"b\"> </b><b>a</b>");
}
