using Harness.Statistics;

namespace Harness.Ratings;

/// <summary>Gives cards to raters.</summary>
public static class Assignment
{
    /// <summary>
    /// Gives each card to as many raters as the rule demands, none of whom carried its probe out: the raters get equally many cards, each of
    /// them all brands and all days about equally often, in an order of their own with gold and traps between. What was given before stays;
    /// a rater who comes later gets new cards only. The same cards, raters, rule, seed and past give the same turns, in whatever order they are named.
    /// </summary>
    /// <param name="cards">The cards; no two of one name.</param>
    /// <param name="raters">The raters who take cards now.</param>
    /// <param name="rule">How many judge each, and what comes between.</param>
    /// <param name="seed">The seed of all that is left to chance.</param>
    /// <param name="given">The turns given before; null or empty at first.</param>
    /// <returns>All turns, and the cards for which there are too few raters.</returns>
    /// <exception cref="ArgumentException">A card is named twice or is gold or a trap too, or a number of the rule is outside its range.</exception>
    public static Assigned Of(IReadOnlyList<Assignable> cards, IReadOnlyList<string> raters, AssignmentRule rule, ulong seed, IReadOnlyList<Turn>? given = null)
    {
        ArgumentNullException.ThrowIfNull(cards);
        ArgumentNullException.ThrowIfNull(raters);
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentOutOfRangeException.ThrowIfLessThan(rule.PerCard, 1, nameof(rule));
        ArgumentOutOfRangeException.ThrowIfNegative(rule.GoldEvery, nameof(rule));
        ArgumentOutOfRangeException.ThrowIfNegative(rule.TrapEvery, nameof(rule));
        Bounds.Share(rule.Overlap, nameof(rule));
        if (cards.Select(card => card.Card).Concat(rule.Gold).Concat(rule.Traps).GroupBy(card => card, StringComparer.Ordinal).Any(same => same.Count() > 1))
        {
            throw new ArgumentException("each card, gold and trap is named once", nameof(cards));
        }

        Assignable[] inOrder = [.. cards.OrderBy(card => card.Brand, StringComparer.Ordinal).ThenBy(card => card.Day).ThenBy(card => Chance.Of(seed, "card", card.Card)).ThenBy(card => card.Card, StringComparer.Ordinal)];
        string[] everybody = [.. raters.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Deal deal = new(inOrder, everybody, given ?? [], seed);
        List<Shortage> missing = [];
        for (int card = 0; card < inOrder.Length; card++)
        {
            int wanted = IsShared(card, rule.Overlap) ? rule.PerCard : 1, found = deal.Fill(card, wanted);
            if (found < wanted)
            {
                missing.Add(new(inOrder[card].Card, wanted, found));
            }
        }

        Evening.Loads(deal);
        Evening.Days(deal);
        return new(Rows.Of(deal, rule, seed, given ?? []), missing);
    }

    /// <summary>Whether a card belongs to the overlap, by even steps through the cards in order of brand and day.</summary>
    private static bool IsShared(int card, double share) => Math.Floor(((card + 1) * share) + 1e-9) > Math.Floor((card * share) + 1e-9);
}
