using NodaTime;

namespace Harness.Probes;

/// <summary>What folds need of an event. What was said stands apart, erasable, and is named here only by its commitment.</summary>
/// <param name="Probe">Number of the probe in its plan, from 0.</param>
/// <param name="N">Number of the event within the probe, from 0, without gaps.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Version">Version of the kind's meaning, from 1; older ones are upcast on reading.</param>
/// <param name="At">When the harness saw or did it, to the millisecond.</param>
/// <param name="Stamp">For a reply or a post, the platform's own time of it; for a run of looks, the first look; null elsewhere or when the platform gives none.</param>
/// <param name="Codes">A small number that the kind explains, see <see cref="EventKind"/>.</param>
/// <param name="Content">Commitment to the content; null when the kind has none.</param>
public readonly record struct EventHead(int Probe, int N, EventKind Kind, int Version, Instant At, Instant? Stamp, long Codes, Digest? Content);

/// <summary>What can happen to a probe. Numbers are stored and never change their meaning.</summary>
public enum EventKind
{
    /// <summary>The one right to send was claimed. Codes: the turn, 0 for the opening message. Content: the exact text.</summary>
    Wire = 1,

    /// <summary>The platform took the message. Codes: the turn. Stamp: the platform's time of the post.</summary>
    Sent = 2,

    /// <summary>A run of looks that saw nothing new, from Stamp to At. Codes: how many looks.</summary>
    Looked = 3,

    /// <summary>A reply was seen. Codes: <see cref="ReplyMarks"/>. Stamp: the platform's time of the reply. Content: its text.</summary>
    Replied = 4,

    /// <summary>Our message was there at the look before and is gone.</summary>
    Gone = 5,

    /// <summary>The window is over and the conversation was looked at for the last time.</summary>
    Closed = 6,
}

/// <summary>What detectors read in a reply at capture, one bit each. Bits are stored and never change their meaning.</summary>
[Flags]
public enum ReplyMarks
{
    /// <summary>Nothing was read in it.</summary>
    None = 0,

    /// <summary>The platform marks it as sent by a machine.</summary>
    Automatic = 1,

    /// <summary>It asks the customer something.</summary>
    AsksBack = 2,

    /// <summary>It points to a link and says little else.</summary>
    LinkInstead = 4,

    /// <summary>It asks to go on in private.</summary>
    HandsOver = 8,

    /// <summary>It says sorry.</summary>
    Apology = 16,
}
