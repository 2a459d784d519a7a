using Harness.Documents.Html;
using Harness.Documents.Judgements;

namespace Harness.Documents;

/// <summary>The list of documents that a report can be written as.</summary>
internal static class Documents
{
    public static IReadOnlyList<DocumentEntry> All { get; } =
    [
        new("html", "report.html", IsUsual: true, HtmlDocument.Render),
        new("json", "estimates.json", IsUsual: true, JsonDocument.Render),
        new("quality", "quality.csv", IsUsual: true, QualityCsv.Render),
        new("svg", "charts/", IsUsual: false, SvgDocument.Of),
    ];
}
