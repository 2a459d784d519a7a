using Harness.Channels;
using Harness.Channels.Exchanges;
using Harness.Channels.Mastodon;
using Harness.Planning;
using Harness.Studies;
using NodaTime;

namespace Harness.Brandville;

/// <summary>
/// The Mastodon channel for a study whose brands live in the simulator: each message goes to Brandville from the tester's account
/// there, to the brand's. What is recorded of it stays as the study has it.
/// </summary>
internal sealed class WayIn : IChannel, IDisposable
{
    private const string Host = "brandville.example";
    private readonly MastodonChannel channel;

    /// <param name="plan">The plan whose messages these are.</param>
    /// <param name="address">Where Brandville answers.</param>
    /// <param name="time">The time of Brandville.</param>
    public WayIn(Plan plan, Uri address, TimeProvider time)
    {
        HashSet<string> here = new(StringComparer.Ordinal) { address.Authority };
        Reach reach = new(new Dictionary<string, Uri>(StringComparer.Ordinal) { [Host] = address }, secret => secret.Name, new Egress(here, here), _ => null);
        channel = new(new(plan.Study, plan.Seed, time, reach, plan.WaveId), Limits.Sending, Limits.Reading);
    }

    public Capabilities Capabilities => channel.Capabilities;

    public PolicyProfile Policy => channel.Policy;

    public ValueTask<Delivery> Send(Outgoing message, CancellationToken cancellation) => channel.Send(There(message), cancellation);

    public ValueTask<Sighting> Look(Outgoing opening, int cursor, CancellationToken cancellation) => channel.Look(There(opening), cursor, cancellation);

    public ValueTask<Trace> Reconcile(Outgoing message, Instant claimed, CancellationToken cancellation) => channel.Reconcile(There(message), claimed, cancellation);

    public void Dispose() => channel.Dispose();

    private static Outgoing There(Outgoing message)
    {
        Account account = new(MastodonChannel.Name, "@" + Residents.AccountOf(message.Slot.Brand), null, null);
        PersonaAccount own = new(MastodonChannel.Name, $"@{message.Slot.Persona.Id}@{Host}", new(SecretKeeper.Environment, message.Slot.Persona.Id));
        return message with
        {
            Slot = message.Slot with
            {
                Account = account,
                Brand = message.Slot.Brand with { Accounts = [account] },
                Persona = message.Slot.Persona with { Accounts = [own] },
            },
        };
    }
}
