using System.Collections.Concurrent;
using System.Text.Json;
using Harness.Channels.Exchanges;
using Harness.Probes;
using NodaTime;

namespace Harness.Channels.Mastodon;

/// <summary>
/// Who mentioned an account, from its notifications, those held back included: the second source of replies. They are read from the
/// newest back to well before the last time, so that what slips in between is not missed.
/// </summary>
internal sealed class Mentions(Reading reading) : IDisposable
{
    private const int MostPages = 50;
    private static readonly Duration Overlap = Duration.FromHours(48);
    private readonly ConcurrentDictionary<string, Status> known = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim gate = new(1);
    private Instant from = Instant.MaxValue, to = Instant.MaxValue;

    public IEnumerable<Status> All => known.Values;

    /// <summary>Reads on; what could not be read is the answer, null when all was.</summary>
    /// <param name="access">The way in.</param>
    /// <param name="since">How far back it must reach the first time.</param>
    /// <param name="now">The present.</param>
    /// <param name="cancellation">Gives up.</param>
    public async ValueTask<Unseen?> Refresh(Access access, Instant since, Instant now, CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            Unseen? unseen = await ReadBack(access, since < from ? since : to - Overlap, cancellation);
            (from, to) = unseen is null ? (Instant.Min(from, since), now) : (from, to);
            return unseen;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    private async ValueTask<Unseen?> ReadBack(Access access, Instant horizon, CancellationToken cancellation)
    {
        string before = "";
        bool whole = true;
        for (int page = 0; page < MostPages; page++)
        {
            Read<Page> read = await reading.Get(access, $"api/v1/notifications?limit=40&include_filtered=true&types[]=mention{before}", Page.Of, cancellation);
            if (read.Value is not { } mentions)
            {
                return read.Unseen ?? new(SendCause.Rejected, null);
            }

            foreach (Status status in mentions.Statuses)
            {
                known[status.Id] = status;
            }

            whole &= mentions.Whole;
            if (mentions.Last is not { } last || mentions.Oldest < horizon)
            {
                return whole ? null : new(SendCause.Unreadable, null);
            }

            before = $"&max_id={last}";
        }

        return new(SendCause.TooMuch, null);
    }

    /// <summary>One page of notifications: what it mentions, the id of the last, and the time of the oldest.</summary>
    private sealed record Page(IReadOnlyList<Status> Statuses, string? Last, Instant? Oldest, bool Whole)
    {
        public static Page? Of(JsonElement json)
        {
            if (json.ValueKind != JsonValueKind.Array)
            {
                return null;
            }

            JsonElement[] entries = [.. json.EnumerateArray()];
            Status?[] statuses = [.. entries.Select(entry => entry.Part("status") is { } status ? Status.Read(status) : null)];
            string? last = entries.Length == 0 ? null : entries[^1].Text("id");
            return entries.Length > 0 && (last is null || !Status.IsId(last))
                ? null
                : new([.. statuses.OfType<Status>()], last, entries.Min(entry => entry.Time("created_at")), !statuses.Contains(null));
        }
    }
}
