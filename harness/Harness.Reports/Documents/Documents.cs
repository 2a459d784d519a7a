using Harness.Documents.Html;
using Harness.Documents.Judgements;

namespace Harness.Documents;

/// <summary>The list of documents that a report can be written as.</summary>
internal static class Documents
{
    public static IReadOnlyList<DocumentEntry> All { get; } =
    [
        new("html", "report.html", HtmlDocument.Render),
        new("json", "estimates.json", JsonDocument.Render),
        new("quality", "quality.csv", QualityCsv.Render),
    ];
}

/// <summary>A document of the list: its format, the name of its file, and how it is made; null where the report has nothing for it.</summary>
internal sealed record DocumentEntry(string Format, string File, Func<Report, byte[]?> Render);
