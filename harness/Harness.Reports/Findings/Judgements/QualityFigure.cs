using Harness.Ratings;
using Harness.Statistics;
using Harness.Studies;

namespace Harness.Findings.Judgements;

/// <summary>A mean over the conversations of one brand.</summary>
/// <param name="Id">Id of the score, the part or the criterion.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Least">The least that it can be.</param>
/// <param name="Most">The most that it can be; 1 for what is read as a share.</param>
/// <param name="Rated">How many rated replies are in it: what the floors count.</param>
/// <param name="Of">Of how many conversations it speaks, those without it among them.</param>
/// <param name="Estimate">The mean; its n counts silences too where they have no points.</param>
/// <param name="Gaps">Why the others are not in it, and how often.</param>
internal sealed record QualityFigure(string Id, Words Name, double Least, double Most, int Rated, int Of, Estimate Estimate, IReadOnlyList<GapCount> Gaps)
{
    /// <summary>Whether it may be published at all.</summary>
    public bool Published => Rated >= Floors.Figure && Estimate.Value is not null;
}
