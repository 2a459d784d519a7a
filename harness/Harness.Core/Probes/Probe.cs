using NodaTime;

namespace Harness.Probes;

/// <summary>One slot carried out: a conversation, as the fold of its events. A new one is <c>new Probe()</c>.</summary>
public sealed partial record Probe
{
    /// <summary>How many events it has; the number of the next one.</summary>
    public int Events { get; init; }

    /// <summary>How many times the right to send was claimed; more than <see cref="Turns"/> when it is not known whether the last message went out.</summary>
    public int Claims { get; init; }

    /// <summary>How many of our messages the platform took: 1 after the opening, one more for each that follows, those to third parties included.</summary>
    public int Turns { get; init; }

    /// <summary>When the opening was sent, by the platform's own time where it gives one; null before.</summary>
    public Instant? Sent { get; init; }

    /// <summary>The last look, whether or not it saw something; null before the first.</summary>
    public Instant? LastLook { get; init; }

    /// <summary>The look before the last one; null before the second.</summary>
    public Instant? LookBefore { get; init; }

    /// <summary>When the first reply of any kind came, a machine's included; null while there is none.</summary>
    public Moment? Acknowledged { get; init; }

    /// <summary>When the first reply by a person came; null while there is none.</summary>
    public Moment? Human { get; init; }

    /// <summary>Replies of the brand seen, on whatever channel; those of third parties do not count, here and below.</summary>
    public int Replies { get; init; }

    /// <summary>All marks read in the replies that people gave so far, and <see cref="ReplyMarks.Automatic"/> once a machine replied.</summary>
    public ReplyMarks Marks { get; init; }

    /// <summary>When our message was first missing; null while it stands.</summary>
    public Moment? Gone { get; init; }

    /// <summary>When observation ended; null while it goes on.</summary>
    public Instant? Closed { get; init; }

    /// <summary>When the journal was taken over from a copy while this conversation was under way: nothing is sent in it any more; null when that never happened.</summary>
    public Instant? Adopted { get; init; }

    /// <summary>When it was known that our opening had not reached the brand, though the platform had taken it; null when that is not so.</summary>
    public Instant? Undelivered { get; init; }

    /// <summary>What happened last, and all before it; null when nothing did.</summary>
    public Past? Past { get; init; }

    /// <summary>The probe after one more event.</summary>
    /// <param name="head">The next event of this probe, at the current version of its kind.</param>
    /// <returns>The probe with the event folded in.</returns>
    /// <exception cref="InvalidOperationException">The event is not the next one: one was lost or came twice.</exception>
    public Probe Apply(in EventHead head)
    {
        if (head.N != Events)
        {
            throw new InvalidOperationException(FormattableString.Invariant($"event {head.N} of probe {head.Probe} is not the next one, {Events}"));
        }

        Probe next = this with { Events = Events + 1, Past = Past.Next(Past, head, Seen(head)) };
        return head.Kind switch
        {
            EventKind.Wire => next with { Claims = Claims + 1, Sending = SendState.Claimed, Deferred = null, IsByHand = ThreadCode.IsByHand(head.Codes) },
            EventKind.Sent => next with { Turns = Turns + 1, Tries = 0, NeedsPerson = null, Sent = Sent ?? head.Stamp ?? head.At, Sending = SendState.Sent },
            EventKind.Looked => next.LookedAt(head.At),
            EventKind.Replied => ThreadCode.IsThirdParty(head.Codes) ? next.SeenAt(head) : next.SeenAt(head).With(Seen(head), (ReplyMarks)ThreadCode.Bare(head.Codes)),
            EventKind.Edited => next.LookedAt(head.At).Edited(head.Kind, head.Codes),
            EventKind.Gone => next.LookedAt(head.At) with { Gone = Gone ?? Seen(head) },
            EventKind.Closed => next with { Closed = head.At },
            EventKind.Adopted => next with { Adopted = Adopted ?? head.At },
            EventKind.Undelivered => next.SeenAt(head) with { Undelivered = Undelivered ?? head.At },
            EventKind.Captured or EventKind.Assigned or EventKind.Logged or EventKind.Ruled or EventKind.Conceded or EventKind.Tasked or EventKind.Ended or EventKind.Promised or EventKind.Claimed => next,
            >= EventKind.Refused => next.Settled(head),
        };
    }

    /// <summary>The probe after one more look that saw nothing new.</summary>
    /// <param name="at">When it was.</param>
    /// <returns>The probe with that look as its last.</returns>
    public Probe LookedAt(Instant at) => at == LastLook ? this : this with { LookBefore = LastLook, LastLook = at };

    /// <summary>The probe with more of its replies known to be a machine's.</summary>
    /// <param name="isAutomatic">Whether the reply with a number, that of its event, is a machine's; what was marked so stays so.</param>
    /// <returns>The probe as if those replies had been marked <see cref="ReplyMarks.Automatic"/> when they came.</returns>
    public Probe Remarked(Func<int, bool> isAutomatic)
    {
        ArgumentNullException.ThrowIfNull(isAutomatic);
        Probe remarked = this with { Replies = 0, Marks = ReplyMarks.None, Acknowledged = null, Human = null, Past = null };
        foreach (Past past in Past.InOrder(Past))
        {
            bool isReply = past.Kind == EventKind.Replied && !ThreadCode.IsThirdParty(past.Codes);
            Past marked = past with { Codes = isReply && isAutomatic(past.N) ? past.Codes | (long)ReplyMarks.Automatic : past.Codes, Before = remarked.Past };
            remarked = (isReply ? remarked.With(new(past.From, past.At), (ReplyMarks)ThreadCode.Bare(marked.Codes)) : remarked.Edited(past.Kind, past.Codes)) with { Past = marked };
        }

        return remarked;
    }

    private Probe Edited(EventKind kind, long codes) =>
        kind == EventKind.Edited && !ThreadCode.IsThirdParty(codes) ? this with { Marks = Marks | (ReplyMarks)ThreadCode.Bare(codes) } : this;

    private Probe With(Moment seen, ReplyMarks marks) => this with
    {
        Replies = Replies + 1,
        Marks = Marks | (marks.HasFlag(ReplyMarks.Automatic) ? ReplyMarks.Automatic : marks),
        Acknowledged = Moment.Earlier(Acknowledged, seen),
        Human = marks.HasFlag(ReplyMarks.Automatic) ? Human : Moment.Earlier(Human, seen),
    };

    /// <summary>What a look saw was a look; what a person brought from elsewhere was none.</summary>
    private Probe SeenAt(in EventHead head) => ThreadCode.IsImported(head.Codes) ? this : LookedAt(head.At);

    private Moment Seen(in EventHead head) => head.Stamp is { } stamp ? new(stamp, stamp)
        : ThreadCode.IsImported(head.Codes) ? new(Sent ?? head.At, head.At)
        : new((head.At == LastLook ? LookBefore : LastLook) ?? Sent ?? head.At, head.At);
}

/// <summary>When something happened, as well as it is known: within (<see cref="After"/>, <see cref="By"/>].</summary>
/// <param name="After">The last look without it; equal to <paramref name="By"/> when the platform's own time is known.</param>
/// <param name="By">The first look with it, or the platform's own time.</param>
public readonly record struct Moment(Instant After, Instant By)
{
    /// <summary>The earlier of two moments.</summary>
    /// <param name="known">The one known so far; null when none is.</param>
    /// <param name="seen">Another one.</param>
    /// <returns>The one with the earlier end.</returns>
    public static Moment Earlier(Moment? known, Moment seen) => known is { } first && first.By <= seen.By ? first : seen;
}
