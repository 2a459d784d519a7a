using System.Text;
using Harness.Journal;
using Harness.Planning;
using Harness.Probes;
using Harness.Ratings;
using Harness.Studies;

namespace Harness.Raters;

/// <summary>The cards of a wave, simulated or live.</summary>
internal static class Deck
{
    /// <summary>
    /// The cards of the conversations that are over, so that no card changes under its raters, and in which the brand answered: by a person or a
    /// machine, not by a third party. A reply that was changed stands there twice, as it was and as it became; one that was erased is left out.
    /// </summary>
    /// <param name="study">The study.</param>
    /// <param name="slots">Its slots, as the journal has them.</param>
    /// <param name="journal">The journal of the wave.</param>
    /// <param name="key">The secret under which cards are named.</param>
    public static IReadOnlyList<DeckCard> Of(Study study, IReadOnlyList<Slot> slots, EventJournal journal, ReadOnlySpan<byte> key)
    {
        List<DeckCard> deck = [];
        foreach ((int number, Gathered said) in Gather(journal).OrderBy(one => one.Key).Where(one => one.Value is { IsOver: true, Replies.Count: > 0 }))
        {
            Slot slot = slots[number];
            Card card = Card.Of(slot.Probe, key, new(Identity.Of(slot.Brand, slot.Persona), slot.Language), slot.Text, said.Replies);
            deck.Add(new(card, slot.Probe, slot.Brand.Id, slot.At.InZone(study.Schedule.Zone).Date, [.. said.Shoppers.Order(StringComparer.Ordinal)]));
        }

        return deck;
    }

    /// <summary>What cards need of each conversation; all is read before anything is worked out, for a writer waits meanwhile.</summary>
    private static Dictionary<int, Gathered> Gather(EventJournal journal)
    {
        Dictionary<int, Gathered> all = [];
        foreach (ProbeEvent happened in journal.Events())
        {
            Gathered said = all.TryGetValue(happened.Head.Probe, out Gathered? known) ? known : all[happened.Head.Probe] = new();
            said.IsOver |= happened.Head.Kind == EventKind.Closed;
            if (IsReply(happened) && Text(happened) is { } reply)
            {
                said.Replies.Add(reply);
            }

            if (happened.Head.Kind == EventKind.Assigned && Text(happened) is { } who && RaterId.Of(who) is { Length: > 0 } id)
            {
                said.Shoppers.Add(id);
            }
        }

        return all;
    }

    private static bool IsReply(ProbeEvent happened) => happened.Head.Kind is EventKind.Replied or EventKind.Edited && !ThreadCode.IsThirdParty(happened.Head.Codes);

    private static string? Text(ProbeEvent happened) => happened.Content is { } said ? Encoding.UTF8.GetString(said.Bytes) : null;

    private sealed class Gathered
    {
        public List<string> Replies { get; } = [];

        public bool IsOver { get; set; }

        /// <summary>Who took a message by hand.</summary>
        public HashSet<string> Shoppers { get; } = new(StringComparer.Ordinal);
    }
}
