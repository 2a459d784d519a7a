using Harness.Planning;
using Harness.Studies;

namespace Harness.Channels.Http;

/// <summary>Who a desk takes a persona for: a name and an address to write to.</summary>
internal sealed record Customer(string Name, string Email)
{
    /// <summary>
    /// The customer of a slot. The persona's account on the channel says <c>Anna Petit &lt;anna@shop.example&gt;</c>, or one of both; its alias has an
    /// address for each contact; who has none gets one that no mail reaches.
    /// </summary>
    public static Customer Of(Slot slot)
    {
        (string? name, string? address) = Parts(Handle(slot.Persona, HttpChannel.Name));
        string email = slot.Persona.Alias?.Replace("{probe}", slot.Probe, StringComparison.Ordinal) ?? address ?? Parts(Handle(slot.Persona, "email")).Address ?? ReservedNumbers.Email(slot.Probe);
        return new(name ?? Shown(slot.Persona.Id), email);
    }

    private static string? Handle(Persona persona, string channel) => persona.Accounts?.FirstOrDefault(account => account.Channel == channel)?.Handle;

    private static (string? Name, string? Address) Parts(string? handle)
    {
        string[] parts = (handle ?? "").Split('<', 2);
        string first = parts[0].Trim(), last = parts[^1].TrimEnd('>', ' ').Trim();
        return (first.Length > 0 && !first.Contains('@', StringComparison.Ordinal) ? first : null, last.Contains('@', StringComparison.Ordinal) ? last : null);
    }

    private static string Shown(string id) => string.Concat(char.ToUpperInvariant(id[0]).ToString(), id.AsSpan(1)).Replace('-', ' ');
}
