using Harness.Worlds;
using NodaTime;

namespace Harness.Channels.Simulated;

/// <summary>Simulated brands in process: deterministic, in whatever time it is given. Nobody is contacted.</summary>
internal sealed class SimulatedChannel(Town town, TimeProvider time) : IChannel
{
    private readonly Dictionary<int, Talk> talks = [];

    public Capabilities Capabilities { get; } = new(Media: false, PrivateMessages: false, DeletionWatch: true, EnforcesOurKey: true);

    public PolicyProfile Policy { get; } = new(Sending.Automatic, new(
        "Simulated brands: nobody is contacted, automatic sending is always allowed.",
        "Marques simulées : personne n’est contacté, l’envoi automatique est toujours permis."));

    public ValueTask<Receipt> Send(Outgoing message, CancellationToken cancellation)
    {
        Instant now = Now();
        if (!talks.TryGetValue(message.Slot.Index, out Talk? talk))
        {
            talks.Add(message.Slot.Index, talk = new Talk());
        }

        if (talk.Posts.TryAdd(message.Turn, now))
        {
            talk.Hear(town.Acts(message.Slot, message.Turn, now));
        }

        return ValueTask.FromResult(new Receipt(message.Marker, talk.Posts[message.Turn]));
    }

    public ValueTask<Sighting> Look(Outgoing opening, int cursor, CancellationToken cancellation) =>
        ValueTask.FromResult(talks.TryGetValue(opening.Slot.Index, out Talk? talk) ? talk.Since(cursor, Now()) : new Sighting([], false, cursor));

    public ValueTask<Receipt?> Reconcile(Outgoing message, CancellationToken cancellation) => ValueTask.FromResult<Receipt?>(
        talks.TryGetValue(message.Slot.Index, out Talk? talk) && talk.Posts.TryGetValue(message.Turn, out Instant stamp) ? new(message.Marker, stamp) : null);

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());
}
