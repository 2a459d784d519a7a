using Harness.Charts;
using Harness.Findings;
using Harness.Findings.Protocols;
using Harness.Studies;
using static Harness.Findings.Phrases;

namespace Harness.Documents.Protocols;

/// <summary>The tables of a comparison of protocols.</summary>
internal static class ProtocolTables
{
    /// <summary>Every protocol with every brand; the last row is the truth.</summary>
    public static DataTable Whole(ProtocolComparison comparison, Language l) => new(
        l.Pick("Rank and figure of each brand by each protocol; the last row is what the simulator knows to be true", "Rang et chiffre de chaque marque d’après chaque protocole ; la dernière ligne est ce que le simulateur sait être vrai"),
        [l.Pick("Protocol", "Protocole"), .. comparison.Wave.Brands.Select(brand => brand.Name(l)), l.Pick("Lead of the first", "Avance de la première"), l.Pick("Pairs in the true order", "Paires dans le vrai ordre")],
        [
            .. comparison.Judgements.Select(judgement => (IReadOnlyList<string>)
            [
                judgement.Protocol.Title.In(l),
                .. comparison.Wave.Brands.Select(brand => Cell(judgement.Places.First(place => place.Figure.Brand.Id == brand.Id), l)),
                ProtocolSentences.Short(judgement.Lead).In(l),
                Pairs(comparison, judgement, l),
            ]),
            [
                True(l),
                .. comparison.Wave.Brands.Select(brand => comparison.Truth.First(truth => truth.Brand.Id == brand.Id)).Select(truth => $"{Rank(comparison.TrueRank(truth), l)} · {Numerals.Share(truth.Share, l)}"),
                "–",
                "–",
            ],
        ]);

    /// <summary>One protocol: its order, and beside it what the data bear.</summary>
    public static DataTable Order(Judgement judgement, Language l) => new(
        l.Pick(
            $"The order it would have published, and what the data bear: {judgement.Bearing.Test.In(l)}; an order takes {Numerals.Count(Floors.Order, l)} {judgement.Bearing.Floor.In(l)} a brand",
            $"L’ordre qu’il aurait publié, et ce que les données permettent : {judgement.Bearing.Test.In(l)} ; un ordre demande {Numerals.Count(Floors.Order, l)} {judgement.Bearing.Floor.In(l)} par marque"),
        [l.Pick("Brand", "Marque"), l.Pick("Rank", "Rang"), l.Pick("As it would print it", "Tel qu’il l’imprimerait"), "n", l.Pick("Tie groups", "Groupes d’ex æquo"), l.Pick("p against the first, corrected", "p face à la première, corrigé")],
        [
            .. judgement.Places.Select(place => (IReadOnlyList<string>)
            [
                place.Figure.Brand.Name(l),
                place.Rank is { } rank ? Rank(rank, l) : "–",
                place.Figure.Printed.In(l),
                Numerals.Count(place.Figure.N, l),
                Ties(judgement, place.Figure.Brand.Id, l),
                Against(judgement, place, l),
            ]),
        ]);

    /// <summary>The name of the last row.</summary>
    public static string True(Language l) => l.Pick("True share answered, by the laws of the simulation", "Taux de réponse vrai, d’après les lois de la simulation");

    public static string Pairs(ProtocolComparison comparison, Judgement judgement, Language l) =>
        Numerals.Count(comparison.InTrueOrder(judgement), l) + l.Pick(" of ", " sur ") + Numerals.Count(comparison.TruePairs.Count, l);

    private static string Cell(Place place, Language l) => place.Rank is { } rank ? $"{Rank(rank, l)} · {place.Figure.Printed.In(l)}" : place.Figure.Printed.In(l);

    private static string Rank(int rank, Language l) => Numerals.Count(rank, l);

    private static string Ties(Judgement judgement, string brand, Language l)
    {
        int[] groups = [.. judgement.Bearing.Ties.Index().Where(tie => tie.Item.Contains(brand, StringComparer.Ordinal)).Select(tie => tie.Index + 1)];
        return groups.Length == 0 ? l.Pick("no order: too few", "pas d’ordre : trop peu") : string.Join(", ", groups.Select(group => Rank(group, l)));
    }

    private static string Against(Judgement judgement, Place place, Language l) =>
        place.Rank is null or 1 || judgement.Bearing.Between(judgement.Places[0].Figure.Brand.Id, place.Figure.Brand.Id) is not { } pair ? "–"
        : pair.Adjusted is not { } p ? l.Pick("not tested", "non testé")
        : (p < 0.001 ? l.Pick("< 0.001", "< 0,001") : Numerals.Significant(p, 2, l)) + (pair.IsApart ? l.Pick(", apart", ", distinctes") : pair.IsContrary ? l.Pick(", the other way round", ", en sens inverse") : l.Pick(", tied", ", ex æquo"));
}
