using System.Collections.Frozen;

namespace Harness.Studies;

/// <summary>
/// How each channel may be used where a study says nothing else, what it reads by itself, and what of it may be published. Sources: the platforms' own rules, 2026.
/// </summary>
public static class ChannelProfiles
{
    private static readonly FrozenDictionary<string, ChannelProfile> Known = new Dictionary<string, ChannelProfile>(StringComparer.Ordinal)
    {
        [ChannelLimits.Simulator] = new(Sending.Automatic, Reads.Everything),
        ["email"] = new(Sending.Automatic, Reads.Everything, ReadsBy.Mailbox),
        ["web"] = new(Sending.Automatic, Reads.Everything, ReadsBy.PageOrMailbox),
        ["http"] = new(Sending.Automatic, Reads.Everything),
        ["phone"] = new(Sending.Assisted, Reads.Nothing),
        ["letter"] = new(Sending.Assisted, Reads.Nothing),
        ["bluesky"] = new(Sending.Automatic, Reads.Everything, PublishesText: false),
        ["mastodon"] = new(Sending.Automatic, Reads.Everything, PublishesText: false),
        ["x"] = new(Sending.Assisted, Reads.Everything, PublishesText: false, ComparesInPublic: false),
        ["facebook"] = new(Sending.Assisted, Reads.OwnAccounts, PublishesText: false),
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

    /// <summary>Whether a channel may read the answers to an account by itself.</summary>
    /// <param name="channel">Name of the channel.</param>
    /// <param name="isSomeoneElses">Whether the account belongs to somebody who did not order the study.</param>
    /// <returns>False where nothing is read by itself and, on accounts of others, where only one's own are: a person looks.</returns>
    public static bool MayRead(string channel, bool isSomeoneElses) => Of(channel).Reads switch
    {
        Reads.Everything => true,
        Reads.OwnAccounts => !isSomeoneElses,
        Reads.Nothing => false,
    };

    /// <summary>Whether a channel has what it needs to read the answers by itself.</summary>
    /// <param name="channel">Name of the channel.</param>
    /// <param name="persona">Who wrote there.</param>
    /// <param name="account">The account that was written to; null for that of a third party.</param>
    /// <returns>False where that is missing: a person looks, as where a complaint was mailed by hand from an account without a mailbox.</returns>
    public static bool CanRead(string channel, Persona persona, Account? account)
    {
        ArgumentNullException.ThrowIfNull(persona);
        bool hasMailbox = persona.Accounts?.Any(own => own.Mailbox is not null) == true;
        return Of(channel).By switch
        {
            ReadsBy.Itself => true,
            ReadsBy.Mailbox => hasMailbox,
            ReadsBy.PageOrMailbox => hasMailbox || account?.Form is { Look.Count: > 0 },
        };
    }
}

/// <summary>How a channel may be used where a study says nothing else, what it reads by itself, and what of it may be published.</summary>
/// <param name="Sending">Who sends.</param>
/// <param name="Reads">Whose accounts it reads by itself.</param>
/// <param name="By">What it needs to read them.</param>
/// <param name="PublishesText">Whether what was written there may be printed in public; false on social networks, where the authors keep the right to take it back.</param>
/// <param name="ComparesInPublic">Whether its terms allow public comparisons of brands by what was read there; false on X, whose developer terms rule out benchmarking.</param>
public sealed record ChannelProfile(Sending Sending, Reads Reads, ReadsBy By = ReadsBy.Itself, bool PublishesText = true, bool ComparesInPublic = true);

/// <summary>What a channel needs to read the answers by itself; where that is missing, a person looks.</summary>
public enum ReadsBy
{
    /// <summary>Nothing that need not be there to send as well.</summary>
    Itself,

    /// <summary>The mailbox of its e-mail account, see <see cref="Mailbox"/>.</summary>
    Mailbox,

    /// <summary>Steps that read a page of the site, see <see cref="WebForm.Look"/>, or else that mailbox: what is asked in a form is answered by mail.</summary>
    PageOrMailbox,
}

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
