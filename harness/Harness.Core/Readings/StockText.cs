using System.Text.RegularExpressions;

namespace Harness.Readings;

/// <summary>A text without what even a machine changes from one customer to the next.</summary>
internal static partial class StockText
{
    /// <summary>Handles and words with a digit, as numbers of orders are, become signs, and white space a single space. Signatures such as <c>^JM</c> stay: machines have none to change.</summary>
    public static string Of(string text) =>
        Space().Replace(Numbers().Replace(Handle().Replace(Patterns.Joined(text), "@"), "#"), " ").Trim();

    /// <summary>Whether it says anything by which it could be known again.</summary>
    public static bool Says(string stock) => stock.Any(char.IsLetter);

    [GeneratedRegex(@"(?<!\w) @ \w+ ([.@-]+ \w+)*", Patterns.Words, 10_000)]
    private static partial Regex Handle();

    [GeneratedRegex(@"[\w-]*\d[\w-]* (\s+ [\w-]*\d[\w-]*)*", Patterns.Words, 10_000)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\s+", Patterns.Words, 10_000)]
    private static partial Regex Space();
}
