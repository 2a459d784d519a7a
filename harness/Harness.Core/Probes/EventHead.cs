using NodaTime;

namespace Harness.Probes;

/// <summary>What folds need of an event. What was said stands apart, erasable, and is named here only by its commitment.</summary>
/// <param name="Probe">Number of the probe in its plan, from 0.</param>
/// <param name="N">Number of the event within the probe, from 0, without gaps.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Version">Version of the kind's meaning, from 1; older ones are upcast on reading.</param>
/// <param name="At">When the harness saw or did it, to the millisecond.</param>
/// <param name="Stamp">For a reply or a post, the platform's own time of it; for a run of looks, the first look; for a promise or a claim, the time it names; null elsewhere or when the platform gives none.</param>
/// <param name="Codes">A small number that the kind explains, see <see cref="EventKind"/>; with a thread, see <see cref="ThreadCode"/>.</param>
/// <param name="Content">Commitment to the content; null when the kind has none.</param>
public readonly record struct EventHead(int Probe, int N, EventKind Kind, int Version, Instant At, Instant? Stamp, long Codes, Digest? Content);

/// <summary>What can happen to a probe. Numbers are stored and never change their meaning.</summary>
public enum EventKind
{
    /// <summary>The one right to send was claimed. Codes: the turn, 0 for the opening message, and the thread. Content: the exact text.</summary>
    Wire = 1,

    /// <summary>The platform took the message. Codes: the turn and the thread. Stamp: the platform's time of the post.</summary>
    Sent = 2,

    /// <summary>A run of looks that saw nothing new, from Stamp to At. Codes: how many looks.</summary>
    Looked = 3,

    /// <summary>A reply was seen. Codes: <see cref="ReplyMarks"/> and the thread. Stamp: the platform's time of the reply. Content: its text.</summary>
    Replied = 4,

    /// <summary>Our message was there at the look before and is gone. Codes: the thread that it began.</summary>
    Gone = 5,

    /// <summary>The window is over and the conversation was looked at for the last time.</summary>
    Closed = 6,

    /// <summary>A rule of the script was set off. Codes: see <see cref="Cause"/>.</summary>
    Ruled = 7,

    /// <summary>The tester gave something up or gave it back. Codes: the number of the concession.</summary>
    Conceded = 8,

    /// <summary>A person was asked to do something by hand. Content: what.</summary>
    Tasked = 9,

    /// <summary>The script is over; watching goes on until the window is. Codes: the number of the ending.</summary>
    Ended = 10,

    /// <summary>The reply before promises something by a day. Stamp: the end of that day, or the hour where one is named.</summary>
    Promised = 11,

    /// <summary>The reply before says that an answer had been given. Stamp: when, by what it says. Codes: 1 where it names the day alone.</summary>
    Claimed = 12,

    /// <summary>A reply that had been seen reads otherwise now. Codes: <see cref="ReplyMarks"/> and the thread. Stamp: when it was changed. Content: its new text.</summary>
    Edited = 13,

    /// <summary>The journal was taken over from a copy: another one may have gone on writing to the brand. From here on the conversation is only watched.</summary>
    Adopted = 14,

    /// <summary>What shows an event before it, such as a picture of the page or the message as it came. Codes: its kind. Content: its bytes.</summary>
    Captured = 15,

    /// <summary>The platform says that our opening, which it had taken, did not reach the brand. Codes: the thread.</summary>
    Undelivered = 16,

    /// <summary>A person took the message that was claimed before, to send it by hand. Content: who, by the name in the rota.</summary>
    Assigned = 17,

    /// <summary>What a person wrote down about what was done by hand. Content: JSON of who, minutes, cost, attempt, the role of whoever answered, a note.</summary>
    Logged = 18,

    /// <summary>A claimed message was not posted, that is certain, and will not be. Codes: <see cref="SendCodes"/> and the thread.</summary>
    Refused = 20,

    /// <summary>A claimed message was not posted, that is certain, and may be claimed again. Codes: <see cref="SendCodes"/> and the thread. Stamp: from when on.</summary>
    Deferred = 21,

    /// <summary>It is not known whether a claimed message was posted. It is looked for and never sent again. Codes: <see cref="SendCodes"/> and the thread.</summary>
    Uncertain = 22,

    /// <summary>An uncertain message was found on the platform. Codes: the turn and the thread. Stamp: the platform's time of the post. Content: where it stands.</summary>
    Found = 23,

    /// <summary>An uncertain message was not found in the whole time of looking for it, which is no proof that it was not posted. Codes: the turn.</summary>
    Unresolved = 24,

    /// <summary>The time to send had passed and nothing was sent. Codes: the turn.</summary>
    Missed = 25,
}
