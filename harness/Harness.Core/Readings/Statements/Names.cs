using System.Text.RegularExpressions;

namespace Harness.Readings.Statements;

/// <summary>Proper names in a sentence: whom its numbers can be about.</summary>
internal static partial class Names
{
    public static IReadOnlyList<(string Name, int Start)> Of(string sentence) =>
    [
        .. Proper().Matches(sentence).Select(match => (Name: Trailing().Replace(match.Value, ""), match.Index)).Where(found => found.Name.Length > 1 && !Ordinary().IsMatch(found.Name))
            .Select(found => Leading().Match(found.Name) is { Success: true } first ? (found.Name[first.Length..], found.Index + first.Length) : found),
    ];

    /// <summary>The last name before a place, else the first one after it; empty where the sentence has none.</summary>
    public static string At(IReadOnlyList<(string Name, int Start)> names, int place) =>
        names.LastOrDefault(name => name.Start < place).Name ?? (names.Count > 0 ? names[0].Name : "");

    private const string Word = @"(?:\p{Lu}[\p{L}\p{N}&.+]*(?:[-’'][\p{L}\p{N}]+)*)";

    [GeneratedRegex(Word + @"(?:\s+(?:(?:of|de|du|des|d['’]|and\s+the|&)\s*)?" + Word + ")*", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Proper();

    [GeneratedRegex(@"[.,;:'’]+$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Trailing();

    private const string Words =
        "A|An|The|This|That|These|Those|It|Its|They|Their|He|She|We|Our|You|I|In|On|At|By|For|From|With|Without|Within|Over|Under|Of|Only|And|But|Or|Nor|So|As|If|When|While|Whether|Where|Half|All|Both|Each|Every|Some|Most|More|Fewer|Less|No|Not|None|Nobody|"
        + "Among|Across|Between|Behind|Despite|Overall|However|Meanwhile|Elsewhere|Then|Here|There|After|Before|How|What|Which|Who|Why|Average|Mean|Median|Response|Responses|Reply|Replies|Brands?|Companies|Customers?|Study|Report|Messages?|Tweets?|Twitter|Facebook|Instagram|"
        + "One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|CI|IC|Tie|Fastest|Best|Slowest|Worst|Second|Third|Last|First|"
        + "Le|La|Les|L['’]\\p{L}*|Un|Une|Des|Du|De|D['’]\\p{L}*|Ce|Cet|Cette|Ces|Il|Elle|Ils|Elles|On|Nous|Vous|En|Au|Aux|Dans|Sur|Sous|Avec|Sans|Par|Pour|Entre|Chez|Et|Ou|Mais|Donc|Si|Quand|Comme|Ni|Pas|Aucun|Aucune|Toutes?|Tous|Tout|Chaque|Moins|Plus|Selon|Malgré|Ainsi|Ailleurs|Enfin|Moyenne|Taux|Délai|Réponses?|Marques?|Entreprises?|Étude|Parmi|Groupes?";

    [GeneratedRegex("^(?:" + Words + ")$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Ordinary();

    [GeneratedRegex(@"^(?:(?:" + Words + @")\s+)+(?:(?:of|de|du|des)\s+)?(?=\p{Lu})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Leading();
}
