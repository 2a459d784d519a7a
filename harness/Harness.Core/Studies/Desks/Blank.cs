using System.Text.RegularExpressions;

namespace Harness.Studies.Desks;

/// <summary>Texts with placeholders: lower-case letters in braces, <c>{requester}</c>, or <c>{requester#}</c> for a number. Braces that hold anything else are only signs.</summary>
public static partial class Blank
{
    /// <summary>The placeholders in a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Each as often as it stands there, braces and all, without the sign of a number.</returns>
    public static IEnumerable<string> In(string text) => Placeholder().Matches(text).Select(Name);

    /// <summary>Whether there is something for each placeholder.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">What stands for a placeholder, braces and all; null when it has none here.</param>
    /// <returns>False when something is missing.</returns>
    public static bool IsComplete(string text, Func<string, string?> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return In(text).All(place => value(place) is not null);
    }

    /// <summary>The text with its placeholders filled in. What is filled in is not looked through again.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">What stands for a placeholder, braces and all; null leaves it empty.</param>
    /// <returns>The text.</returns>
    public static string Fill(string text, Func<string, string?> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Placeholder().Replace(text, match => value(Name(match)) ?? "");
    }

    /// <summary>Whether a text is one placeholder that asks for a number.</summary>
    internal static bool IsNumber(string text) => text.EndsWith("#}", StringComparison.Ordinal) && Placeholder().Match(text) is { Success: true } match && match.Length == text.Length;

    private static string Name(Match match) => match.Value.Replace("#", "", StringComparison.Ordinal);

    [GeneratedRegex(@"\{[a-z]+#?\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Placeholder();
}
