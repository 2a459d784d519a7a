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

    /// <summary>Posts a message: one exchange, never repeated.</summary>
    ValueTask<Receipt> Send(Outgoing message, CancellationToken cancellation);

    /// <summary>What happened in a thread since a cursor.</summary>
    ValueTask<Sighting> Look(Outgoing opening, int cursor, CancellationToken cancellation);

    /// <summary>Whether a message was posted, found by its marker, by reading alone.</summary>
    ValueTask<Receipt?> Reconcile(Outgoing message, CancellationToken cancellation);
}

/// <summary>A message as it goes out. The marker is a hidden key where the channel has one; it never shows in the text.</summary>
/// <param name="Slot">The slot of its conversation.</param>
/// <param name="Turn">Its number in the conversation, from 0.</param>
/// <param name="Text">What it says.</param>
/// <param name="On">Its thread; null for the opening's.</param>
/// <param name="Attachment">Name of a file that goes with it; null when none does.</param>
internal readonly record struct Outgoing(Slot Slot, int Turn, string Text, Strand? On = null, string? Attachment = null)
{
    public int Thread => On?.Number ?? 0;

    public string Channel => On?.Channel ?? Slot.Account.Channel;

    public string Marker => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Slot.Probe}/{Turn}");
}

/// <summary>The platform took a message: where it stands and when, by the platform's own time.</summary>
internal readonly record struct Receipt(string Reference, Instant Stamp);

/// <summary>What a look saw: replies since the cursor, whether our opening still stands, and the next cursor.</summary>
internal readonly record struct Sighting(IReadOnlyList<SeenReply> Replies, bool Stands, int Cursor);

/// <summary>A reply as seen; <paramref name="Automatic"/> is what the platform itself says of it.</summary>
internal readonly record struct SeenReply(Instant Stamp, string Text, bool Automatic);

/// <summary>What a channel can do beyond its three verbs.</summary>
internal sealed record Capabilities(bool Media, bool PrivateMessages, bool DeletionWatch, bool EnforcesOurKey);

/// <summary>How a channel may be used, and why.</summary>
internal sealed record PolicyProfile(Sending Sending, Words Rules);

/// <summary>Who posts.</summary>
internal enum Sending
{
    /// <summary>The harness.</summary>
    Automatic,

    /// <summary>A person, from their own account, with the harness at their side.</summary>
    Assisted,
}
