using Harness.Statistics;

namespace Harness.Planning;

/// <summary>Deals the wordings of a complaint to a brand like a shuffled deck: all of them before any comes back.</summary>
internal sealed class WordingDeck(ulong seed, ulong purpose)
{
    private readonly Dictionary<(int Brand, string Complaint), (int[] Order, int Dealt)> decks = [];

    /// <param name="brand">Number of the brand.</param>
    /// <param name="complaint">The id of the complaint, with what sets its wordings apart from its others.</param>
    /// <param name="wordings">How many wordings there are.</param>
    public int Next(int brand, string complaint, int wordings)
    {
        (int Brand, string Complaint) key = (brand, complaint);
        (int[] order, int dealt) = decks.TryGetValue(key, out (int[] Order, int Dealt) deck)
            ? deck
            : (Draws.For(seed, [purpose, (ulong)brand, .. complaint.Select(letter => (ulong)letter)]).Permutation(wordings), 0);
        decks[key] = (order, dealt + 1);
        return order[dealt % order.Length];
    }
}
