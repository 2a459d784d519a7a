using NodaTime;

namespace Harness.Ratings;

/// <summary>What one rater said of one card, once. Whoever changes their mind gives another of the next version; none is ever changed.</summary>
/// <param name="Uuid">The name that whoever sends it gave it, so that the same one sent twice is one.</param>
/// <param name="Card">Name of the card.</param>
/// <param name="Rater">Short name of the rater.</param>
/// <param name="RubricHash">The hash of the rubric that was before the rater, see <see cref="Ratings.RubricHash"/>, 64 hexadecimal digits.</param>
/// <param name="Marks">The marks by id of the criterion, one for each criterion of the rubric.</param>
/// <param name="Recognised">Whether the rater recognised the brand; null where that was not answered.</param>
/// <param name="Note">What else the rater has to say; null when nothing.</param>
/// <param name="At">When it was given.</param>
/// <param name="Took">How long the card was before the rater; zero where that is not known, as with marks given on paper.</param>
/// <param name="Version">1 for the first of this rater on this card; an edit has one more than what it edits.</param>
public sealed record Rating(
    Guid Uuid,
    string Card,
    string Rater,
    string RubricHash,
    IReadOnlyDictionary<string, Mark> Marks,
    bool? Recognised,
    string? Note,
    Instant At,
    Duration Took,
    int Version);
