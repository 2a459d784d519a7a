using Harness.Planning;
using Harness.Playbook;
using Harness.Studies;
using NodaTime;

namespace Harness.Channels;

/// <summary>A way to reach a brand and to read what it does.</summary>
internal interface IChannel
{
    Capabilities Capabilities { get; }

    PolicyProfile Policy { get; }

    /// <summary>
    /// Posts a message: one exchange, never repeated. What goes wrong is in the answer and no exception, and so is a cancellation once a
    /// byte has left.
    /// </summary>
    ValueTask<Delivery> Send(Outgoing message, CancellationToken cancellation);

    /// <summary>
    /// What happened in a thread since a cursor, read in bounded time. A cursor holds as long as the channel lives; with 0 all that
    /// can be seen is shown again, under the same references.
    /// </summary>
    /// <param name="opening">Our first message, with the place where it stands.</param>
    /// <param name="cursor">The cursor of the last look; 0 for the first one.</param>
    /// <param name="cancellation">Gives up.</param>
    ValueTask<Sighting> Look(Outgoing opening, int cursor, CancellationToken cancellation);

    /// <summary>What stands at an address that a person gives for a message of ours.</summary>
    /// <param name="message">The message as it was planned.</param>
    /// <param name="address">The address, as a browser shows it.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What stands there; null when that cannot be read, or nothing does.</returns>
    ValueTask<Posting?> Read(Outgoing message, string address, CancellationToken cancellation) => ValueTask.FromResult<Posting?>(null);

    /// <summary>Whether a message was posted, found by reading alone.</summary>
    /// <param name="message">The message as it may have gone out.</param>
    /// <param name="claimed">When the right to send it was claimed: it was not posted before.</param>
    /// <param name="cancellation">Gives up.</param>
    ValueTask<Trace> Reconcile(Outgoing message, Instant claimed, CancellationToken cancellation);

    /// <summary>
    /// A conversation is over: what is to be put away on the platform is put away, such as a ticket that was a test. It may be done twice, and
    /// nothing follows from it for the record.
    /// </summary>
    /// <param name="opening">Our first message, with the place where it stands.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>When to try again; null when it is done, or nothing is to be done, or it was tried often enough.</returns>
    ValueTask<Instant?> Leave(Outgoing opening, CancellationToken cancellation) => new((Instant?)null);
}

/// <summary>A message as it goes out. The marker is a hidden key where the channel has one; it never shows in the text.</summary>
/// <param name="Slot">The slot of its conversation.</param>
/// <param name="Turn">Its number in the conversation, from 0.</param>
/// <param name="Text">What it says.</param>
/// <param name="Thread">The reference of the message that began its thread: it answers below that; null when it begins one itself.</param>
/// <param name="On">Its thread; null for the opening's.</param>
/// <param name="Attachment">Name of a file that goes with it; null when none does.</param>
internal readonly record struct Outgoing(Slot Slot, int Turn, string Text, string? Thread = null, Playbook.Strand? On = null, string? Attachment = null)
{
    /// <summary>The number of its thread in the conversation.</summary>
    public int Strand => On?.Number ?? 0;

    /// <summary>Whether it begins a thread.</summary>
    public bool Begins => On is null ? Turn == 0 : On.Sent is null;

    public string Channel => On?.Channel ?? Slot.Account.Channel;

    public string Marker => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Slot.Probe}/{Turn}");
}

/// <summary>The platform took a message: where it stands and when, by the platform's own time.</summary>
internal readonly record struct Receipt(string Reference, Instant Stamp);

/// <summary>A message that a person posted, as the platform shows it.</summary>
/// <param name="Receipt">Where it stands and since when.</param>
/// <param name="IsOurs">Whether it is from the persona's account.</param>
/// <param name="Text">What it says.</param>
/// <param name="IsAsPlanned">Whether that is what was planned, as far as the platform lets it be told.</param>
internal sealed record Posting(Receipt Receipt, bool IsOurs, string Text, bool IsAsPlanned);

/// <summary>What a channel can do beyond its three verbs.</summary>
/// <param name="Media">Whether a file may go with a message.</param>
/// <param name="PrivateMessages">Whether it sees what only the tester may read.</param>
/// <param name="DeletionWatch">Whether it sees that our message is gone.</param>
/// <param name="EnforcesOurKey">Whether the platform itself takes a message with our key once and no more.</param>
/// <param name="Reconciles">Whether it can find by reading what may have been posted.</param>
internal sealed record Capabilities(bool Media, bool PrivateMessages, bool DeletionWatch, bool EnforcesOurKey, bool Reconciles = true);

/// <summary>How a channel may be used, and why.</summary>
internal sealed record PolicyProfile(Sending Sending, Words Rules);
