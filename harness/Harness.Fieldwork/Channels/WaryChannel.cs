using NodaTime;

namespace Harness.Channels;

/// <summary>
/// A channel for a journal that may be older than what was sent: it looks for a message before it sends it. What stands there already
/// is not sent, and tells that the journal does not know all. Where nothing can be looked for, nothing is sent.
/// </summary>
/// <param name="channel">The channel.</param>
/// <param name="found">Told when a message stands there already.</param>
/// <param name="time">The time.</param>
internal sealed class WaryChannel(IChannel channel, Action found, TimeProvider time) : IChannel
{
    private static readonly Duration Again = Duration.FromMinutes(1);

    public Capabilities Capabilities => channel.Capabilities;

    public PolicyProfile Policy => channel.Policy;

    public async ValueTask<Delivery> Send(Outgoing message, CancellationToken cancellation)
    {
        Trace trace = await channel.Reconcile(message, message.On?.Sent ?? message.Slot.At, cancellation);
        switch (trace.Kind)
        {
            case TraceKind.NotFound when channel.Capabilities.Reconciles:
                return await channel.Send(message, cancellation);
            case TraceKind.NotFound:
                return Delivery.Deferred(Probes.SendCause.NotYet, Instant.FromDateTimeOffset(time.GetUtcNow()) + Again);
            case TraceKind.Found:
                found();
                return Delivery.Uncertain(Probes.SendCause.Duplicate);
            default:
                return Delivery.Deferred(trace.Unseen!.Value.Cause, trace.Unseen.Value.Until ?? Instant.FromDateTimeOffset(time.GetUtcNow()) + Again);
        }
    }

    public ValueTask<Sighting> Look(Outgoing opening, int cursor, CancellationToken cancellation) => channel.Look(opening, cursor, cancellation);

    public ValueTask<Posting?> Read(Outgoing message, string address, CancellationToken cancellation) => channel.Read(message, address, cancellation);

    public ValueTask<Instant?> Leave(Outgoing opening, CancellationToken cancellation) => channel.Leave(opening, cancellation);

    public ValueTask<Trace> Reconcile(Outgoing message, Instant claimed, CancellationToken cancellation) => channel.Reconcile(message, claimed, cancellation);
}
