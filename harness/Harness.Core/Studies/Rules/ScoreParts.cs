using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>The parts of a score count one thing each, of this rubric, and something weighs.</summary>
internal static class ScoreParts
{
    public static void Check(Draft draft, Known known)
    {
        foreach (Scoring scoring in draft.All<Scoring>())
        {
            Weigh(draft, scoring.Parts, part => part.Weight);
            Weigh(draft, scoring.Channels, use => use.Weight);
            foreach (ScorePart part in (scoring.Parts ?? []).Where(draft.IsWhole))
            {
                Check(draft, scoring, part);
            }

            if (scoring.Parts?.Count > Scoring.MostParts)
            {
                draft.Report(draft.At(scoring.Parts), () => ProblemWords.TooManyScoreParts(scoring.Parts.Count, Scoring.MostParts));
            }
        }

        foreach (Rubric rubric in draft.All<Rubric>().Where(rubric => rubric.Criteria is not null && draft.IsWhole(rubric.Criteria) && rubric.Criteria.All(criterion => draft.Has(criterion, nameof(Criterion.Id)))))
        {
            Refer(draft, rubric);
        }
    }

    private static void Weigh<T>(Draft draft, IReadOnlyList<T>? list, Func<T, double> weight)
        where T : class
    {
        if (list is { Count: > 0 } && draft.IsWhole(list) && list.All(draft.IsWhole) && list.All(entry => weight(entry) == 0))
        {
            draft.Report(draft.At(list), ProblemWords.NothingWeighs);
        }
    }

    private static void Check(Draft draft, Scoring scoring, ScorePart part)
    {
        bool[] kinds = [part.Criteria is not null, part.Speed is not null, part.Answered == true];
        if (kinds.Count(kind => kind) != 1)
        {
            draft.Report(draft.At(part), () => ProblemWords.OneKindOfPart(part.Id));
        }
        else if (part.Speed is not null && scoring.Useful is null && draft.Has(scoring, nameof(Scoring.Useful)))
        {
            draft.Report(draft.At(part, nameof(ScorePart.Speed)), () => ProblemWords.SpeedNeedsUseful(part.Id));
        }
        else if (part.Answered == true && scoring.Silence == SilenceCount.Apart && draft.Has(scoring, nameof(Scoring.Silence)))
        {
            draft.Report(draft.At(part, nameof(ScorePart.Answered)), () => ProblemWords.AnsweredNeedsSilence(part.Id));
        }
    }

    private static void Refer(Draft draft, Rubric rubric)
    {
        Names criteria = new(rubric.Criteria.Select(criterion => criterion.Id));
        foreach (ScorePart part in (rubric.Score?.Parts ?? []).Where(part => part.Criteria is not null))
        {
            for (int at = 0; at < part.Criteria!.Count; at++)
            {
                Refer(draft, draft.Item(part.Criteria, at), criteria);
            }
        }

        if (rubric.Score?.Useful is { } useful && draft.IsWhole(useful))
        {
            Refer(draft, draft.At(useful, nameof(Usefulness.Criterion)), criteria);
            Spot from = draft.At(useful, nameof(Usefulness.From));
            if (rubric.Criteria.FirstOrDefault(criterion => criterion.Id == useful.Criterion) is { Levels: { } levels } && draft.IsWhole(levels) && levels.All(draft.IsWhole) && levels.All(level => level.Mark != useful.From))
            {
                draft.Report(from, () => ProblemWords.NoSuchLevel(from.Written, useful.Criterion));
            }
        }
    }

    private static void Refer(Draft draft, Spot spot, Names criteria)
    {
        if (!criteria.Has(spot.Written))
        {
            draft.Report(spot, () => ProblemWords.Unknown(spot.Written, ProblemWords.ACriterion, criteria.InOrder), () => Nearest.To(spot.Written, criteria.InOrder));
        }
    }
}
