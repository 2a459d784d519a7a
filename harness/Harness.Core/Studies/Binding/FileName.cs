namespace Harness.Studies.Binding;

/// <summary>Names of files that stand beside the study: no path leads out of its folder.</summary>
internal static class FileName
{
    /// <summary>
    /// Whether a text is one: letters, digits, dots, hyphens, underscores and spaces, at most 100,
    /// beginning with a letter or digit, no two dots together.
    /// </summary>
    public static bool IsOne(string text) =>
        text.Length is > 0 and <= 100 && char.IsLetterOrDigit(text[0]) && !text.EndsWith('.') && !text.EndsWith(' ')
        && !text.Contains("..", StringComparison.Ordinal)
        && text.All(letter => char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_' or ' ');
}
