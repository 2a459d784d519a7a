using Harness.Statistics;
using Harness.Studies;
using static Harness.Findings.Phrases;

namespace Harness.Findings;

/// <summary>What the messages of a wave can and cannot say, in sentences made from estimates by rule.</summary>
internal static class Verdict
{
    public static IReadOnlyList<Finding> Of(Analysis analysis) =>
    [
        .. Whole(analysis),
        .. Addresses(analysis),
        .. Silent(analysis),
        .. Absent(analysis),
        .. Median(analysis.Overall),
        .. Order("brands", new("brands", "marques"), analysis.BetweenBrands),
        .. Order("sectors", new("sectors", "secteurs"), analysis.BetweenSectors),
        .. Order("categories", new("categories", "catégories"), analysis.BetweenCategories),
        .. OneBrand(analysis),
    ];

    private static IEnumerable<Finding> Whole(Analysis analysis)
    {
        Stratum all = analysis.Overall;
        if (all.N < Floors.Figure)
        {
            yield return new("share", Say(l => l.Pick(
                $"A share of messages answered: it takes {Floors.Figure} messages to publish one, and {Numerals.Count(all.N, l)} {(all.N == 1 ? "was" : "were")} sent.",
                $"Un taux de réponse : il faut {Floors.Figure} messages pour en publier un, et il en a été envoyé {Numerals.Count(all.N, l)}.")), all.Share, Says.Cannot);
            yield break;
        }

        yield return new("share", Say(l =>
        {
            string window = Numerals.Span(analysis.Study.Window, l);
            return l.Pick(
                $"{all.Messages(l)} {(all.X == 1 ? "was" : "were")} answered by a person within {window}: {all.Share(l)} (95% interval {all.Interval(l)}).",
                $"{all.Messages(l)} {(all.X < 2 ? "a" : "ont")} reçu la réponse d’une personne en {window} : {all.Share(l)} (intervalle à 95 % : {all.Interval(l)}).");
        }), all.Share, Says.Can);
    }

    private static IEnumerable<Finding> Addresses(Analysis analysis)
    {
        if (analysis.BetweenAddresses is not { MayOrder: true, Pairs: [{ A: var a, B: var b } pair] })
        {
            yield break;
        }

        Estimate difference = Proportion.Newcombe(a.X, a.N, b.X, b.N, a.Share.Frame);
        yield return new("address", Say(l =>
        {
            string groups = $"{a.Name(l)}: {a.Fraction(l)}; {b.Name(l).Lower()}: {b.Fraction(l)}".Replace(":", l.Pick(":", " :"), StringComparison.Ordinal).Replace(";", l.Pick(";", " ;"), StringComparison.Ordinal);
            string points = Numerals.Points(difference.Value ?? 0, l), low = Numerals.Points(difference.Low ?? 0, l), high = Numerals.Points(difference.High ?? 0, l);
            return pair.Distinct
                ? l.Pick($"{groups}. The difference is {points} points (95% interval {low} to {high}).", $"{groups}. L’écart est de {points} points (intervalle à 95 % : {low} à {high}).")
                : l.Pick($"{groups}. No difference can be claimed.", $"{groups}. Aucun écart ne peut être affirmé.");
        }), difference, pair.Distinct ? Says.Can : Says.Cannot);
        if (!pair.Distinct)
        {
            yield break;
        }

        yield return new("address-or-week", Say(l => l.Pick(
            "Whether that comes from the form of address or from the weeks: the form changed from week to week for all brands at once, so the two are confounded.",
            "Si cela tient à la forme d’adresse ou aux semaines : la forme changeait d’une semaine à l’autre pour toutes les marques à la fois, les deux effets sont confondus.")), null, Says.Cannot);
    }

    private static IEnumerable<Finding> Silent(Analysis analysis)
    {
        Stratum[] silent = [.. analysis.Brands.Where(brand => brand is { X: 0, Published: true })];
        if (silent.MinBy(brand => brand.N) is not { } least)
        {
            yield break;
        }

        yield return new("silent", Say(l =>
        {
            (string n, string most) = (Numerals.Count(least.N, l, new("message", "message"), new("messages", "messages")), Numerals.Share(least.Share.High ?? 1, l));
            return l.Pick(
                $"No reply from {silent.List(l)}. With {n}, a brand that answers up to {most} of its messages may still look silent.",
                $"Aucune réponse de {silent.List(l)}. Avec {n}, une marque qui répond à {most} de ses messages, ou moins, peut encore paraître muette.");
        }), least.Share, Says.Can);
    }

    private static IEnumerable<Finding> Absent(Analysis analysis)
    {
        if (analysis.Brands.Where(brand => brand.Absent).ToArray() is [_, ..] absent)
        {
            bool one = absent.Length == 1;
            yield return new("absent", Say(l => l.Pick(
                $"How {absent.List(l)} {(one ? "answers its customers: it has" : "answer their customers: they have")} no account here, and having no account is not the same as answering 0%.",
                $"La façon dont {absent.List(l)} {(one ? "répond à ses clients : elle n’a" : "répondent à leurs clients : elles n’ont")} pas de compte ici, et ne pas avoir de compte n’est pas répondre à 0 %.")), null, Says.Cannot);
        }
    }

    private static IEnumerable<Finding> Median(Stratum all)
    {
        if (all.N < Floors.Figure)
        {
            yield break;
        }

        if (all.Median.Value is not null)
        {
            yield return new("median", Say(l => l.Pick(
                $"Half of all messages, the never-answered counted in, were answered within {all.Median(l)} (95% interval {Numerals.TimeInterval(all.Median, l)}).",
                $"La moitié des messages, ceux restés sans réponse compris, ont reçu une réponse en {all.Median(l)} (intervalle à 95 % : {Numerals.TimeInterval(all.Median, l)}).")), all.Median, Says.Can);
        }
        else
        {
            yield return new("median", Say(l => l.Pick(
                "A typical time to reply: fewer than half of the messages were answered, so the median that counts the never-answered in does not exist, and a mean over the answered alone describes the lucky few.",
                "Un délai de réponse typique : moins de la moitié des messages ont reçu une réponse ; la médiane qui compte aussi les autres n’existe donc pas, et une moyenne sur les seuls messages qui ont reçu une réponse ne décrit que les plus chanceux.")), all.Median, Says.Cannot);
        }
    }

    /// <summary>No order below the floor; above it, only groups that corrected pairwise tests leave tied.</summary>
    private static IEnumerable<Finding> Order(string subject, Words kind, Comparison comparison)
    {
        if (comparison.Groups.Count < 2 || comparison.Groups.All(group => group.N == 0))
        {
            yield break;
        }

        int tests = comparison.Pairs.Count, distinct = comparison.Pairs.Count(pair => pair.Distinct);
        bool ordered = comparison.MayOrder && distinct > 0;
        yield return new(subject, Say(l =>
        {
            string groups = $"{Numerals.Count(comparison.Groups.Count, l)} {kind.In(l)}", least = Numerals.Count(comparison.Groups.Min(group => group.N), l);
            string floor = Numerals.Count(Floors.Order, l), pairs = Numerals.Count(tests, l), hold = Numerals.Count(distinct, l);
            return (comparison.MayOrder, distinct) switch
            {
                (false, _) => l.Pick(
                    $"An order of the {groups}: it takes {floor} contacts each to publish one, and there are {least}. All stay in one tie group.",
                    $"Un ordre entre les {groups} : il faut {floor} contacts pour en publier un, et il y en a {least}. Il ne reste qu’un seul groupe d’ex æquo."),
                (true, 0) when tests == 1 => l.Pick(
                    $"An order of the {groups}: their difference does not hold after correction. Both stay in one tie group.",
                    $"Un ordre entre les {groups} : leur écart ne résiste pas à la correction. Il ne reste qu’un seul groupe d’ex æquo."),
                (true, 0) => l.Pick(
                    $"An order of the {groups}: not one of the {pairs} pairwise differences holds after correction. All stay in one tie group.",
                    $"Un ordre entre les {groups} : sur {pairs} écarts deux à deux, aucun ne résiste à la correction. Il ne reste qu’un seul groupe d’ex æquo."),
                (true, _) => l.Pick(
                    $"Among the {groups}, {hold} of {pairs} pairwise differences {(distinct == 1 ? "holds" : "hold")} after correction. Tie groups, more answered first: {Ties(comparison, l)}.",
                    $"Entre les {groups}, {hold} des {pairs} écarts deux à deux {(distinct == 1 ? "résiste" : "résistent")} à la correction. Groupes d’ex æquo, par taux de réponse décroissant : {Ties(comparison, l)}."),
            };
        }), null, ordered ? Says.Can : Says.Cannot);
    }

    private static IEnumerable<Finding> OneBrand(Analysis analysis)
    {
        if (analysis.Brands.Where(brand => brand is { X: > 0, Published: true }).MaxBy(brand => brand.Share.High - brand.Share.Low) is { } widest)
        {
            yield return new("one-brand", Say(l => l.Pick(
                $"A percentage for a single brand: {widest.Name(l)} answered {widest.Messages(l)}, which fits any rate from {widest.Interval(l)}.",
                $"Un pourcentage pour une seule marque : {widest.Name(l)} a répondu à {widest.Messages(l)}, ce qui est compatible avec tout taux de {widest.Interval(l)}.")), widest.Share, Says.Cannot);
        }
    }

    private static string Ties(Comparison comparison, Language l) => string.Join(l.Pick("; ", " ; "), comparison.Ties.Select((tie, i) => $"{Numerals.Count(i + 1, l)}) {tie.List(l)}"));
}
