using Harness.Channels;
using Harness.Studies;
using NodaTime;

namespace Harness.Testing;

/// <summary>A channel on which what was written beforehand happens, at the platform's times of the replies; it keeps what it was asked.</summary>
internal sealed class ScriptedChannel(TimeProvider time, params IReadOnlyList<SeenReply> replies) : IChannel
{
    public Capabilities Capabilities { get; } = new(Media: false, PrivateMessages: false, DeletionWatch: true, EnforcesOurKey: false);

    public PolicyProfile Policy { get; } = new(Sending.Automatic, new("Nobody is there.", "Il n’y a personne."));

    /// <summary>When the opening is removed.</summary>
    public Instant Removed { get; init; } = Instant.MaxValue;

    /// <summary>How far the platform's clock is ahead.</summary>
    public Duration Ahead { get; init; } = Duration.Zero;

    /// <summary>What becomes of each message; null when it is posted.</summary>
    public Delivery? Becomes { get; set; }

    /// <summary>What keeps a look from seeing, given when it is; nothing where it is null.</summary>
    public Func<Instant, Unseen?>? Unseen { get; init; }

    public List<Outgoing> Sent { get; } = [];

    public List<Instant> Looks { get; } = [];

    /// <summary>When to try again to leave, given when it is; nothing where it is null.</summary>
    public Func<Instant, Instant?>? Leaves { get; init; }

    public List<Instant> Left { get; } = [];

    public ValueTask<Delivery> Send(Outgoing message, CancellationToken cancellation)
    {
        Sent.Add(message);
        return ValueTask.FromResult(Becomes ?? Delivery.Sent(new(message.Marker, Now() + Ahead)));
    }

    public ValueTask<Sighting> Look(Outgoing opening, int cursor, CancellationToken cancellation)
    {
        Looks.Add(Now());
        if (Unseen?.Invoke(Now()) is { } why)
        {
            return ValueTask.FromResult(new Sighting([], true, cursor, why));
        }

        SeenReply[] due = [.. replies.Where(reply => reply.Stamp <= Now())];
        return ValueTask.FromResult(new Sighting(due[cursor..], Now() < Removed, due.Length));
    }

    public ValueTask<Trace> Reconcile(Outgoing message, Instant claimed, CancellationToken cancellation) =>
        ValueTask.FromResult(Becomes is null && Sent.Contains(message) ? Trace.Found(new(message.Marker, Now() + Ahead)) : Trace.NotFound);

    public ValueTask<Instant?> Leave(Outgoing opening, CancellationToken cancellation)
    {
        Left.Add(Now());
        return ValueTask.FromResult(Leaves?.Invoke(Now()));
    }

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());
}
