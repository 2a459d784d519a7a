namespace Harness.Findings.Judgements;

/// <summary>What a round of rating rests on. Traps count nowhere; a rater's latest word on a card counts once.</summary>
/// <param name="Raters">How many people rated.</param>
/// <param name="Ratings">How many cards they judged, taken together.</param>
/// <param name="Cards">How many cards there were.</param>
/// <param name="Rated">How many of them somebody rated.</param>
/// <param name="Shared">How many of them at least two rated.</param>
/// <param name="Decided">How many an adjudicator decided on.</param>
/// <param name="Apart">On how many raters are apart and nobody decided.</param>
/// <param name="Known">How many are gold: their marks were known beforehand, and stand.</param>
/// <param name="Recognised">In how many ratings the rater recognised the brand.</param>
internal sealed record RatingCounts(int Raters, int Ratings, int Cards, int Rated, int Shared, int Decided, int Apart, int Known, int Recognised);
