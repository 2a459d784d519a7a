using Harness.Planning;
using Harness.Studies;
using Harness.Worlds;
using NodaTime;

namespace Harness.Channels.Simulated;

/// <summary>Simulated brands in process: deterministic, in whatever time it is given. Nobody is contacted.</summary>
internal sealed class SimulatedChannel(Town town, TimeProvider time) : IChannel
{
    private readonly Dictionary<(int Slot, int Turn), Receipt> posts = [];
    private readonly Dictionary<(int Slot, int Thread), Talk> talks = [];

    public Capabilities Capabilities { get; } = new(Media: false, PrivateMessages: false, DeletionWatch: true, EnforcesOurKey: true);

    public PolicyProfile Policy { get; } = new(Sending.Automatic, new(
        "Simulated brands: nobody is contacted, automatic sending is always allowed.",
        "Marques simulées : personne n’est contacté, l’envoi automatique est toujours permis."));

    public ValueTask<Delivery> Send(Outgoing message, CancellationToken cancellation)
    {
        if (!posts.TryGetValue(Key(message), out Receipt receipt))
        {
            receipt = new(message.Marker, Now());
            posts.Add(Key(message), receipt);
            Talk talk = TalkOf(message);
            talk.Hear(message.On?.Party is null
                ? town.Acts(message.Slot, message.Turn, receipt.Stamp, answers: talk.HasAnswered(receipt.Stamp))
                : town.ThirdParty(message.Slot, message.Turn, receipt.Stamp));
        }

        return ValueTask.FromResult(Delivery.Sent(receipt));
    }

    public ValueTask<Sighting> Look(Outgoing opening, int cursor, CancellationToken cancellation) =>
        ValueTask.FromResult(talks.TryGetValue((opening.Slot.Index, opening.Strand), out Talk? talk) ? talk.Since(cursor, Now()) : new Sighting([], false, cursor));

    public ValueTask<Trace> Reconcile(Outgoing message, Instant claimed, CancellationToken cancellation) =>
        ValueTask.FromResult(posts.TryGetValue(Key(message), out Receipt receipt) ? Trace.Found(receipt) : Trace.NotFound);

    private static (int Slot, int Turn) Key(Outgoing message) => (message.Slot.Index, message.Turn);

    private Talk TalkOf(Outgoing message)
    {
        if (!talks.TryGetValue((message.Slot.Index, message.Strand), out Talk? talk))
        {
            talks.Add((message.Slot.Index, message.Strand), talk = new Talk());
        }

        return talk;
    }

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());
}
