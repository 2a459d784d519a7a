using Harness.Studies;

namespace Harness.Channels.Email;

/// <summary>The addresses of a persona, in lower case.</summary>
/// <param name="Address">The address that mail goes to when it is not for one probe alone; empty when there is none.</param>
/// <param name="Alias">Its catch-all address, with <c>{probe}</c>; null when there is none.</param>
internal sealed record MailAddresses(string Address, string? Alias)
{
    private const string Probe = "{probe}";

    /// <summary>Those of a persona; null when nobody can write to it by mail.</summary>
    public static MailAddresses? Of(Persona persona)
    {
        string? handle = persona.Accounts?.FirstOrDefault(account => account.Channel == EmailChannel.Name)?.Handle;
        return handle is null && persona.Alias is null ? null : new((handle ?? "").ToLowerInvariant(), persona.Alias?.ToLowerInvariant());
    }

    /// <summary>The address of one probe: its own where the persona catches all of a domain.</summary>
    public string AddressOf(string probe) => Alias?.Replace(Probe, probe.ToLowerInvariant(), StringComparison.Ordinal) ?? Address;

    /// <summary>Whether an address is one of the persona's.</summary>
    public bool IsOwn(string address) =>
        (address.Length > 0 && address == Address) || (Alias?.Split(Probe) is [{ } before, { } after]
            && address.Length > before.Length + after.Length && address.StartsWith(before, StringComparison.Ordinal) && address.EndsWith(after, StringComparison.Ordinal));
}
