using Harness.Channels.Exchanges;
using Harness.Probes;
using NodaTime;

namespace Harness.Channels.Mastodon;

/// <summary>Looks for a message among the posts of its own account: by its text and place, not before it can have been posted.</summary>
internal sealed class OwnPosts(Reading reading)
{
    private const int MostPages = 50;
    private static readonly Duration Slack = Duration.FromMinutes(10);

    public async ValueTask<Trace> Find(Access access, Outgoing message, Instant claimed, CancellationToken cancellation)
    {
        Read<string> own = await reading.Get(access, "api/v1/accounts/verify_credentials", json => json.Text("id") is { } id && Status.IsId(id) ? id : null, cancellation);
        if (own.Value is not { } account)
        {
            return Trace.Unread(own.Unseen ?? new(SendCause.Rejected, null));
        }

        Status? found = null;
        string before = "";
        bool whole = true;
        for (int page = 0; page < MostPages; page++)
        {
            Read<Statuses> read = await reading.Get(access, $"api/v1/accounts/{account}/statuses?limit=40{before}", json => Statuses.Read(json), cancellation);
            if (read.Value is not { } statuses)
            {
                return Trace.Unread(read.Unseen ?? new(SendCause.Rejected, null));
            }

            found = statuses.All.LastOrDefault(status => IsIt(status, message, claimed)) ?? found;
            whole &= statuses.Whole;
            if (statuses.All.Count == 0 || statuses.All.All(status => status.Created < claimed - Slack))
            {
                return found is { Created: { } created } ? Trace.Found(new(found.Id, created)) : whole ? Trace.NotFound : Trace.Unread(new(SendCause.Unreadable, null));
            }

            before = $"&max_id={statuses.All[^1].Id}";
        }

        return Trace.Unread(new(SendCause.TooMuch, null));
    }

    private static bool IsIt(Status status, Outgoing message, Instant claimed) =>
        status.Created >= claimed - Slack
        && (message.Begins ? status.InReplyTo is null : message.Thread is not null && status.InReplyTo == message.Thread)
        && status.Text is { } shown
        && StatusText.Same(message.Text, shown);
}
