using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>Nobody of the rota is in two shifts at a time.</summary>
internal static class RotaHours
{
    public static void Check(Draft draft, Known known)
    {
        var stretches = draft.All<Shift>().Where(draft.IsWhole).SelectMany((shift, at) => shift.Days.Distinct().Select(day => (shift.Who, Day: day, Shift: shift, At: at)));
        foreach (var day in stretches.GroupBy(stretch => (stretch.Who, stretch.Day)))
        {
            var inOrder = day.OrderBy(stretch => stretch.Shift.Hours.From).ToArray();
            foreach (var (one, next) in inOrder.Zip(inOrder.Skip(1)).Where(pair => pair.Second.Shift.Hours.From < pair.First.Shift.Hours.To))
            {
                (Shift earlier, Shift later) = one.At < next.At ? (one.Shift, next.Shift) : (next.Shift, one.Shift);
                draft.Report(draft.At(later, nameof(Shift.Hours)), () => ProblemWords.Overlap(later.Hours.ToString(), earlier.Hours.ToString(), Kebab.Of(day.Key.Day)));
            }
        }
    }
}
