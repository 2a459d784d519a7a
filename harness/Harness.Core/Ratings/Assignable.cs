using NodaTime;

namespace Harness.Ratings;

/// <summary>A card that is to be given to raters, and what its giving must heed.</summary>
/// <param name="Card">Name of the card.</param>
/// <param name="Brand">Id of the brand, so that each rater sees all brands about equally often.</param>
/// <param name="Day">The day of the probe, so that each rater sees all days about equally often.</param>
/// <param name="Shoppers">All who carried the probe out by hand and so never rate it; empty where nobody did.</param>
public sealed record Assignable(string Card, string Brand, LocalDate Day, IReadOnlyList<string> Shoppers);
