using Harness.Charts;
using Harness.Findings;
using Harness.Findings.Judgements;
using Harness.Studies;
using static Harness.Findings.Phrases;

namespace Harness.Documents.Judgements;

/// <summary>The order of brands by quality under a range of weights, and pair by pair.</summary>
internal static class OrderTables
{
    public static DataTable Ranks(QualityOrder order, Language l)
    {
        string range = Numerals.Share(order.Weights.Range, l, 0), floor = Numerals.Count(Floors.Order, l);
        return new(
            l.Pick(
                $"Ranks of the mean scores when every weight may be up to {range} lower or higher; brands with {floor} rated replies or more. Chance is left aside here: see the pairs",
                $"Rangs des scores moyens quand chaque poids peut varier de {range} en moins ou en plus ; marques ayant au moins {floor} réponses évaluées. Le hasard est ici mis de côté : voir les paires"),
            [l.Pick("Brand", "Marque"), l.Pick("Score", "Score"), l.Pick("Rank as weighted", "Rang selon les poids"), l.Pick("Best to worst found", "Du meilleur au pire trouvé"), l.Pick("Never beyond", "Jamais au-delà de")],
            [
                .. order.Weights.Ranks.Zip(order.Brands, (rank, brand) => (IReadOnlyList<string>)
                [
                    brand.Brand.Name(l), QualityCells.Whole(brand.Total!, l), Numerals.Count(rank.Stated, l), Between(rank.Best, rank.Worst, l), Between(rank.NeverBefore, rank.NeverAfter, l),
                ]),
            ]);
    }

    public static DataTable Pairs(QualityOrder order, Language l) => new(
        l.Pick("Each two brands: could their scores be alike (Mann-Whitney, corrected by Holm), and how often the first is before the second under the range of weights", "Marques deux à deux : leurs scores pourraient-ils être semblables (Mann-Whitney, corrigé par Holm), et dans quelle part des pondérations la première précède la seconde"),
        [l.Pick("Pair", "Paire"), l.Pick("p, corrected", "p corrigé"), l.Pick("Apart", "Distinctes"), l.Pick("First before second", "Première avant seconde"), l.Pick("Order", "Ordre")],
        [
            .. order.Pairs.Select(pair => (IReadOnlyList<string>)
            [
                $"{pair.A.Brand.Name(l)} – {pair.B.Brand.Name(l)}",
                pair.Adjusted is { } p ? p < 0.001 ? l.Pick("< 0.001", "< 0,001") : Numerals.Significant(p, 2, l) : l.Pick("not tested", "non testé"),
                pair.Distinct ? l.Pick("yes", "oui") : l.Pick("tied", "ex æquo"),
                Numerals.Share(pair.Weights.Before, l),
                pair.Weights.Holds ? l.Pick("holds for all weights in the range", "tient pour tous les poids de la plage") : l.Pick("turns with the weights", "dépend des poids"),
            ]),
        ]);

    private static string Between(int best, int worst, Language l) => best == worst ? Numerals.Count(best, l) : Numerals.Count(best, l) + l.Pick(" to ", " à ") + Numerals.Count(worst, l);
}
