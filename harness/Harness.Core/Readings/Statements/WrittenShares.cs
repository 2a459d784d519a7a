using System.Text.RegularExpressions;

namespace Harness.Readings.Statements;

/// <summary>Shares in a text: <c>17.5%</c>, <c>14% of 280</c>, <c>3 of 140</c>, <c>42 messages sur 280</c>, <c>less than 8%</c>, <c>15% more</c>.</summary>
internal static partial class WrittenShares
{
    private const string Nouns = "tweets?|messages?|contacts?|complaints?|questions?|posts?|mails?|e-mails?|letters?|calls?|requests?|replies|responses|answers|réclamations?|plaintes?|courriels?|lettres?|appels?|demandes?|réponses?|envois?";

    public static IEnumerable<Value> Of(string text)
    {
        foreach (Match match in Percent().Matches(text))
        {
            double number = NumberWords.Decimal(match.Groups["number"].Value) / 100;
            int? of = NumberWords.Count(match.Groups["of"].Value) is > 0 and var whole ? whole : null;
            bool differs = match.Groups["sign"].Success || match.Groups["more"].Success;
            if (differs || number <= 1)
            {
                yield return new(differs ? ValueKind.Difference : ValueKind.Share, number, match.Value.Trim(), match.Index)
                {
                    Of = of,
                    Bound = match.Groups["below"].Success ? Bound.Below : match.Groups["above"].Success ? Bound.Above : Bound.None,
                };
            }
        }

        foreach (Match match in Fraction().Matches(text))
        {
            if (NumberWords.Count(match.Groups["count"].Value) is { } count && NumberWords.Count(match.Groups["of"].Value) is > 0 and int of && count <= of)
            {
                yield return new(ValueKind.Share, (double)count / of, match.Value.Trim(), match.Index) { Count = count, Of = of };
            }
        }
    }

    [GeneratedRegex(
        @"(?:(?<below>(?:less\s+than|fewer\s+than|under|below|up\s+to|at\s+most|no\s+more\s+than|moins\s+de|au\s+plus|jusqu['’]à|inférieure?s?\s+à|<|≤)\s*)|(?<above>(?:more\s+than|over|above|at\s+least|plus\s+de|au\s+moins|supérieure?s?\s+à|>|≥)\s*))?"
        + @"(?<![\d.,])(?<sign>[+−]\s?)?(?<number>\d{1,4}(?:[.,]\d+)?)\s*(?:%|percent\b|per\s+cent\b|pour\s?cent\b)"
        + @"(?:\s+(?:of|out\s+of|des|de|sur)\s+(?:(?:the|its|their|our|les|ses|leurs|about|all)\s+)?(?<of>" + NumberWords.Whole + @")\b(?!\s*%))?"
        + @"(?<more>\s+(?:more|fewer|faster|slower|higher|lower|better|quicker|de\s+plus|de\s+moins|plus\s+(?:vite|rapide|élevé)|increase|rise|drop))?"
        + @"(?<below>(?:\s+(?:of|de)\s+\p{L}+\s+\p{L}+)?,?\s+(?:or\s+less|or\s+fewer|ou\s+moins|at\s+most|au\s+plus))?",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Percent();

    [GeneratedRegex(
        @"(?<![\d.,:/%+−-]|\d[\u0020\u00A0\u202F])(?<count>" + NumberWords.Whole + @"|\b(?:" + NumberWords.Spelt + @")\b)(?:\s+(?:of\s+(?:the\s+)?)?(?:" + Nouns + @"))?(?:\s+(?:of|out\s+of|sur)\s+(?:(?:the|its|their|our|les|ses|leurs)\s+)?|\s?/\s?)"
        + "(?<of>" + NumberWords.Whole + @")\b(?!\s*%|[.,]\d|\s*/|\s+(?:pairwise|pairs?|differences?|écarts?|brands?|marques?|compan|entreprises?|sectors?|secteurs?|industr|categor|catégor|weeks?|semaines?|days?|jours?|raters?|évaluat|people|personnes|criteri|critère))",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Fraction();
}
