using System.Collections.Concurrent;
using System.Globalization;
using Harness.Browser;
using Harness.Probes;
using Harness.Studies;
using NodaTime;

namespace Harness.Channels.Web;

/// <summary>
/// Contact forms and chat windows, in a browser. All steps up to the click that sends can be repeated; the click is made once, and what it
/// leaves open is looked for and never clicked again.
/// </summary>
internal sealed class WebChannel : IChannel, IDisposable
{
    public const string Name = "web";

    private static readonly Duration Slack = Duration.FromMinutes(10);
    private readonly Place place;
    private readonly Reach reach;
    private readonly BrowserHost browser;
    private readonly Func<Outgoing, int, CancellationToken, ValueTask<Sighting>>? mail;
    private readonly Memories memories;
    private readonly ConcurrentDictionary<string, SeenChat> chats = new(StringComparer.Ordinal);

    /// <summary>Opens it; no browser is started yet.</summary>
    /// <param name="place">The run that it serves.</param>
    /// <param name="browser">The browser, which is closed with it.</param>
    /// <param name="mail">What came by mail for a message since a cursor, where forms are answered so; null reads the mailboxes of the run, where it has any.</param>
    public WebChannel(Place place, BrowserHost browser, Func<Outgoing, int, CancellationToken, ValueTask<Sighting>>? mail = null)
    {
        (this.place, this.browser) = (place, browser);
        this.mail = mail ?? (place.Rooms is { } rooms ? new MailedAnswers(rooms).Look : null);
        reach = place.Reach ?? throw new ArgumentException("hosts are needed to reach a site", nameof(place));
        memories = new(place.Folder is { } folder ? Path.Combine(folder, "web") : null);
    }

    public Capabilities Capabilities { get; } = new(Media: true, PrivateMessages: true, DeletionWatch: false, EnforcesOurKey: false);

    public PolicyProfile Policy { get; } = new(Sending.Automatic, new(
        "Each site has its own terms. A form is sent as a visitor would send it, once; a captcha is never solved but handed to a person.",
        "Chaque site a ses propres conditions. Un formulaire est envoyé comme le ferait un visiteur, une fois ; un captcha n’est jamais résolu, mais confié à une personne."));

    public async ValueTask<Delivery> Send(Outgoing message, CancellationToken cancellation)
    {
        string chat = Conversation(message);
        if (string.IsNullOrWhiteSpace(message.Text) || FormValues.FormOf(message) is not { } form)
        {
            return Delivery.Refused(SendCause.Unfit);
        }

        if (Visit(form, message).Sending(message.Begins ? null : memories.Of(chat), out SendCause cause) is not { } visit)
        {
            return Delivery.Refused(cause);
        }

        IReadOnlyList<byte[]> before = [];
        Visited visited = await browser.Visit(visit, reach.Egress, Ready, cancellation);
        if (visited.Told)
        {
            memories.Keep(chat, visited.Memory);
        }

        Delivery delivery = visited.End == VisitEnd.Done ? Delivery.Sent(await Receipt(form, message, visited, cancellation)) : VisitAnswer.Of(visited, Now());
        return delivery with { Exhibits = [.. before.Concat(visited.Pictures).Select(picture => new Exhibit(ExhibitKind.Screenshot, picture))] };

        bool Ready(Prepared prepared)
        {
            before = prepared.Pictures;
            return memories.Keep(chat, prepared.Memory);
        }
    }

    public async ValueTask<Sighting> Look(Outgoing opening, int cursor, CancellationToken cancellation)
    {
        if (opening.Thread is null)
        {
            return new([], false, cursor);
        }

        if (FormValues.FormOf(opening) is not { Look: not null } form)
        {
            return mail is null ? new([], true, cursor, new(SendCause.NoAccess, null)) : await mail(opening, cursor, cancellation);
        }

        string name = Conversation(opening);
        SeenChat chat = chats.GetOrAdd(name, _ => new());
        if (Visit(form, opening with { Attachment = null }).Looking(memories.Of(name), chat.State, out SendCause cause) is not { } visit)
        {
            return new([], true, cursor, new(cause, null));
        }

        Visited visited = await browser.Visit(visit, reach.Egress, _ => false, cancellation);
        cancellation.ThrowIfCancellationRequested();
        if (visited.End != VisitEnd.Done)
        {
            return new([], true, cursor, VisitAnswer.Unseen(visited, Now()));
        }

        IReadOnlyList<SeenReply>? below = new ChatLog(visited.Rows!).Below(opening.Text, opening.Thread);
        chat.Add(below ?? [], visited.State, Now());
        IReadOnlyList<SeenReply> fresh = Shown(chat.Since(cursor), visited.Pictures);
        Unseen? unseen = below is null ? new(SendCause.NotYet, null) : visited.More ? new(SendCause.TooMuch, null) : null;
        return new(fresh, true, Math.Max(cursor, chat.Cursor), unseen);
    }

    /// <summary>What a person sent through the form, as far as the reference or address that they were shown leads back to it.</summary>
    public async ValueTask<Posting?> Read(Outgoing message, string address, CancellationToken cancellation)
    {
        if (FormValues.FormOf(message) is not { } form)
        {
            return null;
        }

        string reference = form.Confirm.ReferenceIn(address) ?? address;
        if (form.Look is null || form.KnowsItsSender || Visit(form, message with { Attachment = null, Thread = reference }).Looking(null, null, out _) is not { } visit
            || await browser.Visit(visit, reach.Egress, _ => false, cancellation) is not { End: VisitEnd.Done, Rows: { } rows })
        {
            return new(new(reference, Now()), IsOurs: true, message.Text, IsAsPlanned: true);
        }

        ChatLog log = new(rows);
        return log.Own(message.Text, Instant.MinValue, null, Now()) is { } planned
            ? new(new(message.Begins ? reference : planned.Reference, planned.Stamp), IsOurs: true, message.Text, IsAsPlanned: true)
            : log.LastOwn is { } other ? new(new(reference, Now()), IsOurs: true, other, IsAsPlanned: false)
            : null;
    }

    public async ValueTask<Trace> Reconcile(Outgoing message, Instant claimed, CancellationToken cancellation)
    {
        if (FormValues.FormOf(message) is not { } form)
        {
            return Trace.Unread(new(SendCause.Unfit, null));
        }

        return form.Look is null ? await Mailed(message, claimed, cancellation)
            : memories.Of(Conversation(message)) is { } memory ? await Standing(form, message, memory, claimed, cancellation)
            : Reachable(form, message) is { } cause ? Trace.Unread(new(cause, null))
            : Trace.NotFound;
    }

    public void Dispose() => browser.Dispose();

    private async ValueTask<Trace> Standing(WebForm form, Outgoing message, string memory, Instant claimed, CancellationToken cancellation)
    {
        if (Visit(form, message with { Attachment = null }).Looking(memory, null, out SendCause cause) is not { } visit)
        {
            return cause == SendCause.Unfit ? Trace.NotFound : Trace.Unread(new(cause, null));
        }

        Visited visited = await browser.Visit(visit, reach.Egress, _ => false, cancellation);
        cancellation.ThrowIfCancellationRequested();
        return visited.End != VisitEnd.Done ? Trace.Unread(VisitAnswer.Unseen(visited, Now()))
            : new ChatLog(visited.Rows!).Own(message.Text, claimed - Slack, message.Begins ? null : message.Thread, claimed) is { } receipt ? Trace.Found(Named(receipt, message, visited))
            : visited.More ? Trace.Unread(new(SendCause.TooMuch, null))
            : Trace.NotFound;
    }

    /// <summary>A form leaves nothing to read; what came back by mail shows that it arrived.</summary>
    private async ValueTask<Trace> Mailed(Outgoing message, Instant claimed, CancellationToken cancellation)
    {
        if (mail is null)
        {
            return Trace.NotFound;
        }

        Sighting sighting = await mail(message with { Thread = message.Thread ?? message.Marker }, 0, cancellation);
        return sighting.Replies.Where(reply => !(reply.Stamp < claimed)).Select(reply => reply.Stamp ?? claimed).Cast<Instant?>().FirstOrDefault() is { } stamp
            ? Trace.Found(new(message.Marker, stamp))
            : sighting.Unseen is { } unseen ? Trace.Unread(unseen)
            : Trace.NotFound;
    }

    /// <summary>Where a message that was confirmed stands: in a chat, read on the page that confirmed it or else read back at once.</summary>
    private async ValueTask<Receipt> Receipt(WebForm form, Outgoing message, Visited visited, CancellationToken cancellation)
    {
        Receipt confirmed = new(visited.Receipt ?? message.Marker, Now());
        Receipt? Own(Visited seen) => seen.Rows is { } rows ? new ChatLog(rows).Own(message.Text, confirmed.Stamp - Slack, message.Begins ? null : message.Thread, confirmed.Stamp) : null;
        if (form.Look is null || cancellation.IsCancellationRequested || Own(visited) is not null)
        {
            return Own(visited) is { } standing ? Named(standing, message, visited) : confirmed;
        }

        Outgoing known = message.Begins ? message with { Thread = visited.Receipt } : message;
        return Visit(form, known with { Attachment = null }).Looking(visited.Memory, null, out _) is { } look
            && await browser.Visit(look, reach.Egress, _ => false, cancellation) is { End: VisitEnd.Done } seen && Own(seen) is { } there
            ? Named(there, message, seen with { Receipt = visited.Receipt ?? seen.Receipt })
            : confirmed;
    }

    /// <summary>An opening bears the reference that the site gave the conversation, where it gave one.</summary>
    private static Receipt Named(Receipt standing, Outgoing message, Visited visited) => message.Begins && visited.Receipt is { } receipt ? standing with { Reference = receipt } : standing;

    /// <summary>Replies with the pictures of the page on which they were first seen.</summary>
    private static IReadOnlyList<SeenReply> Shown(IReadOnlyList<SeenReply> fresh, IReadOnlyList<byte[]> pictures) =>
        fresh.Count == 0 || pictures.Count == 0 ? fresh
        : [fresh[0] with { Exhibits = [.. pictures.Select(picture => new Exhibit(ExhibitKind.Screenshot, picture))] }, .. fresh.Skip(1)];

    /// <summary>What keeps a message from being sent at all; null when nothing does.</summary>
    private SendCause? Reachable(WebForm form, Outgoing message) =>
        Visit(form, message with { Attachment = null }).Sending(null, out SendCause cause) is null && cause != SendCause.Unfit ? cause : null;

    private FormVisit Visit(WebForm form, Outgoing message) => new(form, message, reach, place.Study.Schedule.Zone.Id);

    private string Conversation(Outgoing message) =>
        string.Create(CultureInfo.InvariantCulture, $"{place.Study.Id}\n{place.Wave}\n{place.Seed}\n{message.Slot.Probe}\n{message.Strand}");

    private Instant Now() => Instant.FromDateTimeOffset(place.Time.GetUtcNow());
}
