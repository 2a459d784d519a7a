using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>No cap promises more than a wider one allows.</summary>
internal static class CapsInOrder
{
    public static void Check(Draft draft, Known known)
    {
        foreach (Caps caps in draft.All<Caps>().Where(draft.IsWhole))
        {
            (string Parameter, int? Most)[] rising = [(nameof(Caps.PerDay), caps.PerDay), (nameof(Caps.PerWeek), caps.PerWeek), (nameof(Caps.Total), caps.Total)];
            (string Parameter, int? Most)[] written = [.. rising.Where(cap => cap.Most is not null)];
            foreach (((string Parameter, int? Most) narrow, (string Parameter, int? Most) wide) in written.Zip(written.Skip(1)).Where(pair => pair.First.Most > pair.Second.Most))
            {
                (Spot found, Spot other) = (draft.At(caps, narrow.Parameter), draft.At(caps, wide.Parameter));
                draft.Report(found, () => ProblemWords.CapAbove(found.Written, Key(wide.Parameter), other.Written));
            }
        }
    }

    private static string Key(string parameter) => RecordShape.Of(typeof(Caps)).Key(parameter).Name;
}
