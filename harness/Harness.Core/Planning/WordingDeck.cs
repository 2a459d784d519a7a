using Harness.Statistics;
using Harness.Studies;

namespace Harness.Planning;

/// <summary>Deals the wordings of a complaint to a brand like a shuffled deck: all of them before any comes back.</summary>
internal sealed class WordingDeck(ulong seed, ulong purpose)
{
    private readonly Dictionary<(int Brand, string Complaint), (int[] Order, int Dealt)> decks = [];

    public int Next(int brand, Complaint complaint)
    {
        (int Brand, string Complaint) key = (brand, complaint.Id);
        (int[] order, int dealt) = decks.TryGetValue(key, out (int[] Order, int Dealt) deck)
            ? deck
            : (Draws.For(seed, [purpose, (ulong)brand, .. complaint.Id.Select(letter => (ulong)letter)]).Permutation(complaint.Wordings.Count), 0);
        decks[key] = (order, dealt + 1);
        return order[dealt % order.Length];
    }
}
