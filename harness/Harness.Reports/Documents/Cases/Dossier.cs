using System.Text;
using Harness.Channels;
using Harness.Planning;
using Harness.Playbook;
using Harness.Probes;
using Harness.Studies;

namespace Harness.Documents.Cases;

/// <summary>All that the journal holds of one conversation, in no language yet.</summary>
/// <param name="Study">The study.</param>
/// <param name="Slot">Its slot.</param>
/// <param name="Probe">The fold of its events.</param>
/// <param name="Told">What happened, in order: each event that readers are told of, with what was said.</param>
/// <param name="Looks">How often it was looked at; null before the first look.</param>
/// <param name="Rungs">The rungs that it reached.</param>
/// <param name="Exhibits">What shows that it was so.</param>
/// <param name="Seal">What its events hash to.</param>
internal sealed record Dossier(
    Study Study, Slot Slot, Probe Probe, IReadOnlyList<(EventHead Head, string? Said)> Told, LookCount? Looks, IReadOnlyList<ReachedRung> Rungs, IReadOnlyList<ShownExhibit> Exhibits, CaseSeal Seal)
{
    /// <summary>The threads of the conversation.</summary>
    public IReadOnlyList<Strand> Strands { get; } = Playbook.Playbook.Strands(Study, Slot, Probe);

    /// <param name="study">The study.</param>
    /// <param name="slot">The slot.</param>
    /// <param name="read">Its events.</param>
    /// <param name="isOurs">Whether what only concerns who carries the study out is told too.</param>
    public static Dossier Of(Study study, Slot slot, CaseEvents read, bool isOurs = true)
    {
        ProbeEvent[] events = read.Read();
        Probe probe = events.Aggregate(new Probe(), (probe, happened) => probe.Apply(happened.Head));
        return new(
            study, slot, probe,
            [.. events.Where(happened => happened.Head.Kind != EventKind.Wire && (isOurs || !IsOurs(happened.Head.Kind))).Select(happened => (happened.Head, Said(happened, events)))],
            LookCount.Of([.. events.Select(happened => happened.Head)]),
            ReachedRung.All(probe, n => Reply(events, n)),
            [.. events.Where(happened => isOurs && happened.Head.Kind == EventKind.Captured).Select(ShownExhibit.Of)],
            CaseSeal.Of(read.Stored));
    }

    /// <summary>What only concerns who carries the study out: who did what by hand, and how evidence is kept.</summary>
    private static bool IsOurs(EventKind kind) => kind is EventKind.Tasked or EventKind.Assigned or EventKind.Logged or EventKind.Captured or EventKind.Adopted or EventKind.Ruled;

    /// <summary>What was said: of a message that was sent, the text that the claim before it holds; of what shows an event, nothing.</summary>
    private static string? Said(ProbeEvent happened, ProbeEvent[] events) => happened.Head.Kind switch
    {
        EventKind.Sent or EventKind.Found => Text(Array.FindLast(events, other => other.Head.Kind == EventKind.Wire && other.Head.N < happened.Head.N)),
        EventKind.Captured => null,
        _ => Text(happened),
    };

    /// <summary>The reply that an event is, or that it was read in.</summary>
    private static string? Reply(ProbeEvent[] events, int n) => Text(Array.FindLast(events, other => other.Head.Kind is EventKind.Replied or EventKind.Edited && other.Head.N <= n));

    private static string? Text(ProbeEvent happened) => happened.Content is { } content ? Encoding.UTF8.GetString(content.Bytes) : null;
}
