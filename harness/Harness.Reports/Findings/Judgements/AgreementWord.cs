using Harness.Raters;
using Harness.Studies;

namespace Harness.Findings.Judgements;

/// <summary>How far raters agree on a criterion, in a word; the bounds are those of Krippendorff (2004, Content Analysis, 2nd ed., p. 241).</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Figures">Its alpha.</param>
/// <param name="Level">The word.</param>
internal sealed record AgreementWord(Criterion Criterion, CriterionFigures Figures, Agreed Level)
{
    /// <summary>Alpha from which on marks bear tentative conclusions.</summary>
    public const double Tentative = 0.667;

    /// <summary>Alpha from which on marks are relied on.</summary>
    public const double Reliable = 0.8;

    public static IReadOnlyList<AgreementWord> All(WaveQuality quality) =>
        [.. quality.Round.Agreement.Select(figures => new AgreementWord(quality.Round.Rubric.Criteria.Single(criterion => criterion.Id == figures.Criterion), figures, Of(figures.Alpha.Estimate.Value)))];

    public static Words Say(Agreed level) => level switch
    {
        Agreed.NotComputable => new("not computable", "non calculable"),
        Agreed.Low => new("too low to conclude from", "trop faible pour conclure"),
        Agreed.Tentative => new("tentative conclusions", "conclusions prudentes"),
        Agreed.Reliable => new("reliable", "fiable"),
    };

    private static Agreed Of(double? alpha) => alpha switch
    {
        null => Agreed.NotComputable,
        >= Reliable => Agreed.Reliable,
        >= Tentative => Agreed.Tentative,
        _ => Agreed.Low,
    };
}

/// <summary>What an alpha is worth.</summary>
internal enum Agreed
{
    NotComputable,
    Low,
    Tentative,
    Reliable,
}
