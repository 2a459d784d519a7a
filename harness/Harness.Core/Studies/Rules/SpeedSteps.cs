using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>The steps of speed stand shortest first, and a later answer is never worth more.</summary>
internal static class SpeedSteps
{
    public static void Check(Draft draft, Known known)
    {
        foreach (IReadOnlyList<SpeedStep> steps in draft.All<ScorePart>().Select(part => part.Speed).OfType<IReadOnlyList<SpeedStep>>())
        {
            IEnumerable<SpeedStep> whole = steps.Where(draft.IsWhole);
            foreach ((SpeedStep before, SpeedStep after) in whole.Zip(whole.Skip(1)))
            {
                if (after.Within <= before.Within)
                {
                    Spot found = draft.At(after, nameof(SpeedStep.Within));
                    draft.Report(found, () => ProblemWords.StepsMustRise(found.Written, draft.At(before, nameof(SpeedStep.Within)).Written));
                }

                if (after.Share > before.Share)
                {
                    Spot found = draft.At(after, nameof(SpeedStep.Share));
                    draft.Report(found, () => ProblemWords.SharesMustNotRise(found.Written, draft.At(before, nameof(SpeedStep.Share)).Written));
                }
            }
        }
    }
}
