using Harness.Ratings;
using Harness.Statistics;
using Harness.Studies;

namespace Harness.Findings.Judgements;

/// <summary>How good the replies of one brand are, or of all.</summary>
/// <param name="Brand">The brand, with what is known without raters.</param>
/// <param name="Probes">Its conversations.</param>
/// <param name="Scores">Its scores; empty where the rubric adds nothing up. The first is the total.</param>
/// <param name="Parts">How well each part of the total was done, 0 to 1.</param>
/// <param name="Criteria">Its marks on each criterion.</param>
/// <param name="Rules">What rules read in its replies.</param>
internal sealed record BrandQuality(
    Stratum Brand, IReadOnlyList<JudgedProbe> Probes, IReadOnlyList<QualityFigure> Scores, IReadOnlyList<QualityFigure> Parts, IReadOnlyList<QualityFigure> Criteria, IReadOnlyList<RuleShare> Rules)
{
    /// <summary>The score by which brands are held against each other; null where the rubric adds nothing up.</summary>
    public QualityFigure? Total => Scores.Count == 0 ? null : Scores[0];

    /// <summary>How many conversations a person answered.</summary>
    public int Answered => Probes.Count(probe => probe.IsAnswered);

    public int Silences => Probes.Count(probe => probe.Judged.Speed is Silent);

    public int Open => Probes.Count(probe => probe.Judged.Speed is StillOpen);

    /// <summary>How many of the answered have every mark that the total needs, or all marks where nothing is added up.</summary>
    public int Rated => Total?.Rated ?? Probes.Count(probe => probe.IsAnswered && Criteria.All(criterion => probe.Judged.On(criterion.Id) is Rated));

    /// <summary>It was written to, all its conversations are over, and no person answered any.</summary>
    public bool IsSilent => Probes.Count > 0 && Silences == Probes.Count && !Brand.Absent;

    /// <summary>Whether it may stand in an order.</summary>
    public bool MayOrder => Rated >= Floors.Order && Total?.Estimate.Value is not null;

    public static BrandQuality Of(Stratum brand, Rubric rubric, IReadOnlyCollection<string> channels, IReadOnlyList<JudgedProbe> probes, Frame frame)
    {
        BrandFigures figures = new(rubric, channels, probes, frame);
        return new(brand, probes, figures.Scores(), figures.Parts(), figures.Criteria(), RuleShare.All(probes, frame));
    }
}
