using Harness.Findings;
using Harness.Studies;
using NodaTime;
using static Harness.Findings.Phrases;

namespace Harness.Documents.Figures;

/// <summary>Titles of charts: each says what its data allow, by the same rules as the verdict.</summary>
internal static class Titles
{
    public static string Brands(Analysis analysis, Language l)
    {
        Comparison comparison = analysis.BetweenBrands;
        if (comparison.Groups.Count == 0)
        {
            return l.Pick("No brand of the panel has an account here.", "Aucune marque du panel n’a de compte ici.");
        }

        (int least, int most) = (comparison.Groups.Min(brand => brand.N), comparison.Groups.Max(brand => brand.N));
        string each = least == most ? Numerals.Count(most, l) : Numerals.Count(least, l) + l.Pick(" to ", " à ") + Numerals.Count(most, l);
        return comparison.MayOrder || comparison.Groups.Count < 2
            ? Ties(comparison, new("brands", "marques"), l)
            : l.Pick(
                $"{each} {(most == 1 ? "message" : "messages")} per brand: the intervals are too wide for any order.",
                $"{each} {(most < 2 ? "message" : "messages")} par marque : les intervalles sont trop larges pour un ordre.");
    }

    public static string Ties(Comparison comparison, Words kind, Language l)
    {
        int distinct = comparison.Pairs.Count(pair => pair.Distinct);
        string pairs = Numerals.Count(comparison.Pairs.Count, l), hold = Numerals.Count(distinct, l);
        return comparison.Groups is [var only] ? Alone(only, l)
            : !comparison.MayOrder ? l.Pick($"Too few messages to order the {kind.In(l)}.", $"Trop peu de messages pour ordonner les {kind.In(l)}.")
            : comparison.Pairs.Count == 1 && distinct == 0 ? l.Pick($"The two {kind.In(l)} are tied: their difference does not hold.", $"Les deux {kind.In(l)} sont ex æquo : leur écart ne résiste pas au test.")
            : distinct == 0 ? l.Pick($"The {kind.In(l)} are tied: none of {pairs} pairwise differences holds after correction.", $"Les {kind.In(l)} sont ex æquo : sur {pairs} écarts deux à deux, aucun ne résiste à la correction.")
            : l.Pick(
                $"{hold} of {pairs} pairwise differences between {kind.In(l)} {(distinct == 1 ? "holds" : "hold")} after correction.",
                $"Sur {pairs} écarts deux à deux entre {kind.In(l)}, {hold} {(distinct == 1 ? "résiste" : "résistent")} à la correction.");
    }

    public static string Addresses(Analysis analysis, Language l) => analysis.BetweenAddresses switch
    {
        { MayOrder: true, Pairs: [{ Distinct: true, A: var a, B: var b }] } => l.Pick(
            $"{a.Name(l)}, {a.Share(l)} were answered; {b.Name(l).Lower()}, {b.Share(l)}. The weeks differ too.",
            $"{a.Name(l)}, {a.Share(l)} de réponses ; {b.Name(l).Lower()}, {b.Share(l)}. Les semaines diffèrent aussi."),
        var comparison => Ties(comparison, new("forms of address", "formes d’adresse"), l),
    };

    public static string Sector(IReadOnlyList<Stratum> brands, Language l)
    {
        Stratum[] here = [.. brands.Where(brand => !brand.Absent)];
        Comparison comparison = Comparison.Of(here);
        return here.Length == 0 ? l.Pick($"No account: {brands.List(l)}.", $"Pas de compte : {brands.List(l)}.")
            : brands.Any(brand => brand.Absent) && comparison.Groups is [var present] ? l.Pick($"Only {present.Name(l)} has an account: {present.Fraction(l)} answered.", $"Seule {present.Name(l)} a un compte : {present.Messages(l)} avec réponse.")
            : here is [{ X: > 0 } only] ? Alone(only, l)
            : here.All(brand => brand.X == 0) ? l.Pick($"No reply from {here.List(l)}.", $"Aucune réponse de {here.List(l)}.")
            : (comparison.MayOrder, comparison.Pairs) switch
            {
                (true, [{ Distinct: true, A: var a, B: var b }]) => l.Pick($"{a.Name(l)} answered more than {b.Name(l)}.", $"{a.Name(l)} a répondu davantage que {b.Name(l)}."),
                (true, _) => Ties(comparison, new("brands", "marques"), l),
                (false, _) => l.Pick($"Too few messages to say which of {here.List(l)} answers more.", $"Trop peu de messages pour départager {here.List(l)}."),
            };
    }

    public static string Curve(IReadOnlyList<Stratum> brands, Language l)
    {
        AnsweredBy[] days = [.. brands[0].By.Where(by => by.Age == Duration.FromHours(24))];
        return days is [var day] && brands.All(brand => brand.By.Any(by => by.Age == day.Age && by.Share.Value is not null))
            ? l.Pick(
                $"After one day: {string.Join(", ", brands.Where(brand => brand.Published).Select(brand => $"{brand.Name(l)} {By(brand, day.Age, l)}"))} answered.",
                $"Après un jour : {string.Join(", ", brands.Where(brand => brand.Published).Select(brand => $"{brand.Name(l)} {By(brand, day.Age, l)}"))} de réponses.")
            : l.Pick("Share answered by age of the message.", "Taux de réponse selon l’âge du message.");
    }

    public static string NoCurve(IReadOnlyList<Stratum> brands, Language l) => l.Pick(
        $"No curve: no reply to {Numerals.Count(brands.Sum(brand => brand.N), l, new("message", "message"), new("messages", "messages"))}.",
        $"Pas de courbe : aucune réponse à {Numerals.Count(brands.Sum(brand => brand.N), l, new("message", "message"), new("messages", "messages"))}.");

    /// <summary>A group that there is nothing to compare with.</summary>
    private static string Alone(Stratum only, Language l) => l.Pick(
        $"{only.Name(l)}: {only.Fraction(l)} {(only.N == 1 ? "message" : "messages")} answered.",
        $"{only.Name(l)} : {only.Fraction(l)} {(only.N < 2 ? "message" : "messages")} avec réponse.");

    private static string By(Stratum brand, Duration age, Language l) =>
        brand.By.FirstOrDefault(by => by.Age == age)?.Share.Value is { } share ? Numerals.Share(share, l) : Numerals.NoData(l);
}
