using System.Globalization;
using Harness.Findings;
using Harness.Findings.Protocols;
using Harness.Tables;

namespace Harness.Documents.Protocols;

/// <summary>A comparison of protocols as CSV (RFC 4180), one brand under one protocol a row; the rows <c>true-share</c> are what the simulator knows. Times in seconds, shares 0 to 1.</summary>
internal static class ProtocolCsv
{
    public static string Render(ProtocolComparison comparison) => "protocol,brand,rank,value,n,best,lead,reaches_floor,tie_groups\n" + string.Concat(
    [
        .. comparison.Judgements.SelectMany(judgement => judgement.Places.Select(place => Row(judgement, place))),
        .. comparison.Truth.Select(truth => Line("true-share", truth.Brand.Id, Number(comparison.TrueRank(truth)), Number(truth.Share), Number(truth.Brand.N), "", "", "", "")),
    ]);

    private static string Row(Judgement judgement, Place place)
    {
        string brand = place.Figure.Brand.Id;
        return Line(
            judgement.Protocol.Id, brand, Number(place.Rank), Number(place.Figure.Value), Number(place.Figure.N), Is(judgement.Best.Contains(place)), place.Rank == 1 ? Wording.Key(judgement.Lead) : "",
            Is(judgement.Bearing.Reaching.Contains(brand, StringComparer.Ordinal)),
            string.Join(' ', judgement.Bearing.Ties.Index().Where(tie => tie.Item.Contains(brand, StringComparer.Ordinal)).Select(tie => Number(tie.Index + 1))));
    }

    private static string Line(params string[] cells) => string.Join(',', cells.Select(cell => CsvCell.Of(cell))) + "\n";

    private static string Is(bool holds) => holds ? "1" : "0";

    private static string Number(double? value) => value is { } number ? Math.Round(number, 9).ToString(CultureInfo.InvariantCulture) : "";
}
