using System.Globalization;
using System.Security;
using System.Text;
using Harness.Charts;
using Harness.Gates;
using Harness.Studies;

namespace Harness.Documents.Gates;

/// <summary>A badge for a page of the team: a picture, and the data from which shields.io draws one (https://shields.io/badges/endpoint-badge).</summary>
internal static class GateBadge
{
    private const string Pass = "#1a7f37", Late = "#9a6700", Fail = "#b3261e", Unknown = "#57606a", Label = "#30363d";
    private const double Size = 11, Margin = 8;

    public static byte[] Json(GateResult result, Language l) =>
        GateJson.Of(new BadgeData(1, result.Study, GateWords.Shown(result.Verdict, result.IsLate, l), Colour(result)));

    public static byte[] Svg(GateResult result, Language l)
    {
        string verdict = GateWords.Shown(result.Verdict, result.IsLate, l), title = $"{result.Study}: {verdict}";
        double left = TextWidth.Of(result.Study, Size) + (2 * Margin), right = TextWidth.Of(verdict, Size) + (2 * Margin);
        return Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{left + right:0.#}" height="20" role="img" aria-label="{SecurityElement.Escape(title)}">
            <title>{SecurityElement.Escape(title)}</title>
            <rect width="{left + right:0.#}" height="20" rx="3" fill="{Colour(result)}"/>
            <path d="M3 0H{left:0.#}V20H3A3 3 0 0 1 0 17V3A3 3 0 0 1 3 0Z" fill="{Label}"/>
            <g fill="#ffffff" font-family="Liberation Sans, Arial, Helvetica, sans-serif" font-size="{Size}">
            <text x="{Margin}" y="14">{SecurityElement.Escape(result.Study)}</text>
            <text x="{left + Margin:0.#}" y="14">{SecurityElement.Escape(verdict)}</text>
            </g>
            </svg>

            """).ReplaceLineEndings("\n"));
    }

    private static string Colour(GateResult result) => result.Verdict switch
    {
        GateVerdict.Fail => Fail,
        GateVerdict.NotEnough => result.IsLate ? Late : Unknown,
        GateVerdict.Pass => result.IsLate ? Late : Pass,
    };

    private sealed record BadgeData(int SchemaVersion, string Label, string Message, string Color);
}
