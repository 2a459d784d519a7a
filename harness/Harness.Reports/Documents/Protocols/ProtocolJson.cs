using System.Text.Encodings.Web;
using System.Text.Json;
using Harness.Findings;
using Harness.Findings.Protocols;

namespace Harness.Documents.Protocols;

/// <summary>A comparison of protocols as data: times in seconds, shares 0 to 1, null where there is nothing.</summary>
internal static class ProtocolJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Render(ProtocolComparison comparison) => JsonSerializer.Serialize(
        new
        {
            Study = comparison.Plan.Study.Id,
            Wave = comparison.Plan.WaveId,
            comparison.Plan.Seed,
            comparison.Wave.Analysis.Sent,
            Verdict = ProtocolSentences.Whole(comparison),
            comparison.Winners,
            comparison.Holding,
            Marks = Worth.Steps.Select(step => new { Worth = step.Value, step.Name }),
            Truth = comparison.Truth.Select(truth => new { Brand = truth.Brand.Id, Rank = comparison.TrueRank(truth), Share = Math.Round(truth.Share, 9) }),
            TruePairs = comparison.TruePairs.Count,
            Protocols = comparison.Judgements.Select(judgement => new
            {
                judgement.Protocol.Id,
                judgement.Protocol.Title,
                judgement.Protocol.Formula,
                Best = judgement.Best.Select(place => place.Figure.Brand.Id),
                Lead = Wording.Key(judgement.Lead),
                Says = ProtocolSentences.Of(judgement),
                InTrueOrder = comparison.InTrueOrder(judgement),
                Test = judgement.Bearing.Test,
                Order = judgement.Places.Select(place => new { Brand = place.Figure.Brand.Id, place.Rank, Value = Rounded(place.Figure.Value), place.Figure.N, place.Figure.Printed, ReachesFloor = judgement.Bearing.Reaching.Contains(place.Figure.Brand.Id, StringComparer.Ordinal) }),
                judgement.Bearing.Ties,
                Pairs = judgement.Bearing.Pairs.Select(pair => new { pair.A, pair.B, P = Rounded(pair.Adjusted), Apart = pair.IsApart }),
            }),
        },
        Options) + "\n";

    private static double? Rounded(double? value) => value is { } number ? Math.Round(number, 9) : null;
}
