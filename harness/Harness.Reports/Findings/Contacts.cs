using Harness.Probes;

namespace Harness.Findings;

/// <summary>What became of the messages that were planned: each counts once.</summary>
/// <param name="Reached">Sent, and not known to have come back.</param>
/// <param name="Undelivered">Sent, and come back: they never reached the brand.</param>
/// <param name="Uncertain">It is not known whether they were posted.</param>
/// <param name="Missed">Not sent: their time had passed.</param>
/// <param name="Refused">Not sent: the platform or the site refused them.</param>
/// <param name="Open">Not sent so far.</param>
internal sealed record Contacts(int Reached, int Undelivered, int Uncertain, int Missed, int Refused, int Open)
{
    public static Contacts Of(IReadOnlyList<Probe> probes)
    {
        Probe[] unsent = [.. probes.Where(probe => probe.Sent is null)];
        int In(params SendState[] states) => unsent.Count(probe => states.Contains(probe.Sending));
        (int uncertain, int missed, int refused) = (In(SendState.Uncertain, SendState.Unresolved), In(SendState.Missed), In(SendState.Refused));
        return new(
            probes.Count(probe => probe is { Sent: not null, Undelivered: null }),
            probes.Count(probe => probe is { Sent: not null, Undelivered: not null }),
            uncertain, missed, refused, unsent.Length - uncertain - missed - refused);
    }
}
