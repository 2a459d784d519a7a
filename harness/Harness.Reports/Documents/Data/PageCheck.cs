using System.Xml;
using System.Xml.Linq;
using Harness.Documents.Html;
using Harness.Findings;
using Harness.Studies;

namespace Harness.Documents.Data;

/// <summary>The page held against what the data give: all its sections but those about texts, settings and what others published, and the dossiers of cases in the sheets.</summary>
internal static class PageCheck
{
    private static readonly string[] Beside = ["method", "published", "context", "limits", "replies", "publication method", "corrections method"];

    public static IEnumerable<Difference> Of(string file, byte[] published, Report report)
    {
        try
        {
            XElement page = MarkupCheck.Parse(published);
            return [.. Enum.GetValues<Language>().SelectMany(language => Of($"{file} ({Wording.Key(language)})", page, report, language))];
        }
        catch (XmlException error)
        {
            return [new(file, error.Message, null, null)];
        }
    }

    private static IEnumerable<Difference> Of(string file, XElement page, Report report, Language language)
    {
        XElement[] articles = [.. page.Descendants("article").Where(article => (string?)article.Attribute("lang") == Wording.Key(language))];
        if (articles is not [var article])
        {
            return [new(file, "article", Written.Of(articles.Length), "1")];
        }

        XElement given = XElement.Parse($"<article>{HtmlDocument.FromData(report, language)}</article>", LoadOptions.PreserveWhitespace), there = new(article);
        there.RemoveAttributes();
        string messages = MethodSection.Messages(report.Analysis, language);
        bool isSaid = there.Elements("section").Any(section => (string?)section.Attribute("class") == "method" && section.Descendants("dd").Any(said => said.Value == messages));
        there.Elements().Where(element => element.Name.LocalName is "header" or "footer" || Beside.Contains((string?)element.Attribute("class"), StringComparer.Ordinal)).Remove();
        there.Descendants().Where(element => (string?)element.Attribute("class") == DossierSection.Class).Remove();
        return [.. MarkupCheck.Of(file, there, given), .. isSaid ? [] : new[] { new Difference(file, "dd", null, messages) }];
    }
}
