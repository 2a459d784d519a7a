using NodaTime;

namespace Harness.Probes;

/// <summary>Something that happened in a conversation and all that happened before it. Claims of the right to send, sends that posted nothing, looks without news what shows an event, a message that was returned and the adoption of the journal are left out; a message that was found counts as sent.</summary>
/// <param name="N">Number of the event within the probe.</param>
/// <param name="Kind">What happened.</param>
/// <param name="From">The last look without it; as <paramref name="At"/> where that is known.</param>
/// <param name="At">When it happened, by the platform's own time where it gives one, else the first look with it.</param>
/// <param name="Stamp">The instant that the event names; null when it names none.</param>
/// <param name="Codes">As for the event.</param>
/// <param name="Before">What happened before; null for the first.</param>
public sealed record Past(int N, EventKind Kind, Instant From, Instant At, Instant? Stamp, long Codes, Past? Before)
{
    /// <summary>Everything, oldest first.</summary>
    /// <param name="newest">What happened last; null when nothing did.</param>
    /// <returns>In the order in which it was recorded.</returns>
    public static IReadOnlyList<Past> InOrder(Past? newest)
    {
        List<Past> all = [];
        for (Past? one = newest; one is not null; one = one.Before)
        {
            all.Add(one);
        }

        all.Reverse();
        return all;
    }

    /// <summary>What happened, when an event is the next.</summary>
    /// <param name="before">What happened so far; null when nothing did.</param>
    /// <param name="head">The event.</param>
    /// <param name="seen">For a reply, when it came.</param>
    /// <returns>Both; just what was before when the event is none that is kept.</returns>
    internal static Past? Next(Past? before, in EventHead head, Moment seen) => head.Kind switch
    {
        EventKind.Wire or EventKind.Looked or EventKind.Closed or EventKind.Refused or EventKind.Deferred or EventKind.Uncertain or EventKind.Unresolved or EventKind.Missed or EventKind.Adopted or EventKind.Captured or EventKind.Undelivered or EventKind.Assigned or EventKind.Logged => before,
        EventKind.Sent or EventKind.Found => new(head.N, EventKind.Sent, head.Stamp ?? head.At, head.Stamp ?? head.At, head.Stamp, head.Codes, before),
        EventKind.Replied or EventKind.Gone => new(head.N, head.Kind, seen.After, seen.By, head.Stamp, head.Codes, before),
        _ => new(head.N, head.Kind, head.At, head.At, head.Stamp, head.Codes, before),
    };
}
