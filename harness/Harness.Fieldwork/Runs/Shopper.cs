using System.Text;
using Harness.Channels;
using Harness.Evidence;
using Harness.Playbook;
using Harness.Probes;
using Harness.Readings;
using Harness.Studies;
using NodaTime;

namespace Harness.Runs;

/// <summary>Carries out probes: asks the playbook, acts through the channels by their names, records events.</summary>
internal sealed class Shopper(Study study, Func<string, IChannel> channels, TimeProvider time, Salts salts, Action<ProbeEvent> record)
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
                    await Send(conversation, deed, now, cancellation);
                    break;
                case DeedKind.Look:
                    await Look(conversation, now, cancellation);
                    break;
                case DeedKind.SetOff:
                    Record(conversation, EventKind.Ruled, now, codes: deed.Codes);
                    break;
                case DeedKind.Concede:
                    Record(conversation, EventKind.Conceded, now, codes: deed.Codes);
                    break;
                case DeedKind.Task:
                    Record(conversation, EventKind.Tasked, now, text: deed.Text);
                    break;
                case DeedKind.End:
                    Record(conversation, EventKind.Ended, now, codes: deed.Codes);
                    break;
                case DeedKind.Close:
                    Record(conversation, EventKind.Closed, now);
                    break;
                case DeedKind.Rest:
                    return null;
            }
        }
    }

    private async ValueTask Send(Conversation conversation, Deed deed, Instant now, CancellationToken cancellation)
    {
        Outgoing message = new(conversation.Slot, conversation.Probe.Turns, deed.Text!, deed.On, deed.Attachment);
        long codes = ThreadCode.With(message.Turn, message.Thread, message.On?.Party is not null);
        Record(conversation, EventKind.Wire, now, codes: codes, text: message.Text);
        Receipt receipt = await channels(message.Channel).Send(message, cancellation);
        Record(conversation, EventKind.Sent, Now(), Whole(receipt.Stamp), codes, receipt.Reference);
    }

    /// <summary>One look at every thread.</summary>
    private async ValueTask Look(Conversation conversation, Instant now, CancellationToken cancellation)
    {
        bool news = false;
        foreach (Strand strand in conversation.Strands(study))
        {
            news |= await Look(conversation, strand, now, cancellation);
        }

        if (!news)
        {
            conversation.Looked(now);
        }
    }

    private async ValueTask<bool> Look(Conversation conversation, Strand strand, Instant now, CancellationToken cancellation)
    {
        Outgoing opening = new(conversation.Slot, 0, conversation.Slot.Text, strand);
        Sighting sighting = await channels(strand.Channel).Look(opening, conversation.Cursors.GetValueOrDefault(strand.Number), cancellation);
        conversation.Cursors[strand.Number] = sighting.Cursor;
        foreach (SeenReply reply in sighting.Replies)
        {
            Hear(conversation, strand, reply, now);
        }

        bool missing = !sighting.Stands && !strand.IsGone;
        if (missing)
        {
            Record(conversation, EventKind.Gone, now, codes: Code(0, strand));
        }

        return missing || sighting.Replies.Count > 0;
    }

    private void Hear(Conversation conversation, Strand strand, SeenReply reply, Instant now)
    {
        ReplyMarks marks = Detectors.Read(reply.Text) | (reply.Automatic ? ReplyMarks.Automatic : ReplyMarks.None);
        Record(conversation, EventKind.Replied, now, Whole(reply.Stamp), Code((long)marks, strand), reply.Text);
        if (!reply.Automatic && PromisedDay.In(reply.Text, reply.Stamp, study.Schedule.Zone) is { } due)
        {
            Record(conversation, EventKind.Promised, now, due, Code(0, strand));
        }

        if (!reply.Automatic && StatedAnswers.In(reply.Text, reply.Stamp, study.Schedule.Zone) is { } stated)
        {
            Record(conversation, EventKind.Claimed, now, stated.At, Code(stated.IsDay ? 1 : 0, strand));
        }
    }

    private static long Code(long codes, Strand strand) => ThreadCode.With(codes, strand.Number, strand.Party is not null);

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
