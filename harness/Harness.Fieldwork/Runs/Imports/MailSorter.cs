using System.Text;
using Harness.Channels;
using Harness.Channels.Email;
using Harness.Channels.Email.Mime;
using Harness.Channels.Web;
using Harness.Planning;
using Harness.Playbook;
using Harness.Probes;
using NodaTime;

namespace Harness.Runs.Imports;

/// <summary>Tells what mails that were brought are to a wave, by the rules that hold for a mailbox: nothing is written.</summary>
internal sealed class MailSorter
{
    private readonly Place place;
    private readonly OurIds ids;
    private readonly IReadOnlyList<Slot> slots;
    private readonly Attribution attribution = new();
    private readonly List<RoomMail> recorded = [];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Probe, int Strand), string> references = [];
    private readonly MailAddresses[] owners;

    /// <param name="place">The run.</param>
    /// <param name="slots">Its slots, in the order of their numbers.</param>
    /// <param name="probes">How each conversation stands.</param>
    /// <param name="events">All that stands on record.</param>
    /// <param name="notes">What people decided about mails.</param>
    public MailSorter(Place place, IReadOnlyList<Slot> slots, IReadOnlyList<Probe> probes, IEnumerable<ProbeEvent> events, IReadOnlyList<InboxNote> notes)
    {
        (this.place, this.slots, ids) = (place, slots, new(place));
        owners = [.. slots.Select(slot => slot.Persona).DistinctBy(persona => persona.Id, StringComparer.Ordinal).Select(MailAddresses.Of).OfType<MailAddresses>()];
        Recall(events);
        foreach (Slot slot in slots)
        {
            Expect(slot, probes[slot.Index]);
        }

        foreach (InboxNote note in notes)
        {
            attribution.Decide(note.Reference, note.Probe is { } probe ? (probe, 0) : null);
        }
    }

    /// <summary>Whether any brand of a wave may answer by mail, and somebody is there to get it.</summary>
    public static bool IsFor(IReadOnlyList<Slot> slots, Studies.Study study) => slots.Any(slot => MailAddresses.Of(slot.Persona) is not null && Playbook.Playbook.Strands(study, slot, new()).Any(IsAnswered));

    /// <summary>Tells of each mail what it is.</summary>
    public IReadOnlyList<SortedMail> Sort(IReadOnlyList<PiledMail> pile, Instant now)
    {
        (PiledMail Brought, RoomMail? Mail)[] read = [.. pile.Select((brought, i) => (brought, brought.Fault == PileFault.None ? Read(i, brought.Raw, now) : null))];
        attribution.Tell([.. recorded, .. read.Select(one => one.Mail).OfType<RoomMail>().DistinctBy(mail => mail.Reference, StringComparer.Ordinal)]);
        HashSet<string> twice = new(known, StringComparer.Ordinal);
        return [.. read.Select(one => Sorted(one.Brought, one.Mail, twice))];
    }

    private static bool IsAnswered(Strand strand) => strand.Channel is EmailChannel.Name or WebChannel.Name;

    private void Expect(Slot slot, Probe probe)
    {
        if (probe.Sent is null || MailAddresses.Of(slot.Persona) is not { } own)
        {
            return;
        }

        foreach (Strand strand in Playbook.Playbook.Strands(place.Study, slot, probe).Where(IsAnswered))
        {
            attribution.Expect(strand.Channel == WebChannel.Name
                ? MailedAnswers.AwaitedIn(slot, strand.Number, own, references.GetValueOrDefault((slot.Index, strand.Number)))
                : Awaited.Of(place.Study, ids, slot, strand, own));
        }
    }

    /// <summary>What stands on record is known, and tells of what is not.</summary>
    private void Recall(IEnumerable<ProbeEvent> events)
    {
        Dictionary<int, EventHead> last = [];
        foreach (ProbeEvent happened in events)
        {
            EventHead head = happened.Head;
            if (head.Kind is EventKind.Sent or EventKind.Found or EventKind.Replied or EventKind.Edited or EventKind.Undelivered)
            {
                last[head.Probe] = head;
                if (head.Kind is EventKind.Sent or EventKind.Found && happened.Content is { } where)
                {
                    references.TryAdd((head.Probe, ThreadCode.Thread(head.Codes)), Encoding.UTF8.GetString(where.Bytes));
                }
            }
            else if (head.Kind == EventKind.Captured && (ExhibitKind)head.Codes == ExhibitKind.Message && happened.Content is { } content)
            {
                RoomMail mail = Read(recorded.Count, content.Bytes, Instant.MaxValue);
                known.UnionWith(MailNames.Of(mail.Mail));
                if (last.TryGetValue(head.Probe, out EventHead shown) && shown.Kind is EventKind.Replied or EventKind.Edited)
                {
                    recorded.Add(mail);
                    attribution.Decide(mail.Reference, (head.Probe, ThreadCode.Thread(shown.Codes)));
                }
            }
        }
    }

    private SortedMail Sorted(PiledMail brought, RoomMail? mail, HashSet<string> twice)
    {
        if (mail is null)
        {
            return new(brought, ImportKind.Broken, null, null, []);
        }

        bool isKnown = MailNames.Of(mail.Mail).Any(twice.Contains);
        twice.UnionWith(MailNames.Of(mail.Mail));
        (int Probe, int Strand)? thread = attribution[mail];
        ImportKind kind = isKnown ? ImportKind.Known
            : attribution.IsOurs(mail) || owners.Any(own => own.IsOwn(mail.Sender)) ? ImportKind.Ours
            : attribution.IsNobodys(mail) ? ImportKind.Nobodys
            : thread is not { } found ? ImportKind.Undecided
            : mail.Mail.Nature switch
            {
                MailNature.Human => ImportKind.Reply,
                MailNature.Automatic => ImportKind.Automatic,
                MailNature.Report => IsOfOpening(mail, found) ? ImportKind.Undelivered : ImportKind.Report,
            };
        return new(brought, kind, mail, kind is ImportKind.Known or ImportKind.Ours ? null : thread, kind == ImportKind.Undecided ? attribution.Candidates(mail) : []);
    }

    /// <summary>Whether a report gives up our opening, and no later message of ours.</summary>
    private bool IsOfOpening(RoomMail mail, (int Probe, int Strand) thread) =>
        thread.Strand == 0 && mail.Mail.Report is { Failed: true } report
        && (report.Message is not { } named || !OurIds.IsOne(named) || named == ids.Of(slots[thread.Probe].Probe, 0, 0, MailAddresses.Of(slots[thread.Probe].Persona)!.AddressOf(slots[thread.Probe].Probe)));

    /// <summary>When it came, by the servers it went through, else by its own word; a time to come is none.</summary>
    private static RoomMail Read(int number, ReadOnlyMemory<byte> raw, Instant now)
    {
        ReadMail mail = ReadMail.Kept(raw);
        return new(number, mail, raw, (mail.Received ?? mail.Date) is { } stamp && stamp <= now ? stamp : null, false);
    }
}
