using System.Text;
using Harness.Charts;
using Harness.Documents.Html;

namespace Harness.Documents;

/// <summary>Every chart of a report as a picture of its own, one for each language.</summary>
internal static class SvgDocument
{
    private const double Width = 920;

    public static IReadOnlyList<DocumentFile> Of(Report report) =>
        [.. report.Languages.SelectMany(language => HtmlDocument.Page(report, language).Charts).Select(chart => new DocumentFile($"charts/{chart.Id}.svg", Encoding.UTF8.GetBytes(SvgRenderer.Render(chart, Width, Theme.Standalone) + "\n")))];
}
