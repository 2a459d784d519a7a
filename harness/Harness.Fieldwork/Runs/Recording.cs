using Harness.Channels;
using Harness.Evidence;
using Harness.Journal;
using Harness.Probes;
using NodaTime;

namespace Harness.Runs;

/// <summary>How what a shopper does comes to stand on record: durably in real time, in memory in simulated time.</summary>
/// <param name="Post">Sends a message at most once, given the number of the next event, the try and the last instant. The events; none when it may not be sent now.</param>
/// <param name="Seen">Takes a reply of a probe, given the events that it becomes from a number on, and whether an earlier version of it is known, and the number of the next event. The events; none when this version is known.</param>
/// <param name="Keep">Takes any other event.</param>
internal sealed record Recording(
    Func<Outgoing, int, int, Instant, CancellationToken, ValueTask<IReadOnlyList<ProbeEvent>>> Post,
    Func<int, SeenReply, Func<int, bool, IReadOnlyList<ProbeEvent>>, int, IReadOnlyList<ProbeEvent>> Seen,
    Action<ProbeEvent> Keep)
{
    /// <summary>On a channel that cannot fail, in memory.</summary>
    public static Recording InMemory(Func<string, IChannel> channels, TimeProvider time, Salts salts, Action<ProbeEvent> keep) => new(
        async (message, n, _, _, cancellation) =>
        {
            ProbeEvent wire = Messages.Claimed(message, n, Now(time), salts);
            keep(wire);
            ProbeEvent end = Messages.Ended(message, n + 1, Now(time), await channels(message.Channel).Send(message, cancellation), salts);
            keep(end);
            return [wire, end];
        },
        (_, _, reply, n) =>
        {
            IReadOnlyList<ProbeEvent> events = reply(n, false);
            foreach (ProbeEvent happened in events)
            {
                keep(happened);
            }

            return events;
        },
        keep);

    /// <summary>In a journal: each event is there, whatever happens, before anything follows from it.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="sender">Sends by its claims.</param>
    /// <param name="allowed">Whether sending is allowed at all.</param>
    public static Recording Durable(EventJournal journal, Sender sender, Func<bool> allowed) => new(
        (message, n, @try, until, cancellation) => sender.Send(message, n, @try, until, allowed, cancellation),
        (probe, reply, happened, _) => journal.AppendSeen(probe, [(reply, happened)]),
        happened => journal.Append([happened]));

    private static Instant Now(TimeProvider time) => Instant.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
}
