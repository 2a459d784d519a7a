using Harness.Ratings;
using NodaTime;

namespace Harness.Raters;

/// <summary>A card and what only the host knows of it.</summary>
/// <param name="Card">What raters see.</param>
/// <param name="Probe">Id of its probe.</param>
/// <param name="Brand">Id of the brand.</param>
/// <param name="Day">The day of the probe.</param>
/// <param name="Shoppers">Short names of all who carried the probe out by hand, see <see cref="RaterId"/>; empty where nobody did.</param>
internal sealed record DeckCard(Card Card, string Probe, string Brand, LocalDate Day, IReadOnlyList<string> Shoppers);
