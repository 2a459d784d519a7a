using System.Collections.Frozen;

namespace Harness.Studies;

/// <summary>
/// How each channel may be used where a study says nothing else, and what it reads by itself. Sources: the platforms' own rules, 2026.
/// </summary>
public static class ChannelProfiles
{
    private static readonly FrozenDictionary<string, ChannelProfile> Known = new Dictionary<string, ChannelProfile>(StringComparer.Ordinal)
    {
        [ChannelLimits.Simulator] = new(Sending.Automatic, Reads.Everything),
        ["email"] = new(Sending.Automatic, Reads.Everything),
        ["web"] = new(Sending.Automatic, Reads.Everything),
        ["http"] = new(Sending.Automatic, Reads.Everything),
        ["phone"] = new(Sending.Assisted, Reads.Nothing),
        ["letter"] = new(Sending.Assisted, Reads.Nothing),
        ["bluesky"] = new(Sending.Automatic, Reads.Everything),
        ["mastodon"] = new(Sending.Automatic, Reads.Everything),
        ["x"] = new(Sending.Assisted, Reads.Everything),
        ["facebook"] = new(Sending.Assisted, Reads.OwnAccounts),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The profile of a channel.</summary>
    /// <param name="channel">Name of the channel.</param>
    /// <returns>Its profile; for a name that is no channel, that of one where all is done by hand.</returns>
    public static ChannelProfile Of(string channel) => Known.GetValueOrDefault(channel) ?? new(Sending.Assisted, Reads.Nothing);

    /// <summary>Who sends the messages to an account.</summary>
    /// <param name="account">The account.</param>
    /// <returns>As the account says; else as is usual on its channel.</returns>
    public static Sending SendingTo(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return account.Sending ?? Of(account.Channel).Sending;
    }
}

/// <summary>How a channel may be used where a study says nothing else, and what it reads by itself.</summary>
/// <param name="Sending">Who sends.</param>
/// <param name="Reads">Whose accounts it reads by itself.</param>
public sealed record ChannelProfile(Sending Sending, Reads Reads);

/// <summary>Whose accounts a channel reads by itself; what it does not read, a person looks at.</summary>
public enum Reads
{
    /// <summary>Anybody's.</summary>
    Everything,

    /// <summary>Those of the client who ordered the study.</summary>
    OwnAccounts,

    /// <summary>Nobody's.</summary>
    Nothing,
}
