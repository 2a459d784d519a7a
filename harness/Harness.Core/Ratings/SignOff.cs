using System.Text.RegularExpressions;

namespace Harness.Ratings;

/// <summary>Who signs at the end of a text, person or team, behind a dash, a closing formula or the end of a sentence, or on lines of its own.</summary>
internal static partial class SignOff
{
    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace;
    private const int MostWords = 9, MostLines = 4;

    private static readonly HashSet<string> Team = new(StringComparer.OrdinalIgnoreCase)
    {
        "équipe", "équipes", "service", "services", "client", "clients", "clientèle", "relation", "relations", "consommateur", "consommateurs", "conseiller", "conseillère", "conseillers", "votre", "notre", "vos", "le", "la",
        "les", "de", "du", "des", "et", "pour", "chez", "sav", "après-vente", "digital", "web", "réseaux", "sociaux", "modérateur", "modératrice", "assistance", "technique", "responsable", "agent", "and", "the", "your",
        "our", "team", "customer", "customers", "care", "support", "help", "desk", "social", "media", "community", "manager", "from", "at", "of", "for", "advisor", "adviser", "representative", "specialist", "online", "dédiée",
        "chargé", "chargée", "toute", "directeur", "directrice", "director", "head", "experience", "expérience", "relations", "service-client", "à", "votre", "écoute",
    };

    private static readonly HashSet<string> TeamOnly = new(StringComparer.OrdinalIgnoreCase) { "équipe", "équipes", "service", "services", "sav", "conseiller", "conseillère", "team", "support", "care", "desk", "community" };

    /// <summary>A text without who signs it last; what stands before them is looked at next time.</summary>
    public static VeiledText Without(VeiledText text) => Last(text.Seen) is var (start, length) ? text.Masked([(start, length, BlindToken.Signature)]) : text;

    private static (int Start, int Length)? Last(string text)
    {
        int end = text.Length, signed = 0;
        while (end > 0 && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] == Veil.Mark(BlindToken.Signature)))
        {
            end--;
            signed += char.IsWhiteSpace(text[end]) ? 0 : 1;
        }

        if (end == 0 || signed >= MostLines)
        {
            return null;
        }

        int line = text.LastIndexOf('\n', end - 1) + 1;
        string tail = text[line..end];
        bool alone = text[..line].AsSpan().Trim().Length > 0;
        Match dash = Dash().Match(tail);
        if (dash.Success && (dash.Index > 0 || (alone && !Bullet().IsMatch(Before(text, line)))))
        {
            Group name = dash.Groups["it"];
            return IsSigned(name.Value, true) ? (line + name.Index, name.Length) : null;
        }

        if (Closing().Match(tail) is { Success: true } closing && closing.Groups["it"] is { Length: > 0 } behind)
        {
            return IsSigned(behind.Value, true) ? (line + behind.Index, behind.Length) : null;
        }

        if (alone && !dash.Success && IsSigned(tail, true))
        {
            return (line + Leading(tail), tail.Length - Leading(tail));
        }

        int sentence = Math.Max(tail.LastIndexOf(". ", StringComparison.Ordinal), Math.Max(tail.LastIndexOf("! ", StringComparison.Ordinal), Math.Max(tail.LastIndexOf("? ", StringComparison.Ordinal), tail.LastIndexOf("… ", StringComparison.Ordinal)))) + 2;
        return sentence > 1 && IsSigned(tail[sentence..], false) ? (line + sentence + Leading(tail[sentence..]), tail.Length - sentence - Leading(tail[sentence..])) : null;
    }

    private static string Before(string text, int line) => text[..line].TrimEnd() is var above ? above[(above.LastIndexOf('\n') + 1)..] : "";

    private static int Leading(string text) => text.Length - text.TrimStart().Length;

    /// <summary>Whether words are names, or such as teams are called by; at the end of a sentence's line only a team or one name without a full stop.</summary>
    private static bool IsSigned(string words, bool sure)
    {
        string trimmed = words.Trim().TrimEnd('.', '!', ',');
        string[] all = [.. trimmed.Split([' ', '\t', '\u00A0', '\u202F', ',', '/', '|'], StringSplitOptions.RemoveEmptyEntries)];
        string[] spoken = [.. all.Select(Bare).Where(word => word.Any(letter => char.IsLetter(letter) || Veil.IsMark(letter)))];
        bool team = Array.Exists(spoken, TeamOnly.Contains);
        return spoken.Length > 0 && spoken.Length <= MostWords && spoken.All(word => Team.Contains(word) || (IsCapital(word) && !PeoplePatterns.IsNobody(word)))
            && (team || Array.Exists(spoken, word => !Team.Contains(word) && !word.All(Veil.IsMark)))
            && (sure || team || (spoken.Length <= 2 && words.TrimEnd().Length == words.TrimEnd().TrimEnd('.', '!', '?').Length && Array.TrueForAll(spoken, word => char.IsUpper(word[0]))));
    }

    private static bool IsCapital(string word) => word.All(letter => Veil.IsMark(letter) || !char.IsLetter(letter)) || char.IsUpper(word[0]) || Veil.IsMark(word[0]);

    /// <summary>A word without the article that leans on it.</summary>
    private static string Bare(string word) =>
        word.Length > 2 && word[1] is '\'' or '’' && char.ToUpperInvariant(word[0]) is 'L' or 'D' ? word[2..] : word.Trim('(', ')', '"', '«', '»', ':', ';');

    [GeneratedRegex(@"(?: ^ | (?<= [\s.!?…)] ) ) ( [-–—~*|]{1,2} | / ) \s? (?<it> [^\s–—~*|/] [^.!?…–—~*|\n]{0,79} ) [.!]? \s* $", Loose, 10_000)]
    private static partial Regex Dash();

    [GeneratedRegex(@"^ \s* ( [-–—•*] | \d{1,2} [.)] ) \s", Loose, 10_000)]
    private static partial Regex Bullet();

    [GeneratedRegex(
        """
        (?<! \p{L} ) (
            (bien \s)? cordialement | (bien \s)? à \s vous | sincèrement | (nos | mes) \s (\p{L}+ \s)? salutations | respectueusement | amicalement | à \s (très \s)? bientôt
            | (bonne | belle | excellente | agréable) \s (journée | soirée | fin \s de \s journée) | (best | kind | warm | many) \s (regards | wishes | thanks) | regards | (yours \s)? (sincerely | faithfully | truly) | cheers
            | have \s an? \s (\p{L}+ \s)? (day | evening | weekend)
        ) (\s à \s (vous | toi))? [\s,.!:–—-]{1,6} (?<it> [^\n.!?]{1,80}? ) [.!]? \s* $
        """,
        Loose,
        10_000)]
    private static partial Regex Closing();
}
