using Harness.Planning;
using Harness.Studies;

namespace Harness.Playbook;

/// <summary>What a person does in a conversation, and not the harness.</summary>
public static class Hands
{
    /// <summary>Whether a person sends the messages of a thread.</summary>
    /// <param name="slot">The slot of the conversation.</param>
    /// <param name="on">The thread; null for the opening's.</param>
    /// <returns>As the account says or as is usual on its channel; with a third party, as is usual on its channel.</returns>
    public static bool Send(Slot slot, Strand? on)
    {
        ArgumentNullException.ThrowIfNull(slot);
        return (AccountOf(slot, on) is { } account ? ChannelProfiles.SendingTo(account) : ChannelProfiles.Of(on!.Channel).Sending) == Sending.Assisted;
    }

    /// <summary>Whether a person looks for the replies in a thread, because its channel may not or cannot read them by itself.</summary>
    /// <param name="slot">The slot of the conversation.</param>
    /// <param name="on">The thread; null for the opening's.</param>
    /// <returns>True where nothing is read by itself, and, on accounts of others, where only one's own are.</returns>
    public static bool Look(Slot slot, Strand? on)
    {
        ArgumentNullException.ThrowIfNull(slot);
        return ChannelProfiles.Of(on?.Channel ?? slot.Account.Channel).Reads switch
        {
            Reads.Everything => false,
            Reads.OwnAccounts => slot.Brand.IsThirdParty || on?.Party is not null,
            Reads.Nothing => true,
        };
    }

    private static Account? AccountOf(Slot slot, Strand? on) =>
        on is null or { Number: 0 } ? slot.Account : on.Party is null ? slot.Brand.AccountOn(on.Channel) : null;
}
