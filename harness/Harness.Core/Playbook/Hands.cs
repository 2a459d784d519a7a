using Harness.Planning;
using Harness.Probes;
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

    /// <summary>Whether a person sends the message that is next.</summary>
    /// <param name="slot">The slot of the conversation.</param>
    /// <param name="on">Its thread; null for the opening's.</param>
    /// <param name="probe">What is known so far.</param>
    /// <returns>True where people send, and where the site asked for a person in place of the harness.</returns>
    public static bool Send(Slot slot, Strand? on, Probe probe)
    {
        ArgumentNullException.ThrowIfNull(probe);
        return probe.NeedsPerson is not null || Send(slot, on);
    }

    /// <summary>Whether a person looks for the replies in a thread, because its channel may not or cannot read them by itself.</summary>
    /// <param name="slot">The slot of the conversation.</param>
    /// <param name="on">The thread; null for the opening's.</param>
    /// <param name="probe">What is known so far.</param>
    /// <returns>True where the channel may not read by itself, or lacks what it needs to, see <see cref="ChannelProfiles"/>, and on a site that knows only the person who wrote to it.</returns>
    public static bool Look(Slot slot, Strand? on, Probe probe)
    {
        ArgumentNullException.ThrowIfNull(slot);
        ArgumentNullException.ThrowIfNull(probe);
        string channel = on?.Channel ?? slot.Account.Channel;
        return (AccountOf(slot, on)?.Form is { KnowsItsSender: true } && Begun(probe, on?.Number ?? 0))
            || !ChannelProfiles.MayRead(channel, slot.Brand.IsThirdParty || on?.Party is not null) || !ChannelProfiles.CanRead(channel, slot.Persona, AccountOf(slot, on));
    }

    private static bool Begun(Probe probe, int thread) =>
        Past.InOrder(probe.Past).FirstOrDefault(past => past.Kind == EventKind.Sent && ThreadCode.Thread(past.Codes) == thread) is { } began && ThreadCode.IsByHand(began.Codes);

    private static Account? AccountOf(Slot slot, Strand? on) =>
        on is null or { Number: 0 } ? slot.Account : on.Party is null ? slot.Brand.AccountOn(on.Channel) : null;
}
