using Harness.Channels;
using Harness.Evidence;
using Harness.Probes;
using Harness.Readings;
using NodaTime;

namespace Harness.Runs;

/// <summary>The events of a reply: that it came or was changed, what it promises and claims, and what shows it.</summary>
internal static class Heard
{
    /// <param name="reply">The reply.</param>
    /// <param name="probe">Number of the probe.</param>
    /// <param name="thread">Its thread, as codes hold it.</param>
    /// <param name="n">The number of the first event.</param>
    /// <param name="known">Whether an earlier version of it is on record.</param>
    /// <param name="now">The present.</param>
    /// <param name="zone">Where days begin.</param>
    /// <param name="salts">Salts of contents.</param>
    public static IReadOnlyList<ProbeEvent> Events(SeenReply reply, int probe, long thread, int n, bool known, Instant now, DateTimeZone zone, Salts salts)
    {
        ReplyMarks marks = Detectors.Read(reply.Text) | (reply.Automatic ? ReplyMarks.Automatic : ReplyMarks.None);
        Instant? stamp = reply.Stamp is { } posted ? Messages.Whole(posted) : null;
        ProbeEvent Event(int at, EventKind kind, Instant? when, long codes, string? text) => Messages.Event(probe, at, kind, now, when, thread | codes, text, salts);
        List<ProbeEvent> events = [Event(n, known ? EventKind.Edited : EventKind.Replied, known ? Messages.Whole(reply.Edited ?? now) : stamp, (long)marks, reply.Text)];
        if (!reply.Automatic && PromisedDay.In(reply.Text, stamp ?? now, zone) is { } due)
        {
            events.Add(Event(n + events.Count, EventKind.Promised, due, 0, null));
        }

        if (!reply.Automatic && StatedAnswers.In(reply.Text, stamp ?? now, zone) is { } stated)
        {
            events.Add(Event(n + events.Count, EventKind.Claimed, stated.At, stated.IsDay ? 1 : 0, null));
        }

        return [.. events, .. Messages.Captured(probe, n + events.Count, now, reply.Exhibits, salts)];
    }
}
