using Harness.Playbook;
using Harness.Probes;
using Harness.Studies;
using NodaTime;

namespace Harness.Runs.Hands;

/// <summary>What is to be done by hand in one conversation: read from where it stands, and kept nowhere else.</summary>
internal sealed class HandTasks(Study study, Manual manual, Conversation conversation)
{
    /// <summary>The message that is due, if a person sends it.</summary>
    public Deed? Due(Instant now) =>
        Playbook.Playbook.Next(study, conversation.Slot, conversation.Probe, now) is { Kind: DeedKind.Send } deed && Playbook.Hands.Send(conversation.Slot, deed.On, conversation.Probe) ? deed : null;

    /// <summary>All of it: what is in hand, what is due, and what will be.</summary>
    public IEnumerable<HandTask> All(Instant now)
    {
        (Planning.Slot slot, Probe probe) = (conversation.Slot, conversation.Probe);
        if (probe.InHand)
        {
            Deed chosen = Playbook.Playbook.Next(study, slot, conversation.AtClaim, conversation.ClaimedAt);
            yield return new(HandTaskKind.Report, slot, chosen.On ?? Opening(), chosen.Text ?? slot.Text, chosen.Attachment, conversation.ClaimedAt, null, probe.NeedsPerson);
        }
        else if (Due(now) is { } due)
        {
            yield return new(HandTaskKind.Send, slot, due.On ?? Opening(), due.Text!, due.Attachment, probe.Sent is null ? slot.At : now, probe.Sent is null ? slot.At + study.Schedule.Patience : null, probe.NeedsPerson);
        }
        else if (probe.Sent is null && probe.Claims == 0 && now < slot.At && Playbook.Hands.Send(slot, null))
        {
            yield return new(HandTaskKind.Send, slot, Opening(), slot.Text, null, slot.At, slot.At + study.Schedule.Patience);
        }

        if (probe.Sent is not null && probe.Closed is null)
        {
            Deed watch = Playbook.Playbook.Watch(study, probe, now, Instant.MaxValue);
            foreach (Strand strand in conversation.Strands(study).Where(strand => strand.Sent is not null && manual.Looks(slot, strand, probe)))
            {
                yield return new(HandTaskKind.Look, slot, strand, "", null, watch.Kind == DeedKind.Wait ? watch.Until : now, null);
            }
        }
    }

    private Strand Opening() => conversation.Strands(study)[0];
}
