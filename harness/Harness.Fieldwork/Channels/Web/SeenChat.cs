using NodaTime;

namespace Harness.Channels.Web;

/// <summary>What was seen of one chat, each version of each reply once, in the order of looks. The cursor is its length.</summary>
internal sealed class SeenChat
{
    private readonly Lock gate = new();
    private readonly List<SeenReply> replies = [];
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);

    /// <summary>What the page read at the last look; null before the first.</summary>
    public string? State { get; private set; }

    public int Cursor
    {
        get
        {
            lock (gate)
            {
                return replies.Count;
            }
        }
    }

    /// <summary>Takes in what a look read.</summary>
    public void Add(IEnumerable<SeenReply> read, string? state, Instant now)
    {
        lock (gate)
        {
            State = state;
            foreach (SeenReply reply in read)
            {
                bool known = texts.TryGetValue(reply.Reference, out string? before);
                if (!known || before != reply.Text)
                {
                    texts[reply.Reference] = reply.Text;
                    replies.Add(known ? reply with { Edited = now } : reply);
                }
            }
        }
    }

    public IReadOnlyList<SeenReply> Since(int cursor)
    {
        lock (gate)
        {
            return cursor >= replies.Count ? [] : replies[cursor..];
        }
    }
}
