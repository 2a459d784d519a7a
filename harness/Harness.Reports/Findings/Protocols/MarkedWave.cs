using System.Text;
using Harness.Findings.Judgements;
using Harness.Planning;
using Harness.Probes;
using Harness.Ratings;
using Harness.Readings;
using Harness.Studies;

namespace Harness.Findings.Protocols;

/// <summary>A wave whose conversations are marked by rule, once for all protocols.</summary>
/// <param name="Analysis">The wave.</param>
/// <param name="Worths">By probe, the worth of the best reply of a person, 0 to 1; none where nobody gave one that can be read.</param>
internal sealed record MarkedWave(Analysis Analysis, IReadOnlyDictionary<string, double> Worths)
{
    /// <summary>The brands that were written to and have an account, in the order of the panel.</summary>
    public IReadOnlyList<Stratum> Brands { get; } = [.. Analysis.Brands.Where(brand => brand.N > 0 && !brand.Absent)];

    /// <param name="study">The study.</param>
    /// <param name="slots">The slots of its plan.</param>
    /// <param name="probes">The fold of each slot's events.</param>
    /// <param name="events">All events with what was said.</param>
    public static MarkedWave Of(Study study, IReadOnlyList<Slot> slots, IReadOnlyList<Probe> probes, IReadOnlyList<ProbeEvent> events)
    {
        AutomaticReplies automatic = AutomaticReplies.In(slots, events);
        Dictionary<string, double> worths = events.Select(automatic.Marked).Where(IsReplyOfPerson)
            .Select(happened => (Slot: slots[happened.Head.Probe], Worth: Worth.Of(Encoding.UTF8.GetString(happened.Content!.Bytes))))
            .Where(reply => reply.Worth is not null)
            .GroupBy(reply => reply.Slot.Probe, reply => reply.Worth!.Value, StringComparer.Ordinal)
            .ToDictionary(replies => replies.Key, replies => replies.Max(), StringComparer.Ordinal);
        return new(Analysis.Of(study, slots, automatic.Marked(probes)), worths);
    }

    /// <summary>The quality of the replies under a rubric, each criterion at the level that the worth of the conversation gives.</summary>
    public WaveQuality Under(Rubric rubric)
    {
        Dictionary<string, IReadOnlyDictionary<string, Mark>> marks = Worths.ToDictionary(
            worth => worth.Key,
            worth => (IReadOnlyDictionary<string, Mark>)rubric.Criteria.ToDictionary(criterion => criterion.Id, criterion => (Mark)new Rated(Worth.Level(worth.Value, criterion)), StringComparer.Ordinal),
            StringComparer.Ordinal);
        RatedRound byRule = new(0, rubric, marks, new(0, 0, marks.Count, marks.Count, 0, 0, 0, marks.Count, 0), []);
        return WaveQuality.Of(Analysis, byRule, Enumerable.Empty<string>().ToLookup(_ => 0));
    }

    private static bool IsReplyOfPerson(ProbeEvent happened) =>
        happened is { Head.Kind: EventKind.Replied, Content: not null } && !ThreadCode.IsThirdParty(happened.Head.Codes) && !((ReplyMarks)ThreadCode.Bare(happened.Head.Codes)).HasFlag(ReplyMarks.Automatic);
}
