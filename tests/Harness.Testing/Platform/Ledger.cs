using System.Collections.Concurrent;

namespace Harness.Testing.Platform;

/// <summary>What reached the platform and what it did, in order: the judge of duplicates and losses. Nothing is ever taken out of it.</summary>
public sealed class Ledger
{
    private readonly ConcurrentQueue<Entry> entries = new();

    public IReadOnlyList<Entry> Entries => [.. entries];

    public IReadOnlyList<RequestSeen> Requests => [.. entries.OfType<RequestSeen>()];

    /// <summary>Requests that asked for a post, whether or not one came of them.</summary>
    public IReadOnlyList<RequestSeen> Asked => [.. entries.OfType<RequestSeen>().Where(request => request.IsPost)];

    public IReadOnlyList<PostCreated> Posts => [.. entries.OfType<PostCreated>()];

    public IReadOnlyList<ReplyMade> Replies => [.. entries.OfType<ReplyMade>()];

    public IReadOnlyList<ReplyShown> Shown => [.. entries.OfType<ReplyShown>()];

    /// <summary>Texts that stand on the platform more than once from one account: what must never be.</summary>
    public IReadOnlyList<string> Doubled =>
        [.. Posts.GroupBy(post => (post.Account, post.Text)).Where(same => same.Count() > 1).Select(same => $"{same.Key.Account} said {same.Count()} times: {same.Key.Text}")];

    internal void Write(Entry entry) => entries.Enqueue(entry);
}

public abstract record Entry(DateTimeOffset At);

/// <summary>A connection was accepted.</summary>
public sealed record Connected(DateTimeOffset At, int Connection) : Entry(At);

/// <summary>The head of a request was read; its body may never have been.</summary>
public sealed record RequestSeen(DateTimeOffset At, int Number, int Connection, string Method, string Target, string? Key, string? Account, string? Agent) : Entry(At)
{
    public string Path => Target.Split('?')[0];

    public bool IsPost => Method == "POST" && Path == "/api/v1/statuses";
}

/// <summary>A post stands; at a time to come where it lands late.</summary>
public sealed record PostCreated(DateTimeOffset At, string Id, string? Key, string Account, string Text, string? InReplyTo, int Request) : Entry(At);

/// <summary>Somebody answered.</summary>
public sealed record ReplyMade(DateTimeOffset At, string Id, string InReplyTo, string Text) : Entry(At);

/// <summary>A reply went out whole in the answer to a request.</summary>
public sealed record ReplyShown(DateTimeOffset At, string Id, int Request) : Entry(At);
