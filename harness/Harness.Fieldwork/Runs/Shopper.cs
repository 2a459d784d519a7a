using System.Text;
using Harness.Channels;
using Harness.Evidence;
using Harness.Playbook;
using Harness.Probes;
using Harness.Readings;
using Harness.Studies;
using NodaTime;

namespace Harness.Runs;

/// <summary>Carries out probes: asks the playbook, acts through the channel, records events.</summary>
internal sealed class Shopper(Study study, IChannel channel, TimeProvider time, Salts salts, Action<ProbeEvent> record)
{
    /// <summary>Does all that is due about a conversation.</summary>
    /// <returns>When to come back; null when the conversation is closed.</returns>
    public async ValueTask<Instant?> Advance(Conversation conversation, CancellationToken cancellation)
    {
        while (true)
        {
            Instant now = Now();
            Deed deed = Playbook.Playbook.Next(study, conversation.Slot, conversation.Probe, now);
            switch (deed.Kind)
            {
                case DeedKind.Wait:
                    return deed.Until;
                case DeedKind.Send:
                    await Send(conversation, deed.Text!, now, cancellation);
                    break;
                case DeedKind.Look:
                    await Look(conversation, now, cancellation);
                    break;
                case DeedKind.Close:
                    Record(conversation, EventKind.Closed, now);
                    break;
                case DeedKind.Rest:
                    return null;
            }
        }
    }

    private async ValueTask Send(Conversation conversation, string text, Instant now, CancellationToken cancellation)
    {
        Outgoing message = new(conversation.Slot, conversation.Probe.Turns, text);
        Record(conversation, EventKind.Wire, now, codes: message.Turn, text: text);
        Receipt receipt = await channel.Send(message, cancellation);
        Record(conversation, EventKind.Sent, Now(), Whole(receipt.Stamp), message.Turn, receipt.Reference);
    }

    private async ValueTask Look(Conversation conversation, Instant now, CancellationToken cancellation)
    {
        Sighting sighting = await channel.Look(new(conversation.Slot, 0, conversation.Slot.Text), conversation.Cursor, cancellation);
        conversation.Cursor = sighting.Cursor;
        bool missing = !sighting.Stands && conversation.Probe.Gone is null;
        if (sighting.Replies.Count == 0 && !missing)
        {
            conversation.Looked(now);
            return;
        }

        foreach (SeenReply reply in sighting.Replies)
        {
            ReplyMarks marks = Detectors.Read(reply.Text) | (reply.Automatic ? ReplyMarks.Automatic : ReplyMarks.None);
            Record(conversation, EventKind.Replied, now, Whole(reply.Stamp), (long)marks, reply.Text);
        }

        if (missing)
        {
            Record(conversation, EventKind.Gone, now);
        }
    }

    private void Record(Conversation conversation, EventKind kind, Instant at, Instant? stamp = null, long codes = 0, string? text = null)
    {
        if (conversation.Looks() is { } looks)
        {
            conversation.Record(looks);
            record(new(looks, null));
        }

        int probe = conversation.Slot.Index, n = conversation.Probe.Events;
        Content? content = text is null ? null : new(salts.For(probe, n), Encoding.UTF8.GetBytes(text));
        EventHead head = new(probe, n, kind, 1, at, stamp, codes, content?.Commitment);
        conversation.Record(head);
        record(new(head, content));
    }

    private Instant Now() => Instant.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());

    /// <summary>Events are kept to the millisecond: what goes on in memory is what the journal will say.</summary>
    private static Instant Whole(Instant stamp) => Instant.FromUnixTimeMilliseconds(stamp.ToUnixTimeMilliseconds());
}
