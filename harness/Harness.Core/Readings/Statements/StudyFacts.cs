using System.Globalization;
using System.Text.RegularExpressions;

namespace Harness.Readings.Statements;

/// <summary>How large the study behind a text was, as the text itself says it.</summary>
/// <param name="PerBrand">Messages for each brand; null when nothing says so.</param>
/// <param name="Brands">Brands; null when nothing says so.</param>
/// <param name="Total">All messages; null when nothing says so.</param>
/// <param name="Conflicts">Sizes that do not agree with each other: the size, what it should be, and where it stands.</param>
internal sealed partial record StudyFacts(int? PerBrand, int? Brands, int? Total, IReadOnlyList<SizeConflict> Conflicts)
{
    private const int WeekdaysAWeek = 5, DaysAWeek = 7;

    public static StudyFacts Of(IReadOnlyList<Passage> passages, ClaimSample sample)
    {
        (int Number, Passage From, Match Match)[] totals = [.. Read(Totals(), passages)], brands = [.. Read(BrandCounts(), passages)], each = [.. Read(Each(), passages)];
        int? counted = brands.Length > 0 ? brands.Max(found => found.Number) : null, total = totals.Length > 0 ? totals.Max(found => found.Number) : null;
        int? drawn = Cadence(passages), said = each.Length > 0 ? each[0].Number : null, known = sample.Brands ?? counted;
        int? divided = known is > 0 && total is { } all && all % known == 0 && all / known.Value > 0 ? all / known : null;
        return new(
            sample.PerBrand ?? Least(said ?? drawn, divided),
            known,
            total ?? (known * (said ?? drawn)),
            [.. Conflicting(brands, totals, said ?? drawn), .. Industries(brands)]);
    }

    /// <summary>Where two ways to the same size do not agree, the one that claims less.</summary>
    private static int? Least(int? a, int? b) => a is { } first && b is { } second ? Math.Min(first, second) : a ?? b;

    private static IEnumerable<(int Number, Passage From, Match Match)> Read(Regex pattern, IReadOnlyList<Passage> passages) =>
        from passage in passages
        from Match match in pattern.Matches(passage.Text)
        let number = NumberWords.Count(match.Groups["number"].Value)
        where number > 0
        select (number.Value, passage, match);

    /// <summary>"One tweet per brand per weekday, four weeks".</summary>
    private static int? Cadence(IReadOnlyList<Passage> passages)
    {
        foreach (Passage passage in passages)
        {
            if (Daily().Match(passage.Text) is { Success: true } daily && Weeks().Match(passage.Text) is { Success: true } weeks
                && NumberWords.Count(daily.Groups["number"].Value) is { } aDay && NumberWords.Count(weeks.Groups["number"].Value) is { } weekly)
            {
                return aDay * weekly * (daily.Groups["weekday"].Success ? WeekdaysAWeek : DaysAWeek);
            }
        }

        return null;
    }

    private static IEnumerable<SizeConflict> Conflicting((int Number, Passage From, Match Match)[] brands, (int Number, Passage From, Match Match)[] totals, int? each)
    {
        if (brands.Length > 0 && brands.MaxBy(found => found.Number) is var counted && each is { } n && totals.Length > 0 && totals.All(total => total.Number != (long)counted.Number * n) && totals.MaxBy(total => total.Number) is var most && most.Number > n)
        {
            yield return new(most.Match.Value.Trim(), most.From.At(most.Match.Index), string.Create(CultureInfo.InvariantCulture, $"{counted.Number} × {n} = {(long)counted.Number * n}"));
        }
    }

    /// <summary>"14 brands, 7 industries (2 per industry)".</summary>
    private static IEnumerable<SizeConflict> Industries((int Number, Passage From, Match Match)[] brands) =>
        from brand in brands
        let groups = Groups().Match(brand.From.Text)
        let each = PerGroup().Match(brand.From.Text)
        where groups.Success && each.Success
        let product = (long)NumberWords.Count(groups.Groups["number"].Value)!.Value * NumberWords.Count(each.Groups["number"].Value)!.Value
        where product != brand.Number
        select new SizeConflict(brand.Match.Value.Trim(), brand.From.At(brand.Match.Index), string.Create(CultureInfo.InvariantCulture, $"{groups.Groups["number"].Value} × {each.Groups["number"].Value} = {product}"));

    private const RegexOptions Loose = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string Number = @"(?<![\d.,:/%]|\d[\u0020\u00A0\u202F])(?<number>" + NumberWords.Whole + @"|\b(?:" + NumberWords.Spelt + @"))";
    private const string Sent = @"(?:tweets?|messages?|contacts?|complaints?|questions?|posts?|e-?mails?|letters?|calls?|requests?|réclamations?|plaintes?|courriels?|lettres?|appels?|demandes?|envois?)";
    private const string Kind = @"(?:brands?|compan(?:y|ies)|firms?|retailers?|banks?|marques?|entreprises?|sociétés?|enseignes?)";
    private const string Group = @"(?:industr(?:y|ies)|sectors?|secteurs?|categor(?:y|ies)|catégories?)";

    [GeneratedRegex(Number + @"\s+" + Sent + @"\b(?!\s+(?:per|par|each|chacune?|pour\s+chaque|to\s+each|à\s+chaque)\b)", Loose, 10_000)]
    private static partial Regex Totals();

    [GeneratedRegex(Number + @"\s+(?:\p{L}+\s+)?(?:brands|companies|firms|retailers|banks|marques|entreprises|sociétés|enseignes)\b(?!\s+(?:per|par)\b)", Loose, 10_000)]
    private static partial Regex BrandCounts();

    [GeneratedRegex(Number + @"\s+" + Sent + @"\s+(?:per|par|each|pour\s+chaque|to\s+each|à\s+chaque)\s*(?:" + Kind + @"\b(?!\s+(?:and|et)?\s*(?:per|par)\b)|chacune|[.,;)]|$)|\b(?:each|every|chaque)\s+" + Kind + @"\s+(?:got|received|was\s+sent|a\s+reçu|reçoit)\s+" + Number, Loose, 10_000)]
    private static partial Regex Each();

    [GeneratedRegex(Number + @"\s+" + Sent + @"\s+(?:per|par|to\s+each|à\s+chaque)\s+" + Kind + @"\s+(?:(?:and|et)\s+)?(?:per|par|each|every|chaque)\s+(?<weekday>weekday|working\s+day|business\s+day|jour\s+(?:ouvré|ouvrable|de\s+semaine))?(?:day|jour)?", Loose, 10_000)]
    private static partial Regex Daily();

    [GeneratedRegex(Number + @"[\s-]+(?:consecutive\s+)?(?:weeks?|semaines?)", Loose, 10_000)]
    private static partial Regex Weeks();

    [GeneratedRegex(Number + @"\s+" + Group, Loose, 10_000)]
    private static partial Regex Groups();

    [GeneratedRegex(Number + @"\s+(?:" + Kind + @"\s+)?(?:per|par|in\s+each|dans\s+chaque|each)\s+" + Group, Loose, 10_000)]
    private static partial Regex PerGroup();
}

/// <summary>A size of a study that others contradict.</summary>
/// <param name="Printed">The size as printed.</param>
/// <param name="Spot">Where.</param>
/// <param name="Sum">What the others make it.</param>
internal sealed record SizeConflict(string Printed, Spot Spot, string Sum);
