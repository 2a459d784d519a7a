using System.Collections.Concurrent;
using System.Reflection;
using System.Text;

namespace Harness.Studies.Binding;

/// <summary>Names of enum members as a study writes them: <c>ShareAnswered</c> is <c>share-answered</c>.</summary>
internal static class Kebab
{
    private static readonly ConcurrentDictionary<Type, Dictionary<string, object>> Known = new();

    /// <summary>The members of an enum with their names in a study, in the order of their values.</summary>
    public static IReadOnlyDictionary<string, object> Members(Type type) => Known.GetOrAdd(type, Read);

    /// <summary>The member of an enum that a study writes so; null when it has none.</summary>
    public static object? Member(Type type, ReadOnlySpan<char> written) =>
        Known.GetOrAdd(type, Read).GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(written, out object? member) ? member : null;

    /// <summary>The name of a member in a study.</summary>
    public static string Of<T>(T member)
        where T : struct, Enum => Written<T>.Names[member];

    /// <summary>The name in lower case with hyphens.</summary>
    public static string Of(string pascal)
    {
        StringBuilder kebab = new();
        foreach (char letter in pascal)
        {
            if (char.IsUpper(letter) && kebab.Length > 0)
            {
                kebab.Append('-');
            }

            kebab.Append(char.ToLowerInvariant(letter));
        }

        return kebab.ToString();
    }

    private static Dictionary<string, object> Read(Type type) =>
        Enum.GetValues(type).Cast<object>().ToDictionary(
            member => type.GetField(member.ToString()!)!.GetCustomAttribute<WrittenAttribute>()?.Name ?? Of(member.ToString()!),
            StringComparer.Ordinal);

    private static class Written<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Names = Members(typeof(T)).ToDictionary(member => (T)member.Value, member => member.Key);
    }
}
