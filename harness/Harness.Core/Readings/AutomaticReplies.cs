using System.Collections.Frozen;
using Harness.Planning;
using Harness.Probes;
using NodaTime;

namespace Harness.Readings;

/// <summary>
/// Replies that nothing marks as a machine's and that the conversations of a wave together show to be one's: a brand says the same, but
/// for handles and numbers, in at least <see cref="Least"/> of them, and each time either sooner than a person can read a message and choose a
/// text (<see cref="TooSoon"/>), or soon (<see cref="Soon"/>) and always after the same time (<see cref="Regular"/>). Both conditions are needed. People
/// paste texts too, but after minutes to hours and never twice alike, so one late reply with that text clears all that have it.
/// Where the platform dates no messages, a reply may have come at any time up to the look that saw it, and only the first condition can
/// hold. Of an erased text nothing is said, nor of a machine that waits longer, varies its words or wrote in fewer conversations.
/// </summary>
public sealed class AutomaticReplies
{
    private readonly FrozenDictionary<int, FrozenSet<int>> found;

    private AutomaticReplies(IEnumerable<Heard> replies) =>
        found = replies.GroupBy(reply => reply.Probe).ToFrozenDictionary(of => of.Key, of => of.Select(reply => reply.N).ToFrozenSet());

    /// <summary>In how many conversations of a brand a text must stand: 3.</summary>
    public static int Least => 3;

    /// <summary>A reply this soon after our message is no person's, if its text always is: 15 s.</summary>
    public static Duration TooSoon { get; } = Duration.FromSeconds(15);

    /// <summary>The longest time after our message, if it is always the same: 60 s.</summary>
    public static Duration Soon { get; } = Duration.FromSeconds(60);

    /// <summary>How far the times after our messages may lie apart and still be the same: 5 s.</summary>
    public static Duration Regular { get; } = Duration.FromSeconds(5);

    /// <summary>None, as before anything is read.</summary>
    public static AutomaticReplies None { get; } = new([]);

    /// <summary>Finds them.</summary>
    /// <param name="slots">The plan's slots, which say whose reply it is.</param>
    /// <param name="events">All events of the wave at the current version of their kind, in any order, with the contents that were not erased.</param>
    /// <returns>The replies, those left out that are marked <see cref="ReplyMarks.Automatic"/> already.</returns>
    public static AutomaticReplies In(IReadOnlyList<Slot> slots, IEnumerable<ProbeEvent> events)
    {
        ArgumentNullException.ThrowIfNull(slots);
        IEnumerable<Heard> heard = events
            .Where(happened => happened.Head.Kind is EventKind.Wire or EventKind.Sent or EventKind.Found or EventKind.Replied)
            .GroupBy(happened => happened.Head.Probe)
            .SelectMany(Exchange.Heard);
        return new(heard.GroupBy(reply => (slots[reply.Probe].Brand.Id, reply.Text)).Where(same => AreAutomatic([.. same])).SelectMany(same => same));
    }

    /// <summary>Whether a reply is one of them.</summary>
    /// <param name="probe">Number of the probe in its plan, from 0.</param>
    /// <param name="n">Number of the event within the probe.</param>
    /// <returns>True when it is.</returns>
    public bool Holds(int probe, int n) => found.TryGetValue(probe, out FrozenSet<int>? replies) && replies.Contains(n);

    /// <summary>Probes as they are when these replies count as a machine's.</summary>
    /// <param name="probes">The fold of each slot's events, in the order of the plan.</param>
    /// <returns>The same probes in the same order.</returns>
    public IReadOnlyList<Probe> Marked(IReadOnlyList<Probe> probes)
    {
        ArgumentNullException.ThrowIfNull(probes);
        return found.Count == 0 ? probes : [.. probes.Select((probe, i) => found.TryGetValue(i, out FrozenSet<int>? replies) ? probe.Remarked(replies.Contains) : probe)];
    }

    /// <summary>An event as it is when these replies count as a machine's.</summary>
    /// <param name="happened">An event.</param>
    /// <returns>The same event, marked <see cref="ReplyMarks.Automatic"/> if it is one of these replies.</returns>
    public ProbeEvent Marked(ProbeEvent happened) =>
        Holds(happened.Head.Probe, happened.Head.N) ? happened with { Head = happened.Head with { Codes = happened.Head.Codes | (long)ReplyMarks.Automatic } } : happened;

    private static bool AreAutomatic(IReadOnlyList<Heard> same)
    {
        if (same.Select(reply => reply.Probe).Distinct().Count() < Least || same.Any(reply => reply.After is null))
        {
            return false;
        }

        Duration longest = same.Max(reply => reply.After!.Value.Most), shortest = same.Min(reply => reply.After!.Value.Least);
        return longest <= TooSoon || (longest <= Soon && longest - shortest <= Regular);
    }
}
