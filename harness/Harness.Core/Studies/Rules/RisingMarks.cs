using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>The levels of a criterion stand worst first, no mark twice.</summary>
internal static class RisingMarks
{
    public static void Check(Draft draft, Known known)
    {
        foreach (Criterion criterion in draft.All<Criterion>().Where(criterion => criterion.Levels is not null))
        {
            IEnumerable<Level> levels = criterion.Levels.Where(level => draft.Has(level, nameof(Level.Mark)));
            foreach ((Level before, Level after) in levels.Zip(levels.Skip(1)).Where(pair => pair.Second.Mark <= pair.First.Mark))
            {
                Spot found = draft.At(after, nameof(Level.Mark));
                draft.Report(found, () => ProblemWords.MarksMustRise(found.Written, draft.At(before, nameof(Level.Mark)).Written));
            }
        }
    }
}
