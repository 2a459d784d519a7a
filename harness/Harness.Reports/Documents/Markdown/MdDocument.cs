using System.Text;
using System.Xml.Linq;
using Harness.Documents.Html;
using Harness.Findings;
using Harness.Studies;

namespace Harness.Documents.Markdown;

/// <summary>The report as Markdown, one file for each language.</summary>
internal static class MdDocument
{
    public static IReadOnlyList<DocumentFile> Of(Report report) => [.. report.Languages.Select(language => new DocumentFile(Name(language), Encoding.UTF8.GetBytes(Text(HtmlDocument.Page(report, language), language))))];

    public static string Name(Language language) => $"markdown/report.{Wording.Key(language)}.md";

    /// <summary>A page, or a part of one, as Markdown.</summary>
    public static string Text(Html.Html page, Language language) => new MarkdownPage(page.Charts, language).Of(XElement.Parse($"<article>{page}</article>", LoadOptions.PreserveWhitespace));
}
