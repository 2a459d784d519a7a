using System.Text;
using Harness.Browser;
using Harness.Studies;

namespace Harness.Documents.Paper;

/// <summary>The report on paper, one for each language: a cover, the contents, then the page that <c>report.html</c> shows, with nothing folded away but the tables behind charts.</summary>
internal static class PdfDocument
{
    public const string Place = "report.*.pdf";

    public static IReadOnlyList<DocumentFile> Of(Report report) =>
        [.. report.Languages.Select(language => new DocumentFile(DocumentEntry.Name(Place, language), Encoding.UTF8.GetBytes(PaperPage.Render(report, language)), PrintForm.Paper))];
}
