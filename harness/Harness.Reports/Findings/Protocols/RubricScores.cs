using Harness.Findings.Judgements;
using Harness.Studies;
using static Harness.Findings.Phrases;

namespace Harness.Findings.Protocols;

/// <summary>The mean score of a brand under a rubric that comes along.</summary>
internal static class RubricScores
{
    /// <param name="wave">The wave.</param>
    /// <param name="pack">Name of the rubric.</param>
    /// <param name="beside">What is printed beside the score; null for nothing.</param>
    public static ProtocolFigures Of(MarkedWave wave, string pack, Func<Stratum, Words>? beside = null)
    {
        Rubric rubric = new StudyReader(Channels.Channels.Names).ReadRubric(pack, RubricPacks.Bytes).Rubric!;
        WaveQuality quality = wave.Under(rubric);
        return new([.. quality.Brands.Select(brand => Figure(brand, rubric.Score!.OutOf, beside))], Bearing.Of(quality.Order));
    }

    private static ProtocolFigure Figure(BrandQuality brand, int outOf, Func<Stratum, Words>? beside)
    {
        QualityFigure total = brand.Total!;
        return new(brand.Brand, total.Estimate.Value, total.Estimate.N, Say(l =>
            total.Estimate.Value is not { } score ? l.Pick("no score", "pas de score")
            : Numerals.Number(Math.Round(score, 1, MidpointRounding.AwayFromZero), l) + l.Pick(" of ", " sur ") + Numerals.Count(outOf, l) + (beside is null ? "" : ", " + beside(brand.Brand).In(l))));
    }
}
