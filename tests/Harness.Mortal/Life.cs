using System.Text;
using Harness.Channels;
using Harness.Clockwork;
using Harness.Evidence;
using Harness.Journal;
using Harness.Planning;
using Harness.Probes;
using Harness.Runs;
using Harness.Testing;
using NodaTime;

namespace Harness.Mortal;

/// <summary>What the process does while it lives, one message a probe.</summary>
internal sealed class Life(EventJournal journal, Sender sender, IChannel channel, Slot[] slots)
{
    private readonly Salts salts = new(1);

    /// <summary>All of it, in order.</summary>
    public async Task Live()
    {
        sender.Recover();
        await LookForUncertain();
        await SendDue();
        await Look();
    }

    public async Task LookForUncertain()
    {
        foreach (SendClaim claim in journal.Uncertain())
        {
            await sender.Reconcile(claim, Opening(claim.Probe), last: false, CancellationToken.None);
        }
    }

    public async Task SendDue()
    {
        IReadOnlyList<Probe> probes = journal.Probes(Tester.Plan.Slots.Count);
        foreach (Slot slot in slots.Where(slot => probes[slot.Index].Claims == 0))
        {
            await sender.Send(Opening(slot.Index), probes[slot.Index].Events, 0, Instant.MaxValue - Duration.FromDays(1), () => true, CancellationToken.None);
        }
    }

    public async Task Look()
    {
        ProbeEvent[] posted = [.. journal.Events().Where(happened => happened.Head.Kind is EventKind.Sent or EventKind.Found)];
        foreach ((EventHead head, Content? place) in posted)
        {
            Sighting sighting = await channel.Look(Opening(head.Probe) with { Thread = Encoding.UTF8.GetString(place!.Bytes) }, 0, CancellationToken.None);
            Crash.Point("looked");
            journal.AppendSeen(head.Probe, [.. sighting.Replies.Select(reply => (reply, (Func<int, bool, IReadOnlyList<ProbeEvent>>)((n, _) => [Replied(head.Probe, n, reply)])))]);
        }
    }

    private ProbeEvent Replied(int probe, int n, SeenReply reply)
    {
        Content content = new(salts.For(probe, n), Encoding.UTF8.GetBytes(reply.Text));
        return new(new(probe, n, EventKind.Replied, 1, reply.Stamp ?? default, reply.Stamp, 0, content.Commitment), content);
    }

    private Outgoing Opening(int probe) => new(slots[probe], 0, slots[probe].Text);
}
