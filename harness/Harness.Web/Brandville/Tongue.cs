using System.Text.RegularExpressions;
using Harness.Studies;

namespace Harness.Brandville;

/// <summary>The language of a message, by its small words; where they do not tell, by where its writer comes from.</summary>
internal static partial class Tongue
{
    private static readonly HashSet<string> French = new(
        ["le", "la", "les", "un", "une", "des", "du", "je", "vous", "mon", "ma", "mes", "est", "et", "pas", "que", "qui", "pour", "avec", "bonjour", "merci", "votre", "ai", "ce", "il"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> English = new(
        ["the", "a", "an", "i", "you", "my", "is", "are", "and", "not", "that", "to", "for", "with", "hello", "hi", "thanks", "your", "have", "it", "of", "do", "does", "can", "where"],
        StringComparer.OrdinalIgnoreCase);

    public static Language Of(string text, string? locale)
    {
        string[] words = [.. Word().Matches(text).Select(match => match.Value)];
        int french = words.Count(French.Contains), english = words.Count(English.Contains);
        return french > english || (french == english && locale?.StartsWith("fr", StringComparison.OrdinalIgnoreCase) == true) ? Language.Fr : Language.En;
    }

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Word();
}
