namespace Harness.Channels.Email.Mime;

/// <summary>The names of messages in a field such as <c>References</c>.</summary>
internal static class MessageIds
{
    private const int Most = 200, Longest = 400;

    /// <summary>Each name without its angle brackets and white space, in their order.</summary>
    public static IReadOnlyList<string> In(string? text)
    {
        List<string> names = [];
        for (int at = text?.IndexOf('<', StringComparison.Ordinal) ?? -1; at >= 0 && names.Count < Most; at = text!.IndexOf('<', at + 1))
        {
            int end = text!.IndexOf('>', at, Math.Min(Longest, text.Length - at));
            string name = end < 0 ? "" : string.Concat(text[(at + 1)..end].Where(sign => !char.IsWhiteSpace(sign)));
            if (name.Length > 0 && !name.Contains('<', StringComparison.Ordinal))
            {
                names.Add(name);
            }
        }

        return names;
    }

    /// <summary>The name of a message by its own field, brackets or not; null when it has none.</summary>
    public static string? Own(string? text) =>
        In(text) is [{ } name, ..] ? name : text?.Trim() is { Length: > 0 and <= Longest } bare && !bare.Any(char.IsWhiteSpace) ? bare.Trim('<', '>') : null;
}
