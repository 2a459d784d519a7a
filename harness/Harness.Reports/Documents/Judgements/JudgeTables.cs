using Harness.Charts;
using Harness.Findings;
using Harness.Findings.Judgements;
using Harness.Studies;

namespace Harness.Documents.Judgements;

/// <summary>How far machine judges agree with people, judge by judge.</summary>
internal static class JudgeTables
{
    public static IEnumerable<DataTable> All(WaveQuality quality, Language l) => quality.Round.Judges.Select(judge => new DataTable(
        judge.Sentence.In(l),
        [l.Pick("Criterion", "Critère"), "n", l.Pick("Alpha with 95% interval", "Alpha et intervalle à 95 %"), l.Pick("Counted", "Compté")],
        [.. judge.Criteria.Select(criterion => (IReadOnlyList<string>)[criterion.Criterion.Name.In(l), Numerals.Count(criterion.Shared, l), QualityCells.Alpha(criterion.Alpha, l), criterion.Standing.In(l)])]));
}
