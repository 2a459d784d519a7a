using Harness.Evidence;
using Harness.Probes;

namespace Harness.Documents.Cases;

/// <summary>What the events of one conversation hash to: the root of a tree of their own, by the rule of the whole journal's.</summary>
/// <param name="Events">How many events there are.</param>
/// <param name="Root">The root over their heads, in order.</param>
internal sealed record CaseSeal(int Events, Digest Root)
{
    /// <param name="events">The events as they are stored.</param>
    public static CaseSeal Of(IReadOnlyList<ProbeEvent> events) => new(events.Count, CanonicalExport.Root(events.Select(happened => happened.Head)));
}
