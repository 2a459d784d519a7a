using Harness.Ratings;
using NodaTime;

namespace Harness.Raters;

/// <summary>A decision on one criterion of a card. A later one takes its place; none is ever changed.</summary>
/// <param name="Uuid">The name that whoever sends it gave it, so that the same one sent twice is one.</param>
/// <param name="Card">Name of the card.</param>
/// <param name="Criterion">Id of the criterion.</param>
/// <param name="Mark">What was decided.</param>
/// <param name="Reason">Why; never empty.</param>
/// <param name="By">Short name of who decided.</param>
/// <param name="At">When.</param>
internal sealed record Adjudication(Guid Uuid, string Card, string Criterion, Mark Mark, string Reason, string By, Instant At);
