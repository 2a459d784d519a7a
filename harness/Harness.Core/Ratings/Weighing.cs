using System.Globalization;
using Harness.Studies;
using NodaTime;

namespace Harness.Ratings;

/// <summary>
/// Parts of a rubric to one score. Each part is a share from 0 to 1: the mean of its criteria, each from 0 at the lowest level to 1 at the
/// highest; the step of speed, 0 where the answer is not useful; 1 for having answered. The weights are taken among the parts chosen, which
/// count alike where none of them weighs anything.
/// </summary>
internal static class Weighing
{
    public static Scored Of(Rubric rubric, Judged judged, Func<ScorePart, bool> chosen)
    {
        if (rubric.Score is not { } scoring || scoring.Parts.Where(chosen).ToArray() is not { Length: > 0 } parts)
        {
            return new NotScored([new(GapReason.NotInRubric)]);
        }

        return judged.Speed switch
        {
            StillOpen => new NotScored([new(GapReason.StillOpen)]),
            Silent when scoring.Silence == SilenceCount.Apart => new NotScored([new(GapReason.Silence)]),
            Silent => Total(scoring, parts, _ => 0),
            AnsweredAfter answered when Gaps(scoring, judged, parts) is [] => Total(scoring, parts, part => Share(rubric, judged, part, answered.Time)),
            _ => new NotScored(Gaps(scoring, judged, parts)),
        };
    }

    private static Points Total(Scoring scoring, ScorePart[] parts, Func<ScorePart, double> share)
    {
        double weights = parts.Sum(part => part.Weight);
        PartPoints[] points =
        [
            .. from part in parts
               let most = weights > 0 ? scoring.OutOf * part.Weight / weights : (double)scoring.OutOf / parts.Length
               let well = share(part)
               select new PartPoints(part.Id, most * well, most, well),
        ];
        return new(points.Sum(part => part.Value), scoring.OutOf, points);
    }

    private static Gap[] Gaps(Scoring scoring, Judged judged, ScorePart[] parts) =>
    [
        .. from criterion in parts.SelectMany(part => part.Criteria ?? []).Concat(parts.Any(part => part.Speed is not null) ? [scoring.Useful!.Criterion] : []).Distinct(StringComparer.Ordinal)
           let missing = judged.On(criterion) as NotRated
           where missing is not null
           select new Gap(GapReason.NotRated, criterion, missing.Reason),
    ];

    private static double Share(Rubric rubric, Judged judged, ScorePart part, Duration time) =>
        part.Criteria is { } criteria ? criteria.Average(criterion => Share(rubric, criterion, judged.On(criterion)))
        : part.Speed is not { } steps ? 1
        : judged.On(rubric.Score!.Useful!.Criterion).Value < rubric.Score.Useful.From ? 0
        : steps.FirstOrDefault(step => time <= step.Within)?.Share ?? 0;

    private static double Share(Rubric rubric, string id, Mark mark)
    {
        IReadOnlyList<Level> levels = rubric.Criteria.Single(criterion => criterion.Id == id).Levels;
        int value = mark.Value!.Value;
        return levels.Any(level => level.Mark == value)
            ? (double)(value - levels[0].Mark) / (levels[^1].Mark - levels[0].Mark)
            : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"the criterion {id} has no level {value}"), nameof(mark));
    }
}
