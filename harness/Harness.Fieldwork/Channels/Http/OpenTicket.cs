using Harness.Channels.Exchanges;
using NodaTime;

namespace Harness.Channels.Http;

/// <summary>What is remembered of a ticket as long as the process lives: what was seen in it, and what was done to it beside the messages.</summary>
internal sealed class OpenTicket
{
    private readonly Dictionary<string, SeenReply> last = new(StringComparer.Ordinal);

    public SeenThread Seen { get; } = new();

    /// <summary>How often it was tried to tag it; tagged, it is not tried again.</summary>
    public int Taggings { get; set; }

    /// <summary>How often it was tried to close it.</summary>
    public int Closings { get; set; }

    /// <summary>Takes what a look saw. A text that is another than before is a new version, from now on where the desk does not say since when.</summary>
    public void Add(IEnumerable<SeenReply> replies, Instant now) => Seen.Add([.. replies.Select(reply => Version(reply, now))]);

    private SeenReply Version(SeenReply reply, Instant now)
    {
        if (last.TryGetValue(reply.Reference, out SeenReply before))
        {
            reply = reply.Text == before.Text ? before : reply with { Edited = reply.Edited is { } edited && edited != before.Edited ? edited : now };
        }

        last[reply.Reference] = reply;
        return reply;
    }
}
