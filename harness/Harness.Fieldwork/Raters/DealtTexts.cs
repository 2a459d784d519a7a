using System.Collections.Frozen;
using Harness.Ratings;
using Harness.Studies;

namespace Harness.Raters;

/// <summary>The texts of the cards that this process was dealt last.</summary>
internal sealed class DealtTexts(FrozenDictionary<string, Card> cards)
{
    public static DealtTexts Of(IReadOnlyList<DeckCard> deck, IReadOnlyList<KeptCard> kept, IEnumerable<(string Card, Criterion Criterion, Level Level)> traps)
    {
        Dictionary<string, Card> byProbe = deck.ToDictionary(card => card.Probe, card => card.Card, StringComparer.Ordinal);
        Dictionary<string, Level> levels = traps.ToDictionary(trap => trap.Card, trap => trap.Level, StringComparer.Ordinal);
        IEnumerable<Card> shown = kept.Where(card => card.Kind == TurnKind.Trap && card.Probe is { } probe && byProbe.ContainsKey(probe))
            .Select(card => Traps.Shown(card.Card, levels[card.Card], byProbe[card.Probe!]));
        return new(deck.Select(card => card.Card).Concat(shown).ToFrozenDictionary(card => card.Id, StringComparer.Ordinal));
    }

    public Card? Of(string card) => cards.GetValueOrDefault(card);
}
