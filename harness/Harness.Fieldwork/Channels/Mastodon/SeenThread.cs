using NodaTime;

namespace Harness.Channels.Mastodon;

/// <summary>What was seen of one conversation, each version of each reply once, in the order of looks and within one by time. The cursor is its length.</summary>
internal sealed class SeenThread
{
    private readonly List<SeenReply> replies = [];
    private readonly HashSet<(string Id, Instant? Edited)> seen = [];

    /// <summary>Whether our opening was ever seen standing.</summary>
    public bool Stood { get; set; }

    public int Cursor => replies.Count;

    public void Add(IEnumerable<Status> statuses) => replies.AddRange(statuses
        .Where(status => seen.Add((status.Id, status.Edited)))
        .OrderBy(status => status.Created ?? Instant.MaxValue)
        .ThenBy(status => status.Id, StringComparer.Ordinal)
        .Select(status => new SeenReply(status.Created, status.Text ?? status.Raw!, status.Bot, status.Id, status.Edited)));

    public IReadOnlyList<SeenReply> Since(int cursor) => cursor >= replies.Count ? [] : replies[cursor..];
}
