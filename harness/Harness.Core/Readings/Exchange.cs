using System.Text;
using Harness.Probes;
using NodaTime;

namespace Harness.Readings;

/// <summary>A reply with a text that can be compared.</summary>
/// <param name="Probe">Number of the probe.</param>
/// <param name="N">Number of the event.</param>
/// <param name="Text">What it says, see <see cref="StockText"/>.</param>
/// <param name="After">How long after our message it came; null where that is not known.</param>
internal readonly record struct Heard(int Probe, int N, string Text, Wait? After);

/// <summary>A time between two limits.</summary>
internal readonly record struct Wait(Duration Least, Duration Most);

/// <summary>Our messages and the brand's replies in one conversation.</summary>
internal static class Exchange
{
    /// <summary>The brand's replies that are marked as nobody's and say something, each with the time since our message in its thread.</summary>
    public static IEnumerable<Heard> Heard(IEnumerable<ProbeEvent> conversation)
    {
        Dictionary<int, Instant> claimed = [];
        List<(int Thread, Instant Stamp)> sent = [];
        foreach ((EventHead head, Content? said) in conversation.OrderBy(happened => happened.Head.N))
        {
            int thread = ThreadCode.Thread(head.Codes);
            switch (head.Kind)
            {
                case EventKind.Wire:
                    claimed.TryAdd(thread, head.At);
                    break;
                case EventKind.Sent or EventKind.Found:
                    sent.AddRange(head.Stamp is { } stamp ? [(thread, stamp)] : []);
                    break;
                case EventKind.Replied when IsOpen(head) && said is not null && StockText.Of(Encoding.UTF8.GetString(said.Bytes)) is var text && StockText.Says(text):
                    yield return new(head.Probe, head.N, text, Exact(head, thread, sent) ?? Looked(head, thread, claimed));
                    break;
            }
        }
    }

    private static bool IsOpen(in EventHead head) =>
        !ThreadCode.IsThirdParty(head.Codes) && !((ReplyMarks)ThreadCode.Bare(head.Codes)).HasFlag(ReplyMarks.Automatic);

    /// <summary>By the platform's own times of both, since the last message before it; null where it gives none.</summary>
    private static Wait? Exact(in EventHead reply, int thread, List<(int Thread, Instant Stamp)> sent)
    {
        if (reply.Stamp is not { } stamp || !sent.Exists(message => message.Thread == thread && message.Stamp <= stamp))
        {
            return null;
        }

        Duration since = stamp - sent.Where(message => message.Thread == thread && message.Stamp <= stamp).Max(message => message.Stamp);
        return new(since, since);
    }

    /// <summary>By our own clock, up to the look that saw it; since the first message of the thread, as nobody knows which one it followed.</summary>
    private static Wait? Looked(in EventHead reply, int thread, Dictionary<int, Instant> claimed) =>
        claimed.TryGetValue(thread, out Instant first) ? new(Duration.Zero, reply.At - first) : null;
}
