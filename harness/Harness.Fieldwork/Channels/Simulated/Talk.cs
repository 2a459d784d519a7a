using System.Globalization;
using Harness.Worlds;
using NodaTime;

namespace Harness.Channels.Simulated;

/// <summary>One conversation on the simulated platform. Replies are numbered in the order of their time; the cursor is the number of the next one.</summary>
internal sealed class Talk
{
    private readonly List<Act> replies = [];
    private Instant removed = Instant.MaxValue;

    /// <summary>Takes in what the brand will do, all of it later than any look so far.</summary>
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
                int later = replies.FindIndex(reply => reply.At > act.At);
                replies.Insert(later < 0 ? replies.Count : later, act);
            }
        }
    }

    /// <summary>Whether a person has answered by an instant.</summary>
    public bool HasAnswered(Instant by) => replies.Exists(act => act.At <= by && act.Kind != ActKind.Acknowledge);

    public Sighting Since(int cursor, Instant now)
    {
        int end = cursor;
        while (end < replies.Count && replies[end].At <= now)
        {
            end++;
        }

        return new(
            end == cursor ? [] : [.. replies[cursor..end].Select((act, at) => new SeenReply(act.At, act.Text, act.Kind == ActKind.Acknowledge, string.Create(CultureInfo.InvariantCulture, $"{cursor + at}")))],
            now < removed,
            end);
    }
}
