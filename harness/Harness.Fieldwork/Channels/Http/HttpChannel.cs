using System.Collections.Concurrent;
using Harness.Channels.Exchanges;
using Harness.Probes;
using Harness.Studies;
using Harness.Studies.Desks;
using NodaTime;

namespace Harness.Channels.Http;

/// <summary>
/// Help desks and chatbots with an interface for programs, each spoken with as the study's file about it says. A message is one request over
/// a connection of its own; replies are read from its ticket, or stand in the answer itself.
/// </summary>
internal sealed class HttpChannel(Place place, Limits sending, Limits reading) : IChannel, IDisposable
{
    public const string Name = "http";

    private const int MostTries = 5;
    private static readonly Duration Again = Duration.FromSeconds(30), Settling = Duration.FromMinutes(10);
    private readonly Reach reach = place.Reach ?? throw new ArgumentException("servers and secrets are needed to reach desks", nameof(place));
    private readonly ConcurrentDictionary<Desk, OpenDesk> desks = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<(int Slot, int Strand), OpenTicket> tickets = new();

    /// <summary>What all desks of the study can: a desk that enforces our key says so with its source.</summary>
    public Capabilities Capabilities { get; } = Of([.. place.Study.Panel.Brands.SelectMany(brand => brand.Accounts).Select(account => account.Desk).OfType<Desk>()]);

    public PolicyProfile Policy { get; } = new(Sending.Automatic, new(
        "A desk of one's own, or of those who ordered or allowed the test. Its tickets are marked as tests and closed at the end, so that they stay out of its statistics.",
        "Un service à soi, ou à ceux qui ont commandé ou permis le test. Ses tickets sont marqués comme tests et clos à la fin, pour rester hors de ses statistiques."));

    public async ValueTask<Delivery> Send(Outgoing message, CancellationToken cancellation)
    {
        if (Open(message, out SendCause cause) is not { } open)
        {
            return Delivery.Refused(cause);
        }

        DeskPost? post = message.Begins ? open.Desk.Create : open.Desk.Reply;
        byte[]? file = message.Attachment is { } name ? reach.File(name) : null;
        TicketName? ticket = message.Begins ? null : TicketName.Parse(message.Thread);
        if (string.IsNullOrWhiteSpace(message.Text) || post is null || (!message.Begins && ticket is null) || (message.Attachment is not null && (file is null || !Carriage.Takes(open.Desk, post))))
        {
            return Delivery.Refused(SendCause.Unfit);
        }

        Passage passage = await open.Entrance.Pass(cancellation);
        if (!passage.IsOpen)
        {
            return passage.Cause is SendCause.NoAccess or SendCause.Undeclared or SendCause.Forbidden ? Delivery.Refused(passage.Cause) : Delivery.Deferred(passage.Cause, passage.Until ?? Now() + Again);
        }

        Filling filling = Filling.Of(message, open.Desk, place, file);
        Made made = await Preparation.Make(open, passage, ticket is null ? filling : filling.In(ticket), message.Begins, Now, cancellation);
        if (made.Failure is { } failure)
        {
            return failure;
        }

        if (await open.Once(post, made.Filling, passage, cancellation) is not { } exchanged)
        {
            return Delivery.Refused(SendCause.Unfit);
        }

        if (exchanged is { Cause: SendCause.None, Status: 401 })
        {
            open.Entrance.Spoil(passage);
        }

        return new PostOutcome(open.Desk, post, made.Filling, message.Marker, Now()).Of(exchanged);
    }

    public async ValueTask<Sighting> Look(Outgoing opening, int cursor, CancellationToken cancellation)
    {
        if (TicketName.Parse(opening.Thread) is not { } name)
        {
            return new([], false, cursor);
        }

        if (Open(opening, out SendCause cause) is not { } open)
        {
            return new([], true, cursor, new(cause, null));
        }

        Filling filling = Filling.Of(opening, open.Desk, place, null).In(name);
        OpenTicket ticket = tickets.GetOrAdd((opening.Slot.Index, opening.Strand), _ => new());
        await Tag(open, ticket, filling, cancellation);
        (bool stands, Unseen? unseen) = await Read(open, opening, ticket, filling, cancellation);
        return new(ticket.Seen.Since(cursor), stands, Math.Max(cursor, ticket.Seen.Cursor), unseen);
    }

    public async ValueTask<Trace> Reconcile(Outgoing message, Instant claimed, CancellationToken cancellation)
    {
        if (Open(message, out SendCause cause) is not { } open)
        {
            return Trace.Unread(new(cause, null));
        }

        Passage passage = await open.Entrance.Pass(cancellation);
        if (!passage.IsOpen)
        {
            return Trace.Unread(new(passage.Cause, passage.Until));
        }

        Filling filling = Filling.Of(message, open.Desk, place, null);
        return message.Begins ? await TicketSearch.Find(open, message, filling, claimed, cancellation)
            : TicketName.Parse(message.Thread) is { } ticket ? await TicketSearch.FindIn(open, message, filling.In(ticket), claimed, cancellation)
            : Trace.NotFound;
    }

    public async ValueTask<Instant?> Leave(Outgoing opening, CancellationToken cancellation)
    {
        if (TicketName.Parse(opening.Thread) is not { } name || Open(opening, out _) is not { Desk.Close: { } close } open)
        {
            return null;
        }

        OpenTicket ticket = tickets.GetOrAdd((opening.Slot.Index, opening.Strand), _ => new());
        Seen seen = await Do(open, close, Filling.Of(opening, open.Desk, place, null).In(name), cancellation);
        return seen.Unseen is { } unseen && ++ticket.Closings < MostTries ? Instant.Max(unseen.Until ?? Now() + Again, Now() + Again) : null;
    }

    public void Dispose()
    {
        foreach (OpenDesk desk in desks.Values)
        {
            desk.Dispose();
        }
    }

    private static Capabilities Of(Desk[] desks) => new(
        Media: desks.Length > 0 && desks.All(desk => Carriage.Takes(desk, desk.Create)),
        PrivateMessages: true,
        DeletionWatch: desks.Length > 0 && desks.All(desk => desk.Messages is not null || desk.Ticket is not null),
        EnforcesOurKey: desks.Length > 0 && desks.All(desk => desk.Create.Key?.Source is not null),
        Reconciles: desks.Length > 0 && desks.All(desk => desk.Find is not null));

    private async ValueTask<(bool Stands, Unseen? Unseen)> Read(OpenDesk open, Outgoing opening, OpenTicket ticket, Filling filling, CancellationToken cancellation)
    {
        bool missing = false;
        if (open.Desk.Messages is { } how)
        {
            Listing listing = await Listing.Read(open, how, how.List, how.Pages, filling, cancellation);
            ticket.Add(new Voices(how, filling).Replies(listing.Entries.Select(entry => DeskMessage.Read(entry, how)).OfType<DeskMessage>(), opening.Slot.Text), Now());
            if (listing.Unseen is { } unseen)
            {
                return (true, unseen);
            }

            missing = listing.Missing;
        }

        if (open.Desk.Ticket is { } itself || (missing && open.Desk.Messages is not null))
        {
            DeskCall call = (DeskCall?)open.Desk.Ticket ?? open.Desk.Messages!;
            Seen seen = await Do(open, call, filling, cancellation);
            bool gone = seen.Missing || (open.Desk.Ticket?.Gone is { } mark && seen.Json is { } json && DeskMessage.Has(json, mark));
            bool mayCome = !ticket.Seen.Stood && Now() < opening.Slot.At + Settling;
            ticket.Seen.Stood |= !gone && !missing && seen.Unseen is null;
            return gone && !mayCome ? (false, null) : (true, seen.Unseen ?? (gone || missing ? new(SendCause.NotYet, null) : null));
        }

        ticket.Seen.Stood = true;
        return (true, null);
    }

    private static async ValueTask Tag(OpenDesk open, OpenTicket ticket, Filling filling, CancellationToken cancellation)
    {
        if (open.Desk.Tagging is { } tagging && ticket.Taggings < MostTries)
        {
            Seen seen = await Do(open, tagging, filling, cancellation);
            ticket.Taggings = seen.Unseen is null ? MostTries : ticket.Taggings + 1;
        }
    }

    private static async ValueTask<Seen> Do(OpenDesk open, DeskCall call, Filling filling, CancellationToken cancellation) =>
        Requests.Target(open.Desk, call, filling) is { } target ? await open.Read(call, target, filling, cancellation) : new(null, false, new(SendCause.Unfit, null), null);

    private OpenDesk? Open(Outgoing message, out SendCause cause)
    {
        Account? account = message.On?.Party is not null ? null : message.Slot.Account.Channel == Name ? message.Slot.Account : message.Slot.Brand.AccountOn(Name);
        if (account?.Desk is not { } desk || !reach.Servers.TryGetValue(desk.Host, out Uri? server))
        {
            cause = SendCause.Undeclared;
            return null;
        }

        cause = SendCause.None;
        return desks.GetOrAdd(desk, _ => new(desk, server, reach, sending, reading, place.Time));
    }

    private Instant Now() => Instant.FromDateTimeOffset(place.Time.GetUtcNow());
}
