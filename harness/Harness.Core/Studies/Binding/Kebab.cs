using System.Reflection;
using System.Text;

namespace Harness.Studies.Binding;

/// <summary>Names of enum members as a study writes them: <c>ShareAnswered</c> is <c>share-answered</c>.</summary>
internal static class Kebab
{
    /// <summary>The members of an enum with their names in a study, in the order of their values.</summary>
    public static IReadOnlyDictionary<string, object> Members(Type type) =>
        Enum.GetValues(type).Cast<object>().ToDictionary(
            member => type.GetField(member.ToString()!)!.GetCustomAttribute<WrittenAttribute>()?.Name ?? Of(member.ToString()!),
            StringComparer.Ordinal);

    /// <summary>The name of a member in a study.</summary>
    public static string Of(Enum member) => Members(member.GetType()).Single(pair => pair.Value.Equals(member)).Key;

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
}
