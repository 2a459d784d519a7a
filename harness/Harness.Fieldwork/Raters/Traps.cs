using System.Globalization;
using Harness.Ratings;
using Harness.Studies;

namespace Harness.Raters;

/// <summary>Traps: an anchored example of the rubric itself, shown as the reply to a complaint of the wave. Who reads gives it the mark that it anchors.</summary>
internal static class Traps
{
    /// <summary>The name of each, with what it anchors; it looks like that of any other card.</summary>
    public static IEnumerable<(string Card, Criterion Criterion, Level Level)> Of(int round, Rubric rubric, byte[] key) =>
        rubric.Criteria.SelectMany(criterion => criterion.Levels.Select(level =>
            (Card.IdOf(string.Create(CultureInfo.InvariantCulture, $"trap/{round}/{criterion.Id}/{level.Mark}"), key), criterion, level)));

    /// <summary>The probe whose complaint a trap borrows, of those in the commonest language of the deck; null while the deck is empty.</summary>
    public static string? ProbeFor(string trap, ulong seed, IReadOnlyList<DeckCard> deck) =>
        deck.GroupBy(card => card.Card.Language).OrderByDescending(same => same.Count()).ThenBy(same => same.Key).FirstOrDefault()?
            .MinBy(card => (Chance.Of(seed, "borrow", trap, card.Probe), card.Probe))?.Probe;

    /// <summary>What a rater sees of one.</summary>
    public static Card Shown(string trap, Level level, Card borrowed) => new(trap, borrowed.Language, borrowed.Complaint, [level.Example.In(borrowed.Language)]);
}
