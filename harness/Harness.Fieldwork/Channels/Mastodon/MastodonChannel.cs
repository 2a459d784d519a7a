using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Harness.Channels.Exchanges;
using Harness.Planning;
using Harness.Probes;
using Harness.Studies;
using NodaTime;

namespace Harness.Channels.Mastodon;

/// <summary>
/// Brands on servers that speak Mastodon's interface. A post is one request over a connection of its own; replies are read from the
/// thread and from the notifications.
/// </summary>
internal sealed class MastodonChannel(Place place, Limits sending, Limits reading) : IChannel, IDisposable
{
    public const string Name = "mastodon";

    private static readonly Duration Settling = Duration.FromMinutes(10);
    private readonly Reach reach = place.Reach ?? throw new ArgumentException("servers and secrets are needed to reach Mastodon", nameof(place));
    private readonly Reading reads = new(reading, place.Reach.Egress, place.Time);
    private readonly ConcurrentDictionary<(int Slot, int Strand), SeenThread> threads = new();
    private readonly ConcurrentDictionary<string, Mentions> mentions = new(StringComparer.Ordinal);

    /// <summary>Mastodon keeps our key for an hour and checks it before it stores it: that is no licence to send again.</summary>
    public Capabilities Capabilities { get; } = new(Media: false, PrivateMessages: false, DeletionWatch: true, EnforcesOurKey: false);

    public PolicyProfile Policy { get; } = new(Sending.Automatic, new(
        "Each server has its own rules; automatic accounts must be marked as such, and many servers limit them.",
        "Chaque serveur a ses propres règles ; un compte automatique doit être signalé comme tel, et bien des serveurs en limitent l’usage."));

    public async ValueTask<Delivery> Send(Outgoing message, CancellationToken cancellation)
    {
        if (message.Attachment is not null || string.IsNullOrWhiteSpace(message.Text) || ChannelLimits.LengthOn(Name, message.Text) > ChannelLimits.Of(Name) || (!message.Begins && message.Thread is null))
        {
            return Delivery.Refused(SendCause.Unfit);
        }

        if (Access.Of(message.Slot, reach, out SendCause cause) is not { } access)
        {
            return Delivery.Refused(cause);
        }

        using HttpRequestMessage request = access.Request(HttpMethod.Post, "api/v1/statuses");
        request.Headers.Add("Idempotency-Key", Key(message));
        request.Content = new FormUrlEncodedContent([
            new("status", message.Text),
            new("visibility", "public"),
            .. message.Thread is not null ? [new KeyValuePair<string, string>("in_reply_to_id", message.Thread!)] : Array.Empty<KeyValuePair<string, string>>(),
        ]);
        return PostAnswer.Of(await Exchange.Once(request, sending, reach.Egress, place.Time, cancellation), Now());
    }

    public async ValueTask<Sighting> Look(Outgoing opening, int cursor, CancellationToken cancellation)
    {
        if (opening.Thread is not { } top || !Status.IsId(top))
        {
            return new([], false, cursor);
        }

        if (Access.Of(opening.Slot, reach, out SendCause cause) is not { } access)
        {
            return new([], true, cursor, new(cause, null));
        }

        SeenThread thread = threads.GetOrAdd((opening.Slot.Index, opening.Strand), _ => new());
        Read<Statuses> below = await reads.Get(access, $"api/v1/statuses/{top}/context", Statuses.Below, cancellation);
        (bool stands, Unseen? unseen) = below.Missing ? await IsGone(access, opening, thread, cancellation) : (true, below.Unseen);
        thread.Stood |= below.Value is not null;
        unseen ??= below.Value is { Whole: false } ? new(SendCause.Unreadable, null) : null;

        Mentions account = mentions.GetOrAdd(opening.Slot.Persona.Id, _ => new(reads));
        unseen = await account.Refresh(access, opening.Slot.At - Settling, Now(), cancellation) ?? unseen;
        thread.Add(Answers(access, opening.Slot, top, below.Value?.All ?? [], account.All).Select(status => status.AsReply()));
        return new(thread.Since(cursor), stands, Math.Max(cursor, thread.Cursor), unseen);
    }

    public async ValueTask<Posting?> Read(Outgoing message, string address, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(address.Trim(), UriKind.Absolute, out Uri? at) || Access.Of(message.Slot, reach, out _) is not { } access
            || !string.Equals(at.Host, access.Host, StringComparison.OrdinalIgnoreCase) || at.Segments[^1].Trim('/') is not { Length: > 0 } id || !Status.IsId(id))
        {
            return null;
        }

        Read<Status> read = await reads.Get(access, $"api/v1/statuses/{id}", Status.Read, cancellation);
        string own = message.Slot.Persona.Accounts!.First(account => account.Channel == Name).Handle;
        return read.Value is { Created: { } created, Text: { } text, Account: { } author } status
            ? new(new(status.Id, created), access.Full(author) == access.Full(own), text, StatusText.Same(message.Text, text))
            : null;
    }

    public async ValueTask<Trace> Reconcile(Outgoing message, Instant claimed, CancellationToken cancellation) =>
        Access.Of(message.Slot, reach, out SendCause cause) is { } access
            ? await new OwnPosts(reads).Find(access, message, claimed, cancellation)
            : Trace.Unread(new(cause, null));

    public void Dispose()
    {
        reads.Dispose();
        foreach (Mentions account in mentions.Values)
        {
            account.Dispose();
        }
    }

    /// <summary>Gone is what two reads miss, unless it was posted a moment ago and never seen: then it may not have spread yet.</summary>
    private async ValueTask<(bool Stands, Unseen? Unseen)> IsGone(Access access, Outgoing opening, SeenThread thread, CancellationToken cancellation)
    {
        Read<Status> own = await reads.Get(access, $"api/v1/statuses/{opening.Thread}", Status.Read, cancellation);
        return !own.Missing ? (true, own.Unseen ?? new(SendCause.NotYet, null))
            : !thread.Stood && Now() < opening.Slot.At + Settling ? (true, new(SendCause.NotYet, null))
            : (false, null);
    }

    /// <summary>What the brand says in the thread, by its thread or by a chain of mentions; what cannot be told to be another's is kept.</summary>
    private static IEnumerable<Status> Answers(Access access, Slot slot, string top, IReadOnlyList<Status> below, IEnumerable<Status> mentioned)
    {
        HashSet<string> thread = new(below.Select(status => status.Id).Prepend(top), StringComparer.Ordinal);
        Dictionary<string, Status> all = below.DistinctBy(status => status.Id, StringComparer.Ordinal).ToDictionary(status => status.Id, StringComparer.Ordinal);
        Status[] others = [.. mentioned];
        for (bool grew = true; grew;)
        {
            Status[] more = [.. others.Where(status => !all.ContainsKey(status.Id) && status.InReplyTo is { } above && thread.Contains(above))];
            grew = more.Length > 0;
            foreach (Status status in more)
            {
                all.Add(status.Id, status);
                thread.Add(status.Id);
            }
        }

        HashSet<string> brand = slot.Brand.Accounts.Where(account => account.Channel == Name).Append(slot.Account).Select(account => access.Full(account.Handle)).ToHashSet(StringComparer.Ordinal);
        return all.Values.Where(status => status.Account is not { } account || brand.Contains(access.Full(account)));
    }

    /// <summary>A key for this message and no other, of this wave or of any: it says nothing to whoever reads it.</summary>
    private string Key(Outgoing message) =>
        Digest.Of(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{place.Study.Id}\n{place.Wave}\n{place.Seed}\n{message.Marker}\n{message.Text}"))).ToString();

    private Instant Now() => Instant.FromDateTimeOffset(place.Time.GetUtcNow());
}
