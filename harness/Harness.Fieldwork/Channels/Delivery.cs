using Harness.Probes;
using NodaTime;

namespace Harness.Channels;

/// <summary>What became of a message.</summary>
/// <param name="Kind">Whether it was posted, as far as that is known.</param>
/// <param name="Cause">Why it was not, or why that is not known.</param>
/// <param name="Receipt">Where it stands; null unless it was sent.</param>
/// <param name="Until">When it may be tried again; null unless it was deferred.</param>
/// <param name="Raw">What the platform answered, byte for byte as far as it was read; empty when nothing was.</param>
/// <param name="Exhibits">What shows it; null when nothing does.</param>
/// <param name="Replies">Replies that came with the answer, as from a chatbot that answers at once; null when none did.</param>
internal readonly record struct Delivery(DeliveryKind Kind, SendCause Cause, Receipt? Receipt, Instant? Until, ReadOnlyMemory<byte> Raw, IReadOnlyList<Exhibit>? Exhibits = null, IReadOnlyList<SeenReply>? Replies = null)
{
    public static Delivery Sent(Receipt receipt, ReadOnlyMemory<byte> raw = default) => new(DeliveryKind.Sent, SendCause.None, receipt, null, raw);

    public static Delivery Refused(SendCause cause, ReadOnlyMemory<byte> raw = default) => new(DeliveryKind.Refused, cause, null, null, raw);

    public static Delivery Deferred(SendCause cause, Instant until, ReadOnlyMemory<byte> raw = default) => new(DeliveryKind.Deferred, cause, null, until, raw);

    public static Delivery Uncertain(SendCause cause, ReadOnlyMemory<byte> raw = default) => new(DeliveryKind.Uncertain, cause, null, null, raw);
}

/// <summary>Whether a message was posted, as far as that is known.</summary>
internal enum DeliveryKind
{
    /// <summary>It was: there is a receipt.</summary>
    Sent,

    /// <summary>It was not, that is certain, and it will not be.</summary>
    Refused,

    /// <summary>It was not, that is certain, and it may be tried again from an instant on: the platform asks to wait, or no byte left.</summary>
    Deferred,

    /// <summary>It may have been. It is looked for and never sent again.</summary>
    Uncertain,
}
