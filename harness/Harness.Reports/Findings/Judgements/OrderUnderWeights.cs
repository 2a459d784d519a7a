using Harness.Ratings;
using static Harness.Findings.Phrases;

namespace Harness.Findings.Judgements;

/// <summary>What the choice of weights does to the order of brands, in a sentence.</summary>
internal static class OrderUnderWeights
{
    public static IEnumerable<Finding> Of(WaveQuality quality)
    {
        if (quality is not { Order: { } order, Round.Rubric.Score.Parts.Count: > 1 })
        {
            yield break;
        }

        WeightRange weights = order.Weights;
        int holds = weights.Pairs.Count(pair => pair.Holds), all = weights.Pairs.Count;
        yield return new("quality-weights", Say(l =>
        {
            (string range, string hold, string pairs) = (Numerals.Share(weights.Range, l, 0), Numerals.Count(holds, l), Numerals.Count(all, l));
            return (holds == all, all) switch
            {
                (true, 1) => l.Pick(
                    $"With every weight up to {range} lower or higher, the two mean scores keep their order.",
                    $"Chaque poids pouvant varier de {range} en moins ou en plus, les deux scores moyens gardent leur ordre."),
                (true, _) => l.Pick(
                    $"With every weight up to {range} lower or higher, all {pairs} pairs of mean scores keep their order.",
                    $"Chaque poids pouvant varier de {range} en moins ou en plus, les {pairs} paires de scores moyens gardent toutes leur ordre."),
                (false, _) => l.Pick(
                    $"An order of mean scores that no choice of weights turns: with every weight up to {range} lower or higher, {hold} of {pairs} pairs keep theirs.",
                    $"Un ordre des scores moyens qu’aucun choix de poids ne renverse : chaque poids pouvant varier de {range} en moins ou en plus, {hold} {(holds > 1 ? "paires" : "paire")} sur {pairs} {(holds > 1 ? "gardent le leur" : "garde le sien")}."),
            };
        }), null, holds == all ? Says.Can : Says.Cannot);
    }
}
