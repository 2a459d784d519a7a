using System.Text;
using Harness.Channels;
using Harness.Channels.Email;
using Harness.Channels.Email.Mime;
using Harness.Planning;
using Harness.Playbook;
using Harness.Probes;
using Harness.Studies;
using NodaTime;

namespace Harness.Runs;

/// <summary>A probe in the making: what its events say, and the run of looks without news that is not an event yet.</summary>
internal sealed class Conversation(Slot slot)
{
    private readonly HashSet<string> brought = new(StringComparer.Ordinal);
    private Probe recorded = new();
    private bool isBrought;
    private Instant firstLook, lastLook;
    private int looks;
    private Past? seen;
    private IReadOnlyList<Strand>? strands;

    public Slot Slot { get; } = slot;

    /// <summary>By thread, the number of the next reply in it.</summary>
    public Dictionary<int, int> Cursors { get; } = [];

    /// <summary>By thread, where the message that began it stands.</summary>
    public Dictionary<int, string> References { get; } = [];

    /// <summary>After a look that could not be had, when to try again.</summary>
    public Instant LookAgain { get; set; } = Instant.MinValue;

    /// <summary>Whether the last look saw every thread whole. What another process saw is not known: a conversation that was taken up again is looked at before it is closed.</summary>
    public bool Swept { get; set; }

    /// <summary>The probe as it was when the right to send was claimed last: what was known when that message was chosen.</summary>
    public Probe AtClaim { get; private set; } = new();

    /// <summary>When that message was chosen.</summary>
    public Instant ClaimedAt { get; private set; }

    /// <summary>The probe with all looks, recorded or not.</summary>
    public Probe Probe { get; private set; } = new();

    /// <summary>Its threads, worked out anew only after something happened.</summary>
    public IReadOnlyList<Strand> Strands(Study study)
    {
        if (strands is null || !ReferenceEquals(seen, Probe.Past))
        {
            (seen, strands) = (Probe.Past, Playbook.Playbook.Strands(study, Slot, Probe));
        }

        return strands;
    }

    /// <summary>Takes up an event that stands on record already, such as after a restart.</summary>
    public void Resume(in ProbeEvent happened)
    {
        Record(happened.Head);
        if (happened.Head.Kind is EventKind.Sent or EventKind.Found && happened.Content is { } place)
        {
            References.TryAdd(ThreadCode.Thread(happened.Head.Codes), Encoding.UTF8.GetString(place.Bytes));
        }
        else if (happened.Head is { Kind: EventKind.Captured, Codes: (long)ExhibitKind.Message } && isBrought && happened.Content is { } mail)
        {
            brought.UnionWith(MailNames.Of(ReadMail.Kept(mail.Bytes)));
        }
        else if (happened.Head.Kind is EventKind.Replied or EventKind.Edited or EventKind.Sent)
        {
            isBrought = ThreadCode.IsImported(happened.Head.Codes);
        }
    }

    /// <summary>Whether a reply is a mail that a person brought before.</summary>
    public bool WasBrought(SeenReply reply) =>
        brought.Count > 0 && (reply.Exhibits ?? []).Any(exhibit => exhibit.Kind == ExhibitKind.Message && MailNames.Of(ReadMail.Kept(exhibit.Bytes)).Any(brought.Contains));

    /// <summary>The message that a deed says.</summary>
    public Outgoing Message(Deed deed) => new(Slot, Probe.Turns, deed.Text!, References.GetValueOrDefault(deed.On?.Number ?? 0), deed.On, deed.Attachment);

    public void Looked(Instant at)
    {
        firstLook = looks == 0 ? at : firstLook;
        lastLook = at;
        looks++;
        Probe = Probe.LookedAt(at);
    }

    /// <summary>The first look that is not an event yet; null when there is none.</summary>
    public Instant? HeldSince => looks == 0 ? null : firstLook;

    /// <summary>The event of all looks since the last event; null when there were none.</summary>
    public EventHead? Looks() => looks == 0 ? null : new(Slot.Index, recorded.Events, EventKind.Looked, 1, lastLook, firstLook, looks, null);

    public void Record(in EventHead head)
    {
        (AtClaim, ClaimedAt) = head.Kind == EventKind.Wire ? (recorded, head.At) : (AtClaim, ClaimedAt);
        recorded = recorded.Apply(head);
        Probe = recorded;
        looks = 0;
    }
}
