using System.Collections;
using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>No two entries of a list have the same id, and lists that say so hold no entry twice.</summary>
internal static class DistinctEntries
{
    public static void Check(Draft draft, Known known)
    {
        foreach (object record in draft.All().Where(read => RecordShape.Describes(read.GetType())))
        {
            RecordShape shape = RecordShape.Of(record.GetType());
            foreach (KeyShape key in shape.Lists)
            {
                if (shape.Value(record, key) is IList list)
                {
                    Check(draft, key.IsDistinct ? Entries(draft, list) : Ids(draft, list));
                }
            }
        }
    }

    private static void Check(Draft draft, IEnumerable<Spot> names)
    {
        Dictionary<string, Spot> seen = new(StringComparer.Ordinal);
        foreach (Spot name in names)
        {
            if (!seen.TryAdd(name.Written, name))
            {
                draft.Report(name, () => ProblemWords.Twice(name.Written, seen[name.Written].Place.Line));
            }
        }
    }

    private static IEnumerable<Spot> Entries(Draft draft, IList list) => Enumerable.Range(0, list.Count).Select(at => draft.Item(list, at));

    private static IEnumerable<Spot> Ids(Draft draft, IList list) =>
        from entry in list.Cast<object>()
        where RecordShape.Describes(entry.GetType())
        let shape = RecordShape.Of(entry.GetType())
        from key in shape.Identifiers
        where shape.Value(entry, key) is not null && draft.Has(entry, key.Parameter)
        select draft.At(entry, key.Parameter);
}
