using System.Text;
using System.Xml.Linq;
using Harness.Documents;
using Harness.Reports.Tests.Findings;
using Harness.Studies;

namespace Harness.Reports.Tests.Documents;

public sealed class SvgDocumentTests
{
    [Fact]
    public void Every_chart_of_the_page_is_a_picture_of_its_own_in_each_language_asked_for()
    {
        IReadOnlyList<DocumentFile> both = SvgDocument.Of(Waves.Two.Report), french = SvgDocument.Of(Waves.Two.Report with { Languages = [Language.Fr] });

        french.Count.ShouldBeGreaterThan(5);
        french.ShouldAllBe(file => file.Name.EndsWith("-fr.svg", StringComparison.Ordinal));
        both.Count.ShouldBe(2 * french.Count);
        both.Select(file => file.Name).ShouldBeUnique();
    }

    [Fact]
    public void A_picture_stands_alone_with_its_title_and_without_colours_of_a_page()
    {
        foreach (DocumentFile file in SvgDocument.Of(Waves.Two.Report))
        {
            string text = Encoding.UTF8.GetString(file.Bytes);
            XElement picture = XDocument.Parse(text).Root!;
            picture.Name.LocalName.ShouldBe("svg");
            picture.Elements().First().Value.Length.ShouldBeGreaterThan(10, file.Name);
            text.ShouldNotContain("var(--");
        }
    }
}
