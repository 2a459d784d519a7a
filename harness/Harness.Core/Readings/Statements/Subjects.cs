using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Harness.Readings.Statements;

/// <summary>Whom or what a statement is about: the words that are left when those for the quantity are taken away.</summary>
internal static partial class Subjects
{
    /// <summary>The subject in the name of a claim, such as "Bank of America" in "Bank of America’s mean time to reply"; empty for the whole.</summary>
    public static string Of(string claim)
    {
        string left = Spaces().Replace(Quantity().Replace(claim, " "), " ");
        for (string before = ""; before != left;)
        {
            before = left;
            left = Edges().Replace(left, "").Trim();
        }

        return left;
    }

    /// <summary>What two spellings of a subject have in common.</summary>
    public static string Key(string subject)
    {
        StringBuilder kept = new();
        foreach (char letter in Possessive().Replace(Article().Replace(subject.Trim(), ""), "").Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(letter) || letter is '@' or '#' or '+')
            {
                kept.Append(char.ToLower(letter, CultureInfo.InvariantCulture));
            }
        }

        string key = kept.ToString();
        return key.Length > 4 && key.EndsWith('s') ? key[..^1] : key;
    }

    /// <summary>The names of a list such as "Visa, Apple and Walmart only", each with where it begins.</summary>
    public static IEnumerable<(string Name, int Start)> List(string text)
    {
        foreach (Match match in Item().Matches(text))
        {
            string name = Only().Replace(match.Value, "").Trim(' ', '\u00a0', '\t', '"', '“', '”', '«', '»', '\'', '.', '(', ')');
            name = Counted().Replace(name, "");
            if (name.Any(char.IsLetter) && !Nobody().IsMatch(name))
            {
                yield return (name, text.IndexOf(name, match.Index, StringComparison.Ordinal));
            }
        }
    }

    private const RegexOptions Loose = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(
        @"\b(?:overall|total|global(?:e|es)?|average[ds]?|avg|mean|moyennes?|moyens?|m[eé]dian(?:e|s)?|slowest|fastest|longest|shortest|quickest|best|worst|highest|lowest|called"
        + @"|(?:response|reply|answer)\s+(?:rates?|times?|percent(?:age)?|shares?|speed)|response|rates?|times?|percent(?:age)?|to\s+(?:respond|reply|answer)|tim(?:e|ing)|shares?|repl(?:y|ies)|answer(?:s|ed|ing)?|respon(?:ded|ds|ses)"
        + @"|tweets?|messages?|brands?|marques?|silent|taux\s+de\s+réponse|taux|délais?|temps|de\s+(?:réponse|réaction)|parts?\s+des\s+réponses|parts?|réponses?|répondu(?:e?s)?|la\s+plus\s+(?:rapide|lente)|le\s+plus\s+(?:rapide|lent)|meilleur(?:e|s|es)?|rang|rank(?:ing)?|muettes?|silencieu(?:x|ses?)|never|jamais|no(?!-)|aucune?|sans|who|which|that|qui|did|not)\b|%",
        Loose, 10_000)]
    private static partial Regex Quantity();

    [GeneratedRegex(@"^(?:of|for|to|from|by|in|on|at|the|a|d['’]|de|du|des|pour|par|la|le|les|l['’]|à|aux|all|toute?s|tous)(?:\s+|(?<=['’]))|^(?:of|for|to|from|by|the|de|du|des|pour|la|le|les|aux?|all|toutes?|tous)$|\s+(?:of|for|to|from|by|in|the|de|du|des|pour|par|la|le|les|à)$|^[\s,;:()\-–—.]+|[\s,;:()\-–—.]+$|^['’]s\s+", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Edges();

    [GeneratedRegex(@"['’]s$|['’]$", Loose, 10_000)]
    private static partial Regex Possessive();

    [GeneratedRegex(@"^(?:the|la|le|les)\s+|^l['’]", Loose, 10_000)]
    private static partial Regex Article();

    [GeneratedRegex(@"\s+", Loose, 10_000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"(?:(?!\s(?:and|et|ou|or)\s)[^,;/])+", Loose, 10_000)]
    private static partial Regex Item();

    [GeneratedRegex(@"^\d+\s*(?:brands?|marques?)?\s*[:(]\s*", Loose, 10_000)]
    private static partial Regex Counted();

    [GeneratedRegex("^(?:none|nobody|aucune?|personne|nil)$", Loose, 10_000)]
    private static partial Regex Nobody();

    [GeneratedRegex(@"^\s*(?:and|et|ou|or)\s|\b(?:only|alone|seulement|uniquement|seules?)\b", Loose, 10_000)]
    private static partial Regex Only();
}
