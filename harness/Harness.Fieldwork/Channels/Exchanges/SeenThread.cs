using NodaTime;

namespace Harness.Channels.Exchanges;

/// <summary>What was seen of one conversation, each version of each reply once, in the order of looks and within one by time. The cursor is its length.</summary>
internal sealed class SeenThread
{
    private readonly List<SeenReply> replies = [];
    private readonly HashSet<(string Reference, Instant? Edited)> seen = [];

    /// <summary>Whether our opening was ever seen standing.</summary>
    public bool Stood { get; set; }

    public int Cursor => replies.Count;

    public void Add(IEnumerable<SeenReply> more) => replies.AddRange(more
        .Where(reply => seen.Add((reply.Reference, reply.Edited)))
        .OrderBy(reply => reply.Stamp ?? Instant.MaxValue)
        .ThenBy(reply => reply.Reference, StringComparer.Ordinal));

    public IReadOnlyList<SeenReply> Since(int cursor) => cursor >= replies.Count ? [] : replies[cursor..];

    /// <summary>The last version of a reply; null when it was not seen yet.</summary>
    public SeenReply? Last(string reference) => replies.FindLastIndex(reply => reply.Reference == reference) is >= 0 and int at ? replies[at] : null;
}
