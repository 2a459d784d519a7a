using System.Text.RegularExpressions;

namespace Harness.Readings.Statements;

/// <summary>The words by which a text says what a number measures, English and French.</summary>
internal static partial class Terms
{
    private const RegexOptions Loose = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(?:average[ds]?|avg|mean|moyennes?|moyens?)\b", Loose, 10_000)]
    public static partial Regex Mean();

    [GeneratedRegex(@"\bm[eé]dian(?:e|es|s)?\b", Loose, 10_000)]
    public static partial Regex Median();

    [GeneratedRegex(@"\b(?:slowest|longest)\s+(?:reply|response|answer|time|wait)|(?:réponse|attente|délai)s?\s+(?:la|le)\s+plus\s+(?:lente?|longue?)|\bplus\s+(?:lente|longue)\s+(?:réponse|attente)", Loose, 10_000)]
    public static partial Regex Slowest();

    /// <summary>A reply or a time, which the words for the fastest can also be about.</summary>
    [GeneratedRegex(@"\b(?:fastest|quickest|shortest)\s+(?:single\s+)?(?:reply|response|answer|wait)\b(?!\s+(?:times?|rates?))|réponse\s+la\s+plus\s+rapide\b", Loose, 10_000)]
    public static partial Regex OneFast();

    [GeneratedRegex(@"\b(?:fastest|quickest|speediest|shortest|(?:la|le|les)\s+plus\s+(?:rapides?|vite|courte?s?)|(?:meilleure?s?|plus\s+courte?s?)\s+(?:temps|délais?))\b", Loose, 10_000)]
    public static partial Regex Fastest();

    [GeneratedRegex(@"\b(?:best|highest|(?<!\w\s)top|greatest|(?<!one\sof\sthe\s)most\s+responsive|(?:la|le|les)\s+(?:meilleure?s?|plus\s+(?:élevée?s?|hauts?|réacti(?:f|ve|fs|ves)))|meilleure?s?)\b", Loose, 10_000)]
    public static partial Regex Best();

    [GeneratedRegex(@"\b(?:worst|slowest|lowest|poorest|least\s+responsive|number\s+one|(?:ranks?|ranked|came|comes|finished|arrives?|arrivée?|classée?)\s+(?:in\s+|en\s+|à\s+la\s+)?(?:first|second|third|last|premi(?:er|ère)|deuxième|troisième|derni(?:er|ère)|\d+(?:st|nd|rd|th|er|re|e|ème)?)(?:\s+place|\s+position)?|première\s+place|en\s+tête|(?:la|le|les)\s+(?:pires?|plus\s+(?:lente?s?|faibles?)|moins\s+(?:bonne?s?|réacti(?:f|ve|fs|ves)|rapides?)))\b|\bn[o°]\s?1\b|#1\b", Loose, 10_000)]
    public static partial Regex OtherPlace();

    [GeneratedRegex(@"\b(?:rank(?:s|ed|ing)?|rang|classements?|position|place)\b", Loose, 10_000)]
    public static partial Regex Rank();

    [GeneratedRegex(@"\bsilent\b|\bsilence\b|\bnever\s+(?:answer|repl|respond)|\b(?:no|zero|not\s+a\s+single|not\s+one)\s+(?:reply|replies|responses?|answers?)\b|\b(?:did|does|do)\s+not\s+(?:answer|reply|respond)|\bmuet(?:te)?s?\b|\bsilencieu(?:x|ses?)\b|jamais\s+répond|\baucune?\s+réponse\b|\bn['’](?:a|ont)\s+(?:pas|jamais)\s+répondu|\bsans\s+(?:aucune\s+)?réponse\b", Loose, 10_000)]
    public static partial Regex Silent();

    [GeneratedRegex(@"\b(?:faster|quicker|slower|sooner|plus\s+(?:vite|rapide(?:ment)?s?)|moins\s+(?:vite|rapide(?:ment)?s?)|plus\s+lente?s?|plus\s+lentement|(?:time|délai|temps))\b", Loose, 10_000)]
    public static partial Regex OfTime();

    [GeneratedRegex(@"\b(?:rate|share|percentage|proportion|tweets|messages|often|better|best|taux|part|souvent|mieux|meilleure?s?|more\s+responsive|plus\s+réacti(?:f|ve|fs|ves))\b|%", Loose, 10_000)]
    public static partial Regex OfShare();

    /// <summary>One above another, in a sentence.</summary>
    [GeneratedRegex(@"\b(?:faster|quicker|sooner|slower|better|worse|more\s+(?:often|responsive)|less\s+(?:often|responsive))\s+than\b|\b(?:twice|\d+(?:[.,]\d+)?\s+times)\s+(?:as\s+(?:fast|often|many)|faster|more)\b|\boutperform(?:s|ed)?\b|\b(?:beats?|(?:was|were|is|are|came|comes|finished)\s+ahead\s+of|w[io]ns?\s+(?:against|over)|won\s+the|wins\s+the|winning\s+the)\b|\bplus\s+(?:vite|rapide(?:ment|s)?|souvent|réacti(?:f|ve|fs|ves)|lente?s?|lentement)\s+(?:que|qu['’])|\bmieux\s+(?:que|qu['’])|\bmeilleure?s?\s+(?:que|qu['’])|\b(?:devance(?:nt)?|surpasse(?:nt)?|l['’]emporte(?:nt)?\s+sur|bat(?:tent)?\s+(?=\p{L}))\b|\b(?:deux|trois|quatre|cinq|dix|\d+(?:[.,]\d+)?)\s+fois\s+plus\b", Loose, 10_000)]
    public static partial Regex Compares();

    /// <summary>The loser is named first.</summary>
    [GeneratedRegex(@"\b(?:slower|worse|less\s+(?:often|responsive)|fewer|lower|plus\s+lente?(?:ment|s)?|moins\s+(?:vite|bien|souvent|rapide(?:ment)?s?)|de\s+moins|lost|loses|losing|perd(?:ent)?)\b", Loose, 10_000)]
    public static partial Regex Reversed();

    /// <summary>One above another, in the row of a match.</summary>
    [GeneratedRegex(@"\bw(?:in|ins|on|inning|inner)\b|\bbeats?|\bahead\b|\bl(?:ost|oses|osing)\b|\bgagn(?:e|ée?|ant)\b|\bremport(?:e|ée?|ant)\b|\bperd(?:u|ant)?\b", Loose, 10_000)]
    public static partial Regex Wins();

    [GeneratedRegex(@"\s(?:v\.?|vs\.?|versus|contre|against)\s", Loose, 10_000)]
    public static partial Regex Against();

    [GeneratedRegex(@"\b(?:answer|repl|respon|reach|react|tweet|messages?|contacts?\b|répon|répli|réag|réacti|délai|courriel|e-?mail)", Loose, 10_000)]
    public static partial Regex Answering();

    [GeneratedRegex(@"\b(?:shares?|part|percentage|pourcentage|proportion)s?\s+(?:of|des|de\s+l['’]ensemble\s+des)\s+(?:all\s+|the\s+|toutes\s+les\s+)?(?:replies|responses|answers|réponses)\b|(?:%|percent|pour\s+cent)\s+(?:of|des)\s+(?:all\s+|the\s+|its\s+)?(?:replies|responses|answers|réponses)\b", Loose, 10_000)]
    public static partial Regex ShareOfReplies();

    [GeneratedRegex(@"\b(?:(?:only\s+)?(?:over|of|among|for|on|across)\s+(?:(?:all|the|its|their|only|those)\s+)*(?:\d+\s+)?(?:replies|responses|answers|answered|replied|responders|(?:tweets|messages|contacts)\s+(?:that\s+were\s+)?answered)|responders\s+only|replies\s+only|when\s+(?:it|they)\s+(?:did\s+)?(?:answered|replied|answer|reply)|(?:sur|pour|parmi)\s+(?:les\s+|ses\s+|leurs\s+)?(?:seul[es]{1,2}s?\s+)?(?:\d+\s+)?(?:réponses|messages\s+(?:répondus|qui\s+ont\s+reçu))|réponses\s+seulement|des\s+(?:seules\s+)?réponses)\b", Loose, 10_000)]
    public static partial Regex NamesReplies();

    [GeneratedRegex(@"\b(?:overall|in\s+total|all\s+(?:brands|messages|tweets|contacts)|whole|globale?(?:ment)?|au\s+total|ensemble|toutes?\s+(?:les\s+)?(?:marques|messages)|tous\s+les\s+messages)\b", Loose, 10_000)]
    public static partial Regex Overall();

    [GeneratedRegex(@"\b(?:within|in\s+(?:less|under)|under|less\s+than|window|promis\w*|en\s+moins\s+de|en\s+dessous\s+de|sous|fenêtre|délai\s+promis|s['’]engage\w*)\s*$", Loose, 10_000)]
    public static partial Regex Window();
}
