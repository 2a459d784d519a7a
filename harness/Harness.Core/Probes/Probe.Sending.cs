using NodaTime;

namespace Harness.Probes;

public sealed partial record Probe
{
    /// <summary>How the message that was claimed last stands.</summary>
    public SendState Sending { get; init; }

    /// <summary>Whether a person took the message that was claimed last, to send it by hand.</summary>
    public bool IsByHand { get; init; }

    /// <summary>Whether a message is in a person's hands now: taken, and neither sent nor given back.</summary>
    public bool InHand => IsByHand && Sending == SendState.Claimed;

    /// <summary>From when on a deferred message may be claimed again; null when none is deferred.</summary>
    public Instant? Deferred { get; init; }

    /// <summary>Why a person must send the message that is next, though the harness sends the others: what the site asked for in its place; null when the harness may.</summary>
    public SendCause? NeedsPerson { get; init; }

    /// <summary>How many tries of the message that is next were deferred.</summary>
    public int Tries { get; init; }

    /// <summary>
    /// Whether nothing more will happen: it was closed, or its opening was never sent and never will be. A message that may have been
    /// posted is looked for even after its conversation is closed.
    /// </summary>
    public bool IsOver => Sending != SendState.Uncertain && (Closed is not null || (Sent is null && Sending is SendState.Refused or SendState.Missed or SendState.Unresolved));

    private Probe Settled(in EventHead head) => head.Kind switch
    {
        EventKind.Refused => this with { Sending = SendState.Refused },
        EventKind.Deferred => this with { Claims = Claims - 1, Sending = SendState.Deferred, Tries = Tries + 1, Deferred = head.Stamp ?? head.At, NeedsPerson = Person(SendCodes.Of(head.Codes).Cause) ?? NeedsPerson },
        EventKind.Uncertain => this with { Sending = SendState.Uncertain },
        EventKind.Found => this with { Turns = Turns + 1, Tries = 0, NeedsPerson = null, Sent = Sent ?? head.Stamp ?? head.At, Sending = SendState.Found },
        EventKind.Unresolved => this with { Sending = SendState.Unresolved },
        EventKind.Missed => this with { Sending = SendState.Missed },
        _ => throw new ArgumentOutOfRangeException(nameof(head), head.Kind, "not the end of a send"),
    };

    private static SendCause? Person(SendCause cause) => cause is SendCause.Captcha or SendCause.PageChanged ? cause : null;
}

/// <summary>How a message stands.</summary>
public enum SendState
{
    /// <summary>None was claimed yet.</summary>
    None,

    /// <summary>The right to send it was claimed and nothing is known since.</summary>
    Claimed,

    /// <summary>The platform took it.</summary>
    Sent,

    /// <summary>It was not posted and will not be.</summary>
    Refused,

    /// <summary>It was not posted and may be claimed again, see <see cref="Probe.Deferred"/>.</summary>
    Deferred,

    /// <summary>It may have been posted; it is being looked for.</summary>
    Uncertain,

    /// <summary>It was uncertain and then found.</summary>
    Found,

    /// <summary>It was uncertain and never found.</summary>
    Unresolved,

    /// <summary>Its time passed before it was sent.</summary>
    Missed,
}
