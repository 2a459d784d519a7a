using System.Globalization;
using System.Text;
using Harness.Planning;
using Harness.Probes;

namespace Harness.Channels.Email;

/// <summary>The Message-IDs of our own messages: each follows from the message alone, before it is sent, and tells nothing to whoever reads it.</summary>
internal sealed class OurIds(Place place)
{
    private const int MostTurns = 24, MostStrands = 6, Signs = 32;

    /// <summary>That of a message.</summary>
    /// <param name="probe">Its probe.</param>
    /// <param name="turn">Its number in the conversation.</param>
    /// <param name="strand">Its thread.</param>
    /// <param name="address">The address that it is written from.</param>
    public string Of(string probe, int turn, int strand, string address)
    {
        string key = string.Create(CultureInfo.InvariantCulture, $"mail\n{place.Study.Id}\n{place.Wave}\n{place.Seed}\n{probe}/{turn}/{strand}");
        return $"{Digest.Of(Encoding.UTF8.GetBytes(key)).ToString()[..Signs]}@{address[(address.LastIndexOf('@') + 1)..]}";
    }

    /// <summary>Whether a Message-ID has the form of ours.</summary>
    public static bool IsOne(string id) => id.Length > Signs && id[Signs] == '@' && id[..Signs].All(char.IsAsciiHexDigitLower);

    /// <summary>All those that a thread may come to have.</summary>
    public IReadOnlyList<string> All(Slot slot, int strand, string address) =>
        strand >= MostStrands ? [] : [.. Enumerable.Range(0, MostTurns).Select(turn => Of(slot.Probe, turn, strand, address))];
}
