using Harness.Statistics;
using Harness.Studies;
using static Harness.Findings.Phrases;

namespace Harness.Findings.Judgements;

/// <summary>How far a machine judge agrees with people on a criterion.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Shared">On how many cards both have a mark.</param>
/// <param name="Alpha">Krippendorff's alpha of the judge and the settled marks of people, ordinal.</param>
internal sealed record CriterionAgreement(Criterion Criterion, int Shared, Estimate Alpha)
{
    /// <summary>Shared cards below which nothing is said of whether it could count: 100.</summary>
    public const int LeastShared = 100;

    /// <summary>The lower limit of alpha from which on it could count: that from which marks bear tentative conclusions.</summary>
    public const double Level = AgreementWord.Tentative;

    /// <summary>Whether it agrees well enough that it could count; it does not all the same.</summary>
    public bool ReachesLevel => Shared >= LeastShared && Alpha.Low >= Level;

    /// <summary>Where it stands, in words.</summary>
    public Words Standing => Say(l =>
    {
        (string least, string level) = (Numerals.Count(LeastShared, l), l.Pick("0.667", "0,667"));
        return Shared < LeastShared ? l.Pick(
                $"not counted; it takes {least} shared cards to tell whether it could be", $"non compté ; il faut {least} cartes en commun pour dire s’il pourrait l’être")
            : ReachesLevel ? l.Pick($"not counted, though it reaches the level (lower limit {level} or more)", $"non compté, bien qu’il atteigne le niveau (limite basse d’au moins {level})")
            : l.Pick($"not counted; it does not reach the level (lower limit {level} or more)", $"non compté ; il n’atteint pas le niveau (limite basse d’au moins {level})");
    });

    /// <param name="criterion">The criterion.</param>
    /// <param name="marks">What people and what the judge said of each card; null where there is no mark.</param>
    /// <param name="frame">The confidence.</param>
    public static CriterionAgreement Of(Criterion criterion, IReadOnlyList<(double? People, double? Machine)> marks, Frame frame)
    {
        (double? People, double? Machine)[] both = [.. marks.Where(pair => pair is { People: not null, Machine: not null })];
        return new(criterion, both.Length, KrippendorffAlpha.Of(new(both.Select(pair => new[] { pair.People, pair.Machine })), MarkScale.Ordinal, frame).Estimate);
    }
}
