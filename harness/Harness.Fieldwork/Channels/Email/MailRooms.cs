using System.Collections.Concurrent;
using Harness.Channels.Email.Imap;
using Harness.Probes;
using Harness.Studies;
using NodaTime;

namespace Harness.Channels.Email;

/// <summary>The mailboxes of all personas, each opened when it is first needed, for every channel that awaits answers by mail.</summary>
/// <param name="reach">What may be touched outside.</param>
/// <param name="limits">The most that reading one may take.</param>
/// <param name="fresh">How long a reading holds for those who ask later.</param>
/// <param name="time">The time.</param>
/// <param name="notes">What people decided about messages; null where nobody does.</param>
internal sealed class MailRooms(Reach reach, ImapLimits limits, Duration fresh, TimeProvider time, InboxNotes? notes = null) : IDisposable
{
    private static readonly Duration Together = Duration.FromSeconds(20);
    private readonly ConcurrentDictionary<string, MailRoom> rooms = new(StringComparer.Ordinal);

    /// <summary>With the usual limits.</summary>
    public static MailRooms Usual(Reach reach, TimeProvider time, InboxNotes? notes = null) => new(reach, ImapLimits.Usual, Together, time, notes);

    /// <summary>Those that were opened, by the ids of their personas.</summary>
    public IReadOnlyDictionary<string, MailRoom> Opened => rooms;

    /// <summary>All messages that a person must decide about, by the ids of the personas they came to.</summary>
    public IReadOnlyList<(string Persona, UndecidedMail Mail)> Undecided => [.. rooms.OrderBy(room => room.Key, StringComparer.Ordinal).SelectMany(room => room.Value.Undecided.Select(mail => (room.Key, mail)))];

    /// <summary>The mailbox of a persona; null, with the reason, when there is no way in.</summary>
    public MailRoom? Of(Persona persona, out SendCause cause)
    {
        cause = SendCause.None;
        if (rooms.TryGetValue(persona.Id, out MailRoom? room))
        {
            return room;
        }

        return MailAccess.Of(persona, reach, time, out cause) is { } access
            ? rooms.GetOrAdd(persona.Id, _ => Open(persona.Id, access))
            : null;
    }

    /// <summary>A person says which contact a message belongs to; that is on disk before it counts.</summary>
    /// <returns>Whether the mailbox is open; else nothing was written.</returns>
    /// <exception cref="IOException">It is not on disk.</exception>
    public bool Decide(InboxNote note)
    {
        if (!rooms.TryGetValue(note.Persona, out MailRoom? room))
        {
            return false;
        }

        notes?.Add(note);
        room.Decide(note.Reference, note.Probe);
        return true;
    }

    private MailRoom Open(string persona, MailAccess access)
    {
        MailRoom room = new(access, new(reach.Egress.Connect, access.Imap, access.Key, limits, time), fresh, time);
        foreach (InboxNote note in (notes?.Read() ?? []).Where(note => note.Persona == persona || note.Persona.Length == 0))
        {
            room.Decide(note.Reference, note.Probe);
        }

        return room;
    }

    public void Dispose()
    {
        foreach (MailRoom room in rooms.Values)
        {
            room.Dispose();
        }
    }
}
