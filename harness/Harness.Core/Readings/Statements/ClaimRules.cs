using Harness.Planning;

namespace Harness.Readings.Statements;

/// <summary>The list of rules for claims; messages, documents and programs take the names from here.</summary>
public static class ClaimRules
{
    internal static ClaimRule NotWhole { get; } = new("not-whole", ClaimWeight.Error, new("not whole", "pas entier"), new(
        "A share of n messages is a whole number of them, as far as it is rounded.",
        "Un taux sur n messages en est un nombre entier, à l’arrondi près."));

    internal static ClaimRule Contradicted { get; } = new("contradicted", ClaimWeight.Error, new("contradicted", "contredit"), new(
        "One quantity has one value, wherever it is printed and however it is spelt.",
        "Une grandeur n’a qu’une valeur, où qu’elle soit imprimée et quelle que soit son écriture."));

    internal static ClaimRule NotTheFastest { get; } = new("not-the-fastest", ClaimWeight.Error, new("not the fastest", "pas la plus rapide"), new(
        "Who is called faster, or the fastest, has the shorter time.",
        "Qui est dit plus rapide, ou le plus rapide, a le délai le plus court."));

    internal static ClaimRule NotTheBest { get; } = new("not-the-best", ClaimWeight.Error, new("not the best", "pas la meilleure"), new(
        "Who is called better, or the best, has the greater share; ranks follow their figures.",
        "Qui est dit meilleur, ou le meilleur, a le taux le plus grand ; les rangs suivent leurs chiffres."));

    internal static ClaimRule CannotReach { get; } = new("cannot-reach", ClaimWeight.Error, new("cannot reach", "hors d’atteinte"), new(
        "Parts can carry the whole that is printed beside them.",
        "Les parties peuvent porter le total imprimé à côté d’elles."));

    internal static ClaimRule SharesOfReplies { get; } = new("shares-of-replies", ClaimWeight.Warning, new("shares of replies", "parts des réponses"), new(
        "Shares that sum to about 100% divide the replies; they are no rates of answering, and sum to no more than rounding allows.",
        "Des parts dont la somme fait environ 100 % se partagent les réponses ; ce ne sont pas des taux de réponse, et leur somme ne dépasse pas 100 % au-delà de l’arrondi."));

    internal static ClaimRule RespondersOnly { get; } = new("responders-only", ClaimWeight.Warning, new("responders only", "seulement les réponses"), new(
        "A mean over the answered messages alone says so, and over how many.",
        "Une moyenne sur les seuls messages qui ont reçu une réponse le dit, et dit sur combien."));

    internal static ClaimRule OneReply { get; } = new("one-reply", ClaimWeight.Remark, new("one reply", "une seule réponse"), new(
        "The slowest or the fastest reply is a single one.",
        "La réponse la plus lente, ou la plus rapide, n’est qu’une réponse."));

    internal static ClaimRule NoDenominator { get; } = new("no-denominator", ClaimWeight.Warning, new("no denominator", "pas de dénominateur"), new(
        "A share stands beside its numerator and denominator.",
        "Un pourcentage est accompagné de son numérateur et de son dénominateur."));

    internal static ClaimRule TooFewForOrder { get; } = new("too-few-for-order", ClaimWeight.Error, new("too few for an order", "trop peu pour un ordre"), new(
        $"No order below {Claims.LeastForOrder} contacts with known outcome each; silence is an outcome.",
        $"Pas d’ordre au-dessous de {Claims.LeastForOrder} contacts d’issue connue chacun ; le silence est une issue."));

    internal static ClaimRule TooFewForFigure { get; } = new("too-few-for-figure", ClaimWeight.Error, new("too few for a figure", "trop peu pour un chiffre"), new(
        $"No figure below {Claims.LeastForFigure} contacts with known outcome.",
        $"Pas de chiffre au-dessous de {Claims.LeastForFigure} contacts d’issue connue."));

    internal static ClaimRule FasterWithoutInterval { get; } = new("faster-without-interval", ClaimWeight.Error, new("faster without interval", "plus rapide sans intervalle"), new(
        "No “faster” and no “more” without an interval that excludes equality after correction.",
        "Pas de « plus rapide » ni de « plus » sans un intervalle qui exclut l’égalité après correction."));

    internal static ClaimRule SilentWithoutInterval { get; } = new("silent-without-interval", ClaimWeight.Warning, new("silent without interval", "muette sans intervalle"), new(
        "A silent brand is called silent with the interval that its messages give.",
        "Une marque muette est dite muette avec l’intervalle que donnent ses messages."));

    /// <summary>All rules, in the order in which problems of one place are told.</summary>
    public static IReadOnlyList<ClaimRule> All { get; } =
    [
        NotWhole, Contradicted, NotTheFastest, NotTheBest, CannotReach, SharesOfReplies, RespondersOnly, OneReply,
        NoDenominator, TooFewForOrder, TooFewForFigure, FasterWithoutInterval, SilentWithoutInterval,
    ];
}
