using System.Collections.Concurrent;
using Harness.Channels.Email.Imap;
using Harness.Channels.Email.Mime;
using Harness.Channels.Email.Smtp;
using Harness.Channels.Exchanges;
using Harness.Planning;
using Harness.Probes;
using Harness.Studies;
using NodaTime;

namespace Harness.Channels.Email;

/// <summary>
/// Brands that answer by e-mail. A message is handed in once over a connection of its own, under a name that is fixed before; what comes
/// back is read in the mailbox of whoever wrote.
/// </summary>
internal sealed class EmailChannel : IChannel, IDisposable
{
    public const string Name = "email";

    private static readonly Limits Handing = new(256 * 1024, TimeSpan.FromSeconds(90), TimeSpan.FromSeconds(15));
    private readonly Place place;
    private readonly Reach reach;
    private readonly Limits handing;
    private readonly MailRooms rooms;
    private readonly bool ownsRooms;
    private readonly OurIds ids;
    private readonly ConcurrentDictionary<(int Slot, int Strand), SeenMail> threads = new();

    public EmailChannel(Place place)
        : this(place, Handing, place.Rooms)
    {
    }

    /// <param name="place">The run.</param>
    /// <param name="handing">How long handing a message in may take.</param>
    /// <param name="shared">The mailboxes, shared with other channels; null for its own.</param>
    internal EmailChannel(Place place, Limits handing, MailRooms? shared)
    {
        (this.place, this.handing, ownsRooms) = (place, handing, shared is null);
        reach = place.Reach ?? throw new ArgumentException("servers and secrets are needed to send mail", nameof(place));
        rooms = shared ?? MailRooms.Usual(reach, place.Time);
        ids = new(place);
    }

    public Capabilities Capabilities { get; } = new(Media: true, PrivateMessages: true, DeletionWatch: false, EnforcesOurKey: false);

    public PolicyProfile Policy { get; } = new(Sending.Automatic, new(
        "Mail goes to the addresses that brands give their customers, from an account of one's own; a provider may limit it.",
        "Les courriels vont aux adresses que les marques donnent à leurs clients, depuis un compte à soi ; un fournisseur peut les limiter."));

    public async ValueTask<Delivery> Send(Outgoing message, CancellationToken cancellation)
    {
        if (rooms.Of(message.Slot.Persona, out SendCause cause) is not { } room)
        {
            return Delivery.Refused(cause);
        }

        byte[]? file = message.Attachment is { } attached ? reach.File(attached) : null;
        if (string.IsNullOrWhiteSpace(message.Text) || (!message.Begins && message.Thread is null) || (message.Attachment is not null && file is null))
        {
            return Delivery.Refused(SendCause.Unfit);
        }

        MailAccess access = room.Access;
        string id = IdOf(message, access);
        MailFile? along = file is null ? null : new(message.Attachment!, FileTypes.Of(message.Attachment!), file);
        OffsetDateTime date = Now().InZone(place.Study.Schedule.Zone).ToOffsetDateTime();
        OurMail mail = OurMail.Of(message, id, access, room.Of(message.Slot.Index, message.Strand), along, date);
        if (!mail.Envelope.IsFit)
        {
            return Delivery.Refused(SendCause.Unfit);
        }

        byte[] bytes = MailWriter.Write(mail.Draft);
        SmtpOutcome outcome = await new SmtpSender(reach.Egress.Connect, access.Smtp, access.Key, handing, place.Time).Send(mail.Envelope, bytes, cancellation);
        return SmtpVerdict.Of(outcome, $"<{id}>", Now()) with { Exhibits = outcome.Left ? [new(ExhibitKind.Message, bytes)] : null };
    }

    public async ValueTask<Sighting> Look(Outgoing opening, int cursor, CancellationToken cancellation)
    {
        if (opening.Thread is not { } top)
        {
            return new([], false, cursor);
        }

        if (rooms.Of(opening.Slot.Persona, out SendCause cause) is not { } room)
        {
            return new([], true, cursor, new(cause, null));
        }

        room.Expect(AwaitedIn(opening, room.Access));
        Unseen? unseen = await room.Refresh(opening.Slot.At - Awaited.Slack, cancellation);
        SeenMail thread = threads.GetOrAdd((opening.Slot.Index, opening.Strand), _ => new());
        IReadOnlyList<RoomMail> came = room.Of(opening.Slot.Index, opening.Strand);
        thread.Add(came);
        bool undelivered = came.Any(mail => mail.Mail.Report is { Failed: true } report && (report.Message is null || report.Message == top.Trim('<', '>')));
        return new(thread.Since(cursor), true, Math.Max(cursor, thread.Cursor), unseen, undelivered);
    }

    public async ValueTask<Trace> Reconcile(Outgoing message, Instant claimed, CancellationToken cancellation)
    {
        if (rooms.Of(message.Slot.Persona, out SendCause cause) is not { } room)
        {
            return Trace.Unread(new(cause, null));
        }

        string id = IdOf(message, room.Access);
        room.Expect(AwaitedIn(message, room.Access));
        Unseen? unseen = await room.Refresh(Instant.Min(claimed, message.Slot.At) - Awaited.Slack, cancellation);
        return room.Sent(id) is { } sent ? Trace.Found(new($"<{id}>", sent.Stamp ?? claimed))
            : room.Answering(id) is not null ? Trace.Found(new($"<{id}>", claimed))
            : unseen is { } gap ? Trace.Unread(gap)
            : Trace.NotFound;
    }

    public void Dispose()
    {
        if (ownsRooms)
        {
            rooms.Dispose();
        }
    }

    private string IdOf(Outgoing message, MailAccess access) => ids.Of(message.Slot.Probe, message.Turn, message.Strand, access.AddressOf(message.Slot.Probe));

    private Awaited AwaitedIn(Outgoing message, MailAccess access) => Awaited.Of(place.Study, ids, message.Slot, message.On, access.Own);

    private Instant Now() => Instant.FromDateTimeOffset(place.Time.GetUtcNow());
}
