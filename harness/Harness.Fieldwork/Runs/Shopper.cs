using Harness.Channels;
using Harness.Clockwork;
using Harness.Evidence;
using Harness.Playbook;
using Harness.Probes;
using Harness.Studies;
using NodaTime;

namespace Harness.Runs;

/// <summary>Carries out probes: asks the playbook, acts through the channels by their names, and sees to it that all stands on record.</summary>
internal sealed class Shopper(Study study, Func<string, IChannel> channels, TimeProvider time, Salts salts, Recording recording, Manual? manual = null)
{
    private static readonly Duration Again = Duration.FromSeconds(30), Glance = Duration.FromMinutes(5);

    /// <summary>Does all that is due about a conversation.</summary>
    /// <returns>When to come back; null when the conversation is closed.</returns>
    public async ValueTask<Instant?> Advance(Conversation conversation, CancellationToken cancellation)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            Instant now = Now();
            Deed deed = Playbook.Playbook.Next(study, conversation.Slot, conversation.Probe, now);
            switch (deed.Kind)
            {
                case DeedKind.Wait:
                    return deed.Until;
                case DeedKind.Send when conversation.Probe.NeedsPerson is not null || (manual is not null && Playbook.Hands.Send(conversation.Slot, deed.On)) || !await Send(conversation, deed, now, cancellation):
                    if (await Watched(conversation, now, cancellation) is { } again)
                    {
                        return again;
                    }

                    break;
                case DeedKind.Look when now < conversation.LookAgain:
                    return conversation.LookAgain;
                case DeedKind.Close when !conversation.Swept && now < conversation.LookAgain:
                    return conversation.LookAgain;
                case DeedKind.Look:
                case DeedKind.Close when !conversation.Swept:
                    await Look(conversation, now, cancellation);
                    break;
                case DeedKind.Rest:
                    return null;
                case DeedKind.Close when await Leave(conversation, cancellation) is { } later:
                    return later;
                default:
                    Note(conversation, deed, now);
                    break;
            }
        }
    }

    /// <summary>What is not to be sent now, as in a pause, keeps nobody from looking.</summary>
    /// <returns>When to come back; null after a look, which may have changed what is to be done.</returns>
    private async ValueTask<Instant?> Watched(Conversation conversation, Instant now, CancellationToken cancellation)
    {
        Deed deed = Playbook.Playbook.Watch(study, conversation.Probe, now, now + Again);
        if (deed.Kind != DeedKind.Look || now < conversation.LookAgain)
        {
            return deed.Kind == DeedKind.Wait ? deed.Until : now + Again;
        }

        await Look(conversation, now, cancellation);
        return null;
    }

    /// <summary>Puts away what the conversation left on the platforms.</summary>
    /// <returns>When to try again; null when nothing is left to be done.</returns>
    private async ValueTask<Instant?> Leave(Conversation conversation, CancellationToken cancellation)
    {
        Instant? later = null;
        foreach (Strand strand in conversation.Strands(study).Where(strand => conversation.References.ContainsKey(strand.Number) && manual?.Looks(conversation.Slot, strand, conversation.Probe) != true))
        {
            Outgoing opening = new(conversation.Slot, 0, conversation.Slot.Text, conversation.References[strand.Number], strand);
            later = await channels(strand.Channel).Leave(opening, cancellation) ?? later;
        }

        return later;
    }

    private void Note(Conversation conversation, Deed deed, Instant now)
    {
        (EventKind kind, long codes) = deed.Kind switch
        {
            DeedKind.SetOff => (EventKind.Ruled, deed.Codes),
            DeedKind.Concede => (EventKind.Conceded, deed.Codes),
            DeedKind.Task => (EventKind.Tasked, 0),
            DeedKind.End => (EventKind.Ended, deed.Codes),
            DeedKind.Miss => (EventKind.Missed, 0),
            DeedKind.Close => (EventKind.Closed, 0),
            _ => (default, 0),
        };
        if (kind != default)
        {
            Record(conversation, kind, now, codes: codes, text: deed.Kind == DeedKind.Task ? deed.Text : null);
        }
    }

    /// <returns>Whether the message was ours to send, whatever became of it.</returns>
    private async ValueTask<bool> Send(Conversation conversation, Deed deed, Instant now, CancellationToken cancellation)
    {
        Keep(conversation);
        Outgoing message = conversation.Message(deed);
        Instant until = (conversation.Probe.Sent is null ? conversation.Slot.At : now) + study.Schedule.Patience;
        IReadOnlyList<ProbeEvent> events = await recording.Post(message, conversation.Probe.Events, conversation.Probe.Tries, until, cancellation);
        foreach (ProbeEvent happened in events)
        {
            conversation.Resume(happened);
        }

        return events.Count > 0;
    }

    /// <summary>One look at every thread. What could not be looked at is no look without news, and a conversation is closed only after a whole look.</summary>
    private async ValueTask Look(Conversation conversation, Instant now, CancellationToken cancellation)
    {
        (bool news, Instant? again) = (false, null);
        foreach (Strand strand in conversation.Strands(study))
        {
            if (manual?.Looks(conversation.Slot, strand, conversation.Probe) == true)
            {
                again = Later(again, now + Glance);
                continue;
            }

            Outgoing opening = new(conversation.Slot, 0, conversation.Slot.Text, conversation.References.GetValueOrDefault(strand.Number), strand);
            Sighting sighting = await channels(strand.Channel).Look(opening, conversation.Cursors.GetValueOrDefault(strand.Number), cancellation);
            Crash.Point("looked");
            news |= Take(conversation, strand, sighting, now);
            conversation.Cursors[strand.Number] = sighting.Cursor;
            again = sighting.Unseen is { } unseen ? Later(again, Instant.Max(unseen.Until ?? now + Again, now + Again)) : again;
        }

        conversation.LookAgain = again ?? Instant.MinValue;
        conversation.Swept = again is null;
        if (!news && again is null)
        {
            conversation.Looked(now);
        }
    }

    /// <summary>Takes what a person saw in a thread. Where it is the only one, that was a whole look; else the others are looked at beside it.</summary>
    public void See(Conversation conversation, Strand strand, Sighting sighting)
    {
        Instant now = Now();
        bool news = Take(conversation, strand, sighting, now);
        if (!news)
        {
            conversation.Looked(now);
            Keep(conversation);
        }

        conversation.Swept = conversation.Strands(study).Count == 1;
    }

    /// <summary>Takes what a person brought in from elsewhere, which is no look: a reply, or the word that our opening did not arrive.</summary>
    /// <returns>Whether it was not known yet.</returns>
    public bool Import(Conversation conversation, Strand strand, SeenReply mail, bool isUndelivered, string log)
    {
        Instant now = Now();
        long code = ThreadCode.Imported(Code(0, strand));
        return Hear(conversation, strand, isUndelivered ? mail with { Reference = "undelivered " + mail.Reference } : mail, (n, known) =>
        {
            IReadOnlyList<ProbeEvent> told = isUndelivered
                ? [Messages.Event(conversation.Slot.Index, n, EventKind.Undelivered, now, null, code, null, salts), .. Messages.Captured(conversation.Slot.Index, n + 1, now, mail.Exhibits, salts)]
                : Heard.Events(mail, conversation.Slot.Index, code, n, known, now, study.Schedule.Zone, salts);
            return [.. told, Messages.Event(conversation.Slot.Index, n + told.Count, EventKind.Logged, now, null, 0, log, salts)];
        });
    }

    private static Instant Later(Instant? one, Instant other) => one is { } first ? Instant.Max(first, other) : other;

    /// <returns>Whether there was news.</returns>
    private bool Take(Conversation conversation, Strand strand, Sighting sighting, Instant now)
    {
        bool news = false;
        foreach (SeenReply reply in sighting.Replies)
        {
            news |= Hear(conversation, strand, reply, now);
        }

        if (sighting.Undelivered && strand.Number == 0 && conversation.Probe.Undelivered is null)
        {
            Record(conversation, EventKind.Undelivered, now);
            news = true;
        }

        if (!sighting.Stands && !strand.IsGone)
        {
            Record(conversation, EventKind.Gone, now, codes: Code(0, strand));
            return true;
        }

        return news;
    }

    /// <returns>Whether it was not known yet.</returns>
    private bool Hear(Conversation conversation, Strand strand, SeenReply reply, Instant now) => !conversation.WasBrought(reply) && Hear(
        conversation, strand, reply, (n, known) => Heard.Events(reply, conversation.Slot.Index, Code(0, strand), n, known, now, study.Schedule.Zone, salts));

    private bool Hear(Conversation conversation, Strand strand, SeenReply reply, Func<int, bool, IReadOnlyList<ProbeEvent>> events)
    {
        Keep(conversation);
        SeenReply here = strand.Number == 0 ? reply : reply with { Reference = $"{strand.Channel} {reply.Reference}" };
        IReadOnlyList<ProbeEvent> taken = recording.Seen(conversation.Slot.Index, here, events, conversation.Probe.Events);
        foreach (ProbeEvent happened in taken)
        {
            conversation.Resume(happened);
        }

        return taken.Count > 0;
    }

    /// <summary>Puts the looks without news, which are one event, on record before the next.</summary>
    public void Keep(Conversation conversation)
    {
        if (conversation.Looks() is { } looks)
        {
            recording.Keep(new(looks, null));
            conversation.Record(looks);
        }
    }

    private void Record(Conversation conversation, EventKind kind, Instant at, long codes = 0, string? text = null)
    {
        Keep(conversation);
        ProbeEvent happened = Messages.Event(conversation.Slot.Index, conversation.Probe.Events, kind, at, null, codes, text, salts);
        recording.Keep(happened);
        conversation.Record(happened.Head);
    }

    private static long Code(long codes, Strand strand) => ThreadCode.With(codes, strand.Number, strand.Party is not null);

    private Instant Now() => Messages.Whole(Instant.FromDateTimeOffset(time.GetUtcNow()));
}
