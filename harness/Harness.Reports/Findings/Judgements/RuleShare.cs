using Harness.Ratings;
using Harness.Statistics;

namespace Harness.Findings.Judgements;

/// <summary>In how many answered conversations a rule holds; a machine's reading, not a person's.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Holds">In how many it holds.</param>
/// <param name="Read">How many it could read.</param>
/// <param name="Answered">How many a person answered.</param>
/// <param name="Estimate">The share of those read, by Wilson.</param>
internal sealed record RuleShare(RuleRater Rule, int Holds, int Read, int Answered, Estimate Estimate)
{
    /// <summary>Whether it may be published at all.</summary>
    public bool Published => Read >= Floors.Figure;

    /// <summary>The shares of all rules.</summary>
    public static IReadOnlyList<RuleShare> All(IReadOnlyList<JudgedProbe> probes, Frame frame)
    {
        JudgedProbe[] answered = [.. probes.Where(probe => probe.IsAnswered)];
        return [.. RuleRaters.All.Select(rule => Of(rule, answered, frame))];
    }

    private static RuleShare Of(RuleRater rule, JudgedProbe[] answered, Frame frame)
    {
        Rated[] marks = [.. answered.Select(probe => probe.Rules[rule.Name]).OfType<Rated>()];
        int holds = marks.Count(mark => mark.Level > 0);
        return new(rule, holds, marks.Length, answered.Length, Proportion.Wilson(holds, marks.Length, frame));
    }
}
