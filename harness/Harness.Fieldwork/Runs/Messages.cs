using System.Text;
using Harness.Channels;
using Harness.Evidence;
using Harness.Probes;
using NodaTime;

namespace Harness.Runs;

/// <summary>The events of a message.</summary>
internal static class Messages
{
    /// <summary>The right to send it was claimed.</summary>
    public static ProbeEvent Claimed(Outgoing message, int n, Instant at, Salts salts) =>
        Event(message.Slot.Index, n, EventKind.Wire, at, null, Thread(message) | (long)message.Turn, message.Text, salts);

    /// <summary>What became of it.</summary>
    public static ProbeEvent Ended(Outgoing message, int n, Instant at, Delivery delivery, Salts salts) => Event(
        message.Slot.Index, n, Kind(delivery.Kind), at, (delivery.Receipt?.Stamp ?? delivery.Until) is { } stamp ? Whole(stamp) : null,
        Thread(message) | new SendCodes(message.Turn, delivery.Cause).ToInt64(), delivery.Receipt?.Reference, salts);

    /// <summary>Its thread, as codes hold it.</summary>
    public static long Thread(Outgoing message) => ThreadCode.With(0, message.Strand, message.On?.Party is not null);

    public static EventKind Kind(DeliveryKind kind) => kind switch
    {
        DeliveryKind.Sent => EventKind.Sent,
        DeliveryKind.Refused => EventKind.Refused,
        DeliveryKind.Deferred => EventKind.Deferred,
        DeliveryKind.Uncertain => EventKind.Uncertain,
    };

    /// <summary>An event with its content.</summary>
    public static ProbeEvent Event(int probe, int n, EventKind kind, Instant at, Instant? stamp, long codes, string? text, Salts salts)
    {
        Content? content = text is null ? null : new(salts.For(probe, n), Encoding.UTF8.GetBytes(text));
        return new(new(probe, n, kind, 1, at, stamp, codes, content?.Commitment), content);
    }

    /// <summary>What shows the event before: as many as there are, cut where one is too long.</summary>
    public static IEnumerable<ProbeEvent> Captured(int probe, int n, Instant at, IReadOnlyList<Exhibit>? exhibits, Salts salts) => (exhibits ?? []).Select((exhibit, i) =>
    {
        Content content = new(salts.For(probe, n + i), exhibit.Bytes[..Math.Min(exhibit.Bytes.Length, Exhibit.Longest)].ToArray());
        return new ProbeEvent(new(probe, n + i, EventKind.Captured, 1, at, null, (long)exhibit.Kind, content.Commitment), content);
    });

    /// <summary>Events are kept to the millisecond: what goes on in memory is what the journal will say.</summary>
    public static Instant Whole(Instant stamp) => Instant.FromUnixTimeMilliseconds(stamp.ToUnixTimeMilliseconds());
}
