using Harness.Studies.Binding;

namespace Harness.Studies.Schemas;

/// <summary>A kind of file of the study language.</summary>
/// <param name="Name">The key of the study that names such a file, <c>study</c> or <c>calendar</c>.</param>
/// <param name="Type">What the file holds.</param>
/// <param name="Key">The key that may name it; null for the study itself and for a calendar.</param>
internal sealed record StudyFile(string Name, Type Type, KeyShape? Key)
{
    /// <summary>Every kind: the study, each value that may stand in a file of its own, and the calendar.</summary>
    public static IReadOnlyList<StudyFile> All { get; } =
        [new("study", typeof(Study), null), .. Named(typeof(Study), []).OrderBy(file => file.Name, StringComparer.Ordinal), new("calendar", typeof(Calendar), null)];

    private static IEnumerable<StudyFile> Named(Type type, HashSet<Type> seen)
    {
        if (!RecordShape.Describes(type) || !seen.Add(type))
        {
            return type.GetGenericArguments().SelectMany(inner => Named(inner, seen));
        }

        IReadOnlyList<KeyShape> keys = RecordShape.Of(type).Keys;
        return
        [
            .. keys.Where(key => key.IsFromFile).Select(key => new StudyFile(key.Name, key.Type, key)),
            .. keys.SelectMany(key => Named(key.Type, seen)),
        ];
    }
}
