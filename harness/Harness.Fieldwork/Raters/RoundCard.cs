using Harness.Ratings;

namespace Harness.Raters;

/// <summary>A card of a round.</summary>
/// <param name="Card">Its name.</param>
/// <param name="Kind">Whether it is judged, or holds raters against known marks.</param>
/// <param name="Probe">Id of its probe; null for a trap.</param>
/// <param name="Known">The marks that are known to be right, by id of the criterion; empty for a card that is judged.</param>
internal sealed record RoundCard(string Card, TurnKind Kind, string? Probe, IReadOnlyDictionary<string, int> Known);
