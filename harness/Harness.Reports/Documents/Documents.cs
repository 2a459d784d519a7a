using Harness.Documents.Data;
using Harness.Documents.Html;
using Harness.Documents.Judgements;
using Harness.Documents.Markdown;
using Harness.Documents.Paper;
using Harness.Documents.Sheets;

namespace Harness.Documents;

/// <summary>The list of documents that a report can be written as.</summary>
internal static class Documents
{
    public static IReadOnlyList<DocumentEntry> All { get; } =
    [
        new("html", "report.html", IsUsual: true, HtmlDocument.Render),
        new("json", "estimates.json", IsUsual: true, JsonDocument.Render),
        new("quality", "quality.csv", IsUsual: true, QualityCsv.Render),
        new("cases", "cases.csv", IsUsual: false, CasesCsv.Render),
        new("data", Package.Folder, IsUsual: true, DataDocument.Of),
        new("svg", "charts/", IsUsual: false, SvgDocument.Of),
        new("md", "markdown/", IsUsual: false, MdDocument.Of),
        new("xlsx", "tables/", IsUsual: false, XlsxDocument.Of),
        new("pdf", PdfDocument.Place, IsUsual: false, PdfDocument.Of) { IsPrinted = true },
        new("png", PngDocument.Folder, IsUsual: false, PngDocument.Of) { IsPrinted = true },
        new("social", SocialDocument.Place, IsUsual: false, SocialDocument.Of) { IsPrinted = true },
    ];
}
