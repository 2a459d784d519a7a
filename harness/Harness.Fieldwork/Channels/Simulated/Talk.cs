using Harness.Worlds;
using NodaTime;

namespace Harness.Channels.Simulated;

/// <summary>One conversation on the simulated platform. Replies are numbered in the order of their time; the cursor is the number of the next one.</summary>
internal sealed class Talk
{
    private readonly List<Act> replies = [];
    private Instant removed = Instant.MaxValue;

    public Dictionary<int, Instant> Posts { get; } = [];

    public void Hear(IReadOnlyList<Act> acts)
    {
        foreach (Act act in acts)
        {
            if (act.Kind == ActKind.Remove)
            {
                removed = act.At;
            }
            else
            {
                replies.Add(act);
            }
        }
    }

    public Sighting Since(int cursor, Instant now)
    {
        int end = cursor;
        while (end < replies.Count && replies[end].At <= now)
        {
            end++;
        }

        return new(
            end == cursor ? [] : [.. replies[cursor..end].Select(act => new SeenReply(act.At, act.Text, act.Kind == ActKind.Acknowledge))],
            now < removed,
            end);
    }
}
