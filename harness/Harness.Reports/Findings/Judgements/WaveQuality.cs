using Harness.Ratings;
using Harness.Readings;
using Harness.Statistics;
using Harness.Studies;

namespace Harness.Findings.Judgements;

/// <summary>The quality of the replies of a wave, by one round of rating.</summary>
/// <param name="Round">The round.</param>
/// <param name="RubricHash">Hash of the rubric with all its texts, 64 hexadecimal digits.</param>
/// <param name="WeightsHash">Hash of the weights alone; null where nothing is added up.</param>
/// <param name="Scores">The scores that are shown, the total first.</param>
/// <param name="Brands">Brand by brand, in the order of the panel, those that were written to.</param>
/// <param name="Overall">All conversations with brands that have an account.</param>
/// <param name="Order">The order of brands; null where none may be published.</param>
internal sealed record WaveQuality(
    RatedRound Round, string RubricHash, string? WeightsHash, IReadOnlyList<Score> Scores, IReadOnlyList<BrandQuality> Brands, BrandQuality Overall, QualityOrder? Order)
{
    /// <param name="analysis">The wave.</param>
    /// <param name="round">The round.</param>
    /// <param name="replies">The texts of the replies by number of the slot.</param>
    public static WaveQuality Of(Analysis analysis, RatedRound round, ILookup<int, string> replies) => Of(analysis, round, RuleMarks.Read(analysis.Overall.Outcomes, replies));

    /// <param name="analysis">The wave.</param>
    /// <param name="round">The round.</param>
    /// <param name="rules">What rules read in the replies.</param>
    public static WaveQuality Of(Analysis analysis, RatedRound round, RuleMarks rules)
    {
        Frame frame = new(analysis.Study.Window, Clock.Wall, Floors.Confidence);
        string[] channels = [.. analysis.Overall.Outcomes.Slots.Select(slot => slot.Account.Channel).Distinct(StringComparer.Ordinal)];
        BrandQuality Quality(Stratum group, Outcomes outcomes) => BrandQuality.Of(group, round.Rubric, channels, JudgedProbe.Of(outcomes, round, rules), frame);
        BrandQuality[] brands = [.. analysis.Brands.Where(brand => brand.N > 0 && !brand.Absent).Select(brand => Quality(brand, brand.Outcomes))];
        return new(
            round,
            Ratings.RubricHash.Of(round.Rubric).ToString(),
            round.Rubric.Score is { } scoring ? Ratings.RubricHash.Of(scoring).ToString() : null,
            BrandFigures.ScoresOf(round.Rubric),
            brands,
            Quality(analysis.Overall, analysis.Overall.Outcomes.Where(slot => slot.Account.Presence != Presence.Absent)),
            QualityOrder.Of(round.Rubric, channels, brands));
    }
}
