using System.Globalization;
using System.Text.RegularExpressions;

namespace Harness.Readings.Statements;

/// <summary>An interval as a text prints it, in its own unit.</summary>
internal sealed partial record Limits(double Low, double High, int Start, int End)
{
    /// <summary>Whether both limits lie on one side of nothing.</summary>
    public bool ExcludesEquality => Low > 0 || High < 0;

    public static IReadOnlyList<Limits> Of(string text) =>
    [
        .. Levelled().Matches(text).Concat(Ranged().Matches(text))
            .Select(match => new Limits(Number(match.Groups["low"].Value), Number(match.Groups["high"].Value), match.Index, match.Index + match.Length)),
    ];

    public static Limits? First(string text) => Of(text) is [var first, ..] ? first : null;

    /// <summary>Whether a text speaks of an interval or of a test at all.</summary>
    public static bool AreNamed(string text) => Named().IsMatch(text);

    /// <summary>A text of the same length in which intervals, levels and tests are blank.</summary>
    public static string Blanked(string text)
    {
        string blank = Levelled().Replace(text, Spaces);
        return Level().Replace(Ranged().Replace(blank, Spaces), Spaces);
    }

    private static string Spaces(Match match) => new(' ', match.Length);

    private static double Number(string written) =>
        double.Parse(written.Replace(',', '.').Replace('−', '-').Replace('–', '-'), NumberStyles.Float, CultureInfo.InvariantCulture);

    private const string Names = @"(?:(?:9[059]|99[.,]9)\s*%\s*(?:confidence\s+|credible\s+)?(?:intervals?|CI|limits)\b|(?:intervalles?|IC)\s*(?:de\s+confiance\s*)?(?:à|de)?\s*\(?(?:9[059]|99[.,]9)\s*%\)?|confidence\s+intervals?|intervalles?\s+de\s+confiance|\b(?:CI|IC)\b|\binterval(?:le)?\b)";
    private const string Signed = @"[+−-]?\d+(?:[.,]\d+)?";
    private const string Unit = @"\s*(?:%|percent|points?|pts?|pour\s+cent|h|min|hours?|heures?|minutes?)?";

    [GeneratedRegex(Names + @"[\s:=,(\[]*(?:(?:of|for|on|de|pour)\s+(?:the\s+|la\s+|l['’])?(?:difference|différence|écart|ratio)\s*[:,(]?\s*)?(?:of|from|de)?\s*(?<low>" + Signed + ")" + Unit + @"\s*(?:to|and|à|et|–|—|-|;|,|…)\s*(?<high>" + Signed + ")" + Unit, RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Levelled();

    [GeneratedRegex(@"(?:\b(?:from|between|de|entre)\s+|[(\[]\s*)(?<low>" + Signed + @")\s*%?\s*(?:to|and|à|et|–|—|-|;|…)\s*(?<high>" + Signed + @")\s*%", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Ranged();

    [GeneratedRegex(Names + @"|(?:9[059]|99[.,]9)\s*%\s*(?:confidence|de\s+confiance)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Level();

    [GeneratedRegex(Names + @"|\bp\s*[=<≤]\s*0?[.,]0\d|after\s+correction|après\s+correction|[+±]/?[-−]\s*\d", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Named();
}
