using System.Text.Json;
using Harness.Channels.Exchanges;
using Harness.Probes;
using Harness.Studies.Desks;
using NodaTime;

namespace Harness.Channels.Http;

/// <summary>Looks for a message that may have been posted: a ticket by its key or its text, a message in a ticket by its text; neither before it can have been made.</summary>
internal static class TicketSearch
{
    private static readonly Duration Slack = Duration.FromMinutes(10);

    /// <summary>Looks for a ticket.</summary>
    public static async ValueTask<Trace> Find(OpenDesk open, Outgoing message, Filling filling, Instant claimed, CancellationToken cancellation)
    {
        if (open.Desk.Find is not { } how)
        {
            return Trace.NotFound;
        }

        Listing listing = await Listing.Read(open, how, how.List, how.Pages, filling.Since(claimed - Slack), cancellation);
        (JsonElement Ticket, Instant? At)[] found = [.. listing.Entries.Select(ticket => (Ticket: ticket, At: how.At is { } at ? Json.Moment(Value(ticket, at)) : null))
            .Where(each => each.At is not { } made || made >= claimed - Slack)
            .Where(each => how.Key is { } key ? key.In(each.Ticket).Any(value => value.Scalar() == filling.Key) : how.Text is { } text && Value(each.Ticket, text) is { } said && Voices.Same(message.Text, DeskMessage.Plain(said, how.Format)))
            .OrderBy(each => each.At ?? claimed)];
        foreach ((JsonElement ticket, Instant? at) in found)
        {
            if (Value(ticket, how.Id) is { } id && TicketName.IsOne(id))
            {
                Dictionary<string, string> taken = (how.Take ?? new Dictionary<string, JsonPath>(StringComparer.Ordinal)).Select(pair => (pair.Key, Value: Value(ticket, pair.Value)))
                    .Where(pair => TicketName.IsOne(pair.Value)).ToDictionary(pair => pair.Key, pair => pair.Value!, StringComparer.Ordinal);
                return Trace.Found(new(new TicketName(id, taken).ToString(), at ?? claimed));
            }
        }

        return listing.Unseen is { } unseen ? Trace.Unread(unseen) : listing.Missing ? Trace.Unread(new(SendCause.Rejected, null)) : Trace.NotFound;
    }

    /// <summary>Looks for a further message in a ticket.</summary>
    public static async ValueTask<Trace> FindIn(OpenDesk open, Outgoing message, Filling filling, Instant claimed, CancellationToken cancellation)
    {
        if (open.Desk.Messages is not { } how)
        {
            return Trace.NotFound;
        }

        Listing listing = await Listing.Read(open, how, how.List, how.Pages, filling, cancellation);
        Voices voices = new(how, filling);
        DeskMessage[] ours = [.. listing.Entries.Select(entry => DeskMessage.Read(entry, how)).OfType<DeskMessage>()
            .Where(each => Voices.Same(message.Text, each.Text) && voices.IsOurs(each, message.Text)).OrderBy(each => each.At ?? Instant.MaxValue)];
        bool repeatsOpening = Voices.Same(message.Text, message.Slot.Text);
        return ours.Skip(repeatsOpening ? 1 : 0).FirstOrDefault(each => each.At is not { } at || at >= claimed - Slack) is { } found ? Trace.Found(new(new TicketName(found.Id, new Dictionary<string, string>(StringComparer.Ordinal)).ToString(), found.At ?? claimed))
            : listing.Unseen is { } unseen ? Trace.Unread(unseen)
            : Trace.NotFound;
    }

    private static string? Value(JsonElement json, JsonPath path) => path.In(json).Select(value => value.Scalar()).FirstOrDefault();
}
