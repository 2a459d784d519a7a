using Harness.Findings.Protocols;
using Harness.Studies;

namespace Harness.Documents.Protocols;

/// <summary>The list of forms in which a comparison of protocols is written.</summary>
internal static class ProtocolFormats
{
    public static IReadOnlyList<ProtocolFormat> All { get; } =
    [
        new("html", ProtocolPage.Render),
        new("json", (comparison, _) => ProtocolJson.Render(comparison)),
        new("csv", (comparison, _) => ProtocolCsv.Render(comparison)),
    ];
}

/// <summary>One form, which also ends the name of its file.</summary>
internal sealed record ProtocolFormat(string Name, Func<ProtocolComparison, Language, string> Render);
