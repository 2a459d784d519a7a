using System.Text.RegularExpressions;

namespace Harness.Ratings;

/// <summary>People named where replies name them: behind a greeting, where they introduce themselves, behind a caret, and with the team they speak for.</summary>
internal static partial class PeoplePatterns
{
    private const RegexOptions Exact = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace;

    private const string Person = @"\p{Lu}[\p{L}'’-]{1,29} (\s \p{Lu}[\p{L}'’.-]{0,29}){0,2}";

    private static readonly HashSet<string> Nobody = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "à", "all", "and", "anything", "are", "as", "au", "avec", "avez", "beaucoup", "bien", "bonjour", "bonne", "but", "ça", "can", "ce", "cela", "ces", "cette", "client", "cliente", "clients", "comment", "could",
        "customer", "customers", "d’abord", "dans", "de", "désolé", "désolée", "désolés", "désolées", "dear", "des", "do", "effectivement", "elle", "en", "encore", "et", "everybody", "everyone", "folks", "for", "friend",
        "glad", "good", "great", "guys", "happy", "have", "hello", "hi", "how", "i", "ici", "if", "il", "ils", "in", "infiniment", "is", "it", "je", "la", "le", "les", "madame", "mademoiselle", "mais", "malheureusement",
        "many", "merci", "messieurs", "mesdames", "mille", "moi", "monsieur", "navré", "navrée", "navrés", "no", "non", "nos", "notre", "nous", "of", "oh", "on", "oui", "our", "ou", "où", "par", "pas", "please", "pour",
        "pourquoi", "pourriez", "pouvez", "pouvons", "quand", "que", "quel", "quelle", "qui", "ravi", "ravie", "ravis", "regards", "sans", "si", "sir", "madam", "so", "sorry", "suite", "sur", "team", "thank", "thanks",
        "that", "the", "their", "there", "they", "this", "to", "tous", "tout", "toute", "toutes", "très", "un", "une", "unfortunately", "valued", "voici", "vos", "votre", "vous", "we", "welcome", "what", "when", "where",
        "which", "who", "why", "with", "would", "yes", "you", "your", "yours", "afin", "alors", "après", "avant", "belle", "excellente", "cordialement", "sincèrement", "best", "kind", "journée", "soirée", "day", "parfait", "ok",
        "again", "back", "mr", "mme", "mlle", "mrs", "ms", "miss", "dr", "amicalement", "bientôt", "cheers", "respectueusement", "sincerely", "sincères", "salutations", "warm", "agréable", "facture", "courage",
    };

    /// <summary>Whether a word is one that begins sentences, and nobody's name.</summary>
    public static bool IsNobody(string word) => Nobody.Contains(word) || Elided().IsMatch(word);

    /// <summary>A text without the people named in it.</summary>
    public static VeiledText Without(VeiledText text) => Named(Named(text, Greeted()), Introduced()).Masked(Caret(), BlindToken.Signature);

    /// <summary>Masks the words of the name up to the first that is nobody's.</summary>
    private static VeiledText Named(VeiledText text, Regex pattern) => text.Masked(pattern.Matches(text.Seen).Select(match =>
    {
        Group name = match.Groups["it"];
        int length = 0;
        foreach (Match word in Word().Matches(name.Value))
        {
            if (IsNobody(word.Value))
            {
                break;
            }

            length = word.Index + word.Length;
        }

        return (name.Index, length, BlindToken.Name);
    }));

    [GeneratedRegex(
        """
        (?<! \p{L} ) (?i: re-?bonjour | bonjour | bonsoir | salut | coucou | chère | cher | hi | hello | hey | dear | good \s (morning | afternoon | evening) | merci | thanks | thank \s you | sorry )
        [\s,]{1,3} ( (?i: M\. | Mr\.? | Mme\.? | Mlle\.? | Mrs\.? | Ms\.? | Miss | Madame | Mademoiselle | Monsieur | Dr\.?) \s )?
        (?<it> 
        """ + Person + """
         | (?<= (?i: bonjour | bonsoir | salut | coucou | cher | chère | hi | hello | hey | dear ) \s ) \p{Ll}[\p{L}-]{2,19} (?= \s* [,!\n] ) )
        """,
        Exact,
        10_000)]
    private static partial Regex Greeted();

    [GeneratedRegex(
        """
        (?<! \p{L} ) (?i: je \s (suis | m['’]appelle) | mon \s (nom | prénom) \s est | moi \s c['’]est | ici | my \s name (\s is | ['’]s) | I['’]m | I \s am | this \s is | it['’]s ) \s
        (?<it> 
        """ + Person + """
         ) (?= \s* ( [,.!;:\n] | $ | \s (du | de | d['’] | from | of | at | à | and | et | with | here) \b ) )
        """,
        Exact,
        10_000)]
    private static partial Regex Introduced();

    [GeneratedRegex(@"(?<! [\p{L}\p{N}] ) \^ \s? [\p{L}\p{N}] [\p{L}\p{N}.&-]{0,19}", Exact, 10_000)]
    private static partial Regex Caret();

    [GeneratedRegex(@"[^\s]+", Exact, 10_000)]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?i: [cdjlmnst] | qu | jusqu | lorsqu) ['’]", Exact, 10_000)]
    private static partial Regex Elided();
}
