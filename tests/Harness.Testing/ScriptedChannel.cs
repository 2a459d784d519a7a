using Harness.Channels;
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

    /// <summary>What goes wrong with each message; null when nothing does.</summary>
    public Exception? Refuses { get; init; }

    public List<Outgoing> Sent { get; } = [];

    public List<Instant> Looks { get; } = [];

    public ValueTask<Receipt> Send(Outgoing message, CancellationToken cancellation)
    {
        Sent.Add(message);
        return Refuses is null ? ValueTask.FromResult(new Receipt(message.Marker, Now() + Ahead)) : ValueTask.FromException<Receipt>(Refuses);
    }

    public ValueTask<Sighting> Look(Outgoing opening, int cursor, CancellationToken cancellation)
    {
        Looks.Add(Now());
        SeenReply[] due = [.. replies.Where(reply => reply.Stamp <= Now())];
        return ValueTask.FromResult(new Sighting(due[cursor..], Now() < Removed, due.Length));
    }

    public ValueTask<Receipt?> Reconcile(Outgoing message, CancellationToken cancellation) =>
        ValueTask.FromResult<Receipt?>(Sent.Contains(message) ? new(message.Marker, Now() + Ahead) : null);

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());
}
