using Harness.Charts;
using Harness.Findings;
using Harness.Findings.Protocols;
using Harness.Studies;
using static Harness.Findings.Phrases;

namespace Harness.Documents.Protocols;

/// <summary>Protocols by brands, shaded by rank; the last row is what the simulator knows.</summary>
internal static class ProtocolHeatmap
{
    public static HeatmapChart Of(ProtocolComparison comparison, Language l)
    {
        string title = ProtocolSentences.Whole(comparison).In(l), rank = l.Pick("Rank", "Rang");
        int brands = comparison.Wave.Brands.Count;
        return new(
            $"protocols-{Wording.Key(l)}",
            title,
            l.Pick("Rank of each brand by each protocol, and the figure as it would be printed; the darker, the better", "Rang de chaque marque d’après chaque protocole, et le chiffre tel qu’il serait imprimé ; plus foncé, mieux placé"),
            $"{title} {string.Join(" ", ProtocolSentences.Of(comparison).Skip(1).Select(sentence => sentence.In(l)))}",
            ProtocolTables.Whole(comparison, l),
            [.. comparison.Wave.Brands.Select(brand => brand.Name(l))],
            [
                .. comparison.Judgements.Select(judgement => new HeatmapRow(
                    judgement.Protocol.Title.In(l),
                    [.. comparison.Wave.Brands.Select(brand => judgement.Places.First(place => place.Figure.Brand.Id == brand.Id)).Select(place => Cell(place.Rank, Number(place.Figure.Printed.In(l), l), place.Figure.Printed.In(l), place.Figure.Brand))],
                    l.Pick("Protocols", "Protocoles"))),
                new HeatmapRow(
                    ProtocolTables.True(l),
                    [.. comparison.Wave.Brands.Select(brand => comparison.Truth.First(truth => truth.Brand.Id == brand.Id)).Select(truth => Cell(comparison.TrueRank(truth), Numerals.Share(truth.Share, l), Numerals.Share(truth.Share, l), truth.Brand))],
                    l.Pick("What the simulator knows", "Ce que sait le simulateur")),
            ],
            [new(0, Numerals.Count(brands, l)), new(1, Numerals.Count(1, l))],
            rank);

        HeatmapCell Cell(int? place, string text, string whole, Stratum brand) => new(
            place is { } at ? brands == 1 ? 1 : (double)(brands - at) / (brands - 1) : null,
            place is { } shown ? $"{Numerals.Count(shown, l)} · {text}" : "–",
            $"{brand.Name(l)}{l.Pick(": ", " : ")}{(place is { } spoken ? $"{rank} {Numerals.Count(spoken, l)}, " : "")}{whole}",
            place is { } alone ? Numerals.Count(alone, l) : null);
    }

    /// <summary>A figure without what it is out of and what stands beside it: the row and the table say that.</summary>
    private static string Number(string printed, Language l) => printed.Split(l.Pick(" of ", " sur "))[0];
}
