using Harness.Studies;
using static Harness.Findings.Phrases;

namespace Harness.Findings.Protocols;

/// <summary>What a comparison of protocols comes to, in sentences made by rule.</summary>
internal static class ProtocolSentences
{
    /// <summary>All that stands at the head of the page, the shortest form of it first.</summary>
    public static IReadOnlyList<Words> Of(ProtocolComparison comparison) => [Whole(comparison), .. Winners(comparison), Leads(comparison), Truth(comparison)];

    /// <summary>How many protocols, how many winners, how many leads.</summary>
    public static Words Whole(ProtocolComparison comparison) => Say(l =>
    {
        int protocols = comparison.Judgements.Count, winners = comparison.Winners, holding = comparison.Holding;
        (string p, string w, string h) = (Numerals.Count(protocols, l), Numerals.Count(winners, l), Numerals.Count(holding, l));
        return l.Pick(
            $"{p} {(protocols == 1 ? "protocol" : "protocols")}, {w} different {(winners == 1 ? "winner" : "winners")}, {h} of the leads {(holding == 1 ? "holds" : "hold")} after correction.",
            $"{p} {(protocols > 1 ? "protocoles" : "protocole")}, {w} {(winners > 1 ? "gagnantes différentes" : "gagnante")}, {h} {(holding > 1 ? "avances résistent" : "avance résiste")} à la correction.");
    });

    /// <summary>What one protocol would have said, and what the data bear of it.</summary>
    public static Words Of(Judgement judgement) => Say(l => $"{Called(judgement, l)} {Bears(judgement, l)}");

    /// <summary>What the first place is worth, in a few words.</summary>
    public static Words Short(Lead lead) => lead switch
    {
        Lead.Holds => new("holds", "résiste"),
        Lead.Tied => new("tied", "ex æquo"),
        Lead.Contrary => new("contradicted", "contredite"),
        Lead.TooFew => new("too few for an order", "trop peu pour un ordre"),
        Lead.Untested => new("not tested", "non testée"),
        Lead.Shared => new("shared", "partagée"),
        Lead.Alone => new("nobody behind", "personne derrière"),
        Lead.Nobody => new("nobody is best", "aucune n’est première"),
    };

    /// <summary>The names of some brands.</summary>
    public static string Names(IReadOnlyList<Place> places, Language l) => places.Count == 0 ? l.Pick("nobody", "aucune") : ((IReadOnlyList<Stratum>)[.. places.Select(place => place.Figure.Brand)]).List(l);

    private static IEnumerable<Words> Winners(ProtocolComparison comparison) => comparison.Judgements
        .GroupBy(judgement => string.Join(' ', judgement.Best.Select(place => place.Figure.Brand.Id)), StringComparer.Ordinal)
        .OrderByDescending(same => same.Count())
        .Select(same => Say(l =>
        {
            string names = Names(same.First().Best, l), titles = string.Join(l.Pick("; ", " ; "), same.Select(judgement => judgement.Protocol.Title.In(l)));
            return same.First().Best.Count switch
            {
                0 => l.Pick($"Nobody is best, by: {titles}.", $"Aucune n’est la meilleure, selon : {titles}."),
                1 => l.Pick($"Best is {names}, by: {titles}.", $"La meilleure est {names}, selon : {titles}."),
                _ => l.Pick($"Best together are {names}, by: {titles}.", $"Les meilleures à égalité sont {names}, selon : {titles}."),
            };
        }));

    private static Words Leads(ProtocolComparison comparison) => Say(l =>
    {
        string counted = string.Join(", ", comparison.Judgements.GroupBy(judgement => judgement.Lead).OrderBy(same => same.Key).Select(same => $"{Short(same.Key).In(l)} {Numerals.Count(same.Count(), l)}"));
        return l.Pick($"What the leads of the first over the second are worth: {counted}.", $"Ce que valent les avances de la première sur la deuxième : {counted}.");
    });

    private static Words Truth(ProtocolComparison comparison) => Say(l =>
    {
        TrueShare first = comparison.Truth[0];
        (string name, string share) = (first.Brand.Name(l), Numerals.Share(first.Share, l));
        (string most, string pairs) = (Numerals.Count(comparison.InTrueOrder(comparison.Closest[0]), l), Numerals.Count(comparison.TruePairs.Count, l));
        string closest = string.Join(l.Pick("; ", " ; "), comparison.Closest.Select(judgement => judgement.Protocol.Title.In(l)));
        return l.Pick(
            $"What the simulator knows: {name} truly answers most, {share} of these messages. Of the {pairs} pairs of brands that truly differ in this, the closest protocols put {most} in the true order: {closest}.",
            $"Ce que sait le simulateur : {name} répond réellement le plus, à {share} de ces messages. Sur les {pairs} paires de marques qui diffèrent réellement à cet égard, les protocoles les plus proches en mettent {most} dans le vrai ordre : {closest}.");
    });

    private static string Called(Judgement judgement, Language l) => judgement.Best switch
    {
        [] when judgement.Places.All(place => place.Figure.Value is null) => l.Pick(
            "It has no figure here: nobody answered, or its formula gives no weight to a channel of this study.", "Il n’a pas de chiffre ici : personne n’a répondu, ou sa formule ne donne pas de poids à un canal de cette étude."),
        [] => l.Pick("It would have called nobody best.", "Il n’aurait dit d’aucune marque qu’elle est la meilleure."),
        [var one] => l.Pick($"It would have called {one.Figure.Brand.Name(l)} best ({one.Figure.Printed.In(l)}).", $"Il aurait dit {one.Figure.Brand.Name(l)} la meilleure ({one.Figure.Printed.In(l)})."),
        var several => l.Pick($"It would have called {Names(several, l)} best together ({several[0].Figure.Printed.In(l)}).", $"Il aurait dit {Names(several, l)} les meilleures ensemble ({several[0].Figure.Printed.In(l)})."),
    };

    private static string Bears(Judgement judgement, Language l)
    {
        string behind = Names(judgement.Second, l), test = judgement.Bearing.Test.In(l), floor = Numerals.Count(Floors.Order, l), counted = judgement.Bearing.Floor.In(l);
        return judgement.Lead switch
        {
            Lead.Holds => l.Pick($"Its lead over {behind} holds ({test}).", $"Son avance sur {behind} résiste ({test})."),
            Lead.Tied => l.Pick($"Its lead over {behind} does not hold: the data leave them tied ({test}).", $"Son avance sur {behind} ne résiste pas : les données les laissent ex æquo ({test})."),
            Lead.Contrary => l.Pick(
                $"Its lead over {behind} is one of the mean alone: value by value the data put {behind} before it ({test}).",
                $"Son avance sur {behind} n’est que celle de la moyenne : valeur par valeur, les données placent {behind} devant ({test})."),
            Lead.TooFew => l.Pick($"The data bear no such order: it takes {floor} {counted} each to publish one, and the first or the second ({behind}) has fewer.", $"Les données ne permettent pas un tel ordre : il faut {floor} {counted} par marque pour en publier un, et la première ou la deuxième ({behind}) en a moins."),
            Lead.Untested => l.Pick($"Its lead over {behind} was not tested: channels are weighed, or nothing varies.", $"Son avance sur {behind} n’a pas été testée : les canaux sont pondérés, ou rien ne varie."),
            Lead.Shared => l.Pick("There is no lead to test.", "Il n’y a pas d’avance à tester."),
            Lead.Alone => l.Pick("Nobody stands behind it.", "Personne ne la suit."),
            Lead.Nobody => l.Pick("There is no lead to test.", "Il n’y a pas d’avance à tester."),
        };
    }
}
