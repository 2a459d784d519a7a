using System.Text;
using System.Xml;
using System.Xml.Linq;
using Harness.Documents;
using Harness.Documents.Html;
using Harness.Studies;

namespace Harness.Reports.Tests.Documents.Html;

/// <summary>A report's page as a tree.</summary>
internal sealed record Page(XElement Root, string Text)
{
    public IEnumerable<XElement> Everything => Root.DescendantsAndSelf();

    public IEnumerable<XAttribute> Attributes => Everything.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration);

    public static Page Of(Report report)
    {
        string text = Encoding.UTF8.GetString(HtmlDocument.Render(report));
        using XmlReader reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return new(XElement.Load(reader), text);
    }

    public IEnumerable<XElement> All(string name) => All(Root, name);

    public XElement In(Language language) => All("article").Single(article => (string?)article.Attribute("lang") == (language == Language.En ? "en" : "fr"));

    public static IEnumerable<XElement> All(XElement within, string name) => within.Descendants().Where(element => element.Name.LocalName == name);
}
