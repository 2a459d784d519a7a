using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Harness.Studies.Desks;

/// <summary>
/// Where values stand in JSON: <c>$</c> is all of it, then come <c>.name</c>, <c>['any name']</c>, <c>[0]</c> (<c>[-1]</c> is the last) and
/// <c>[*]</c>, each entry. A strict part of RFC 9535.
/// </summary>
public readonly partial record struct JsonPath
{
    private const int MostLetters = 200;

    private readonly PathStep[]? steps;

    private JsonPath(string text, PathStep[] steps)
    {
        Text = text;
        this.steps = steps;
    }

    /// <summary>The path as written.</summary>
    public string Text { get; }

    /// <summary>Reads a path.</summary>
    /// <param name="text">The text as written, at most 200 characters.</param>
    /// <returns>The path; null when the text is none.</returns>
    public static JsonPath? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text, out int end) is { } steps && end == text.Length ? new JsonPath(text, steps) : null;
    }

    /// <summary>The values that stand there.</summary>
    /// <param name="json">The JSON that the path begins in.</param>
    /// <returns>The values in their order; none where nothing stands there.</returns>
    public IEnumerable<JsonElement> In(JsonElement json)
    {
        IEnumerable<JsonElement> found = [json];
        foreach (PathStep step in steps ?? [])
        {
            found = found.SelectMany(step.From);
        }

        return found;
    }

    /// <summary>Whether another path is written alike.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when it is.</returns>
    public bool Equals(JsonPath other) => string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <summary>A number that equal paths have in common.</summary>
    /// <returns>That of the text.</returns>
    public override int GetHashCode() => string.GetHashCode(Text, StringComparison.Ordinal);

    /// <summary>The path as written.</summary>
    /// <returns>Its text.</returns>
    public override string ToString() => Text;

    /// <summary>How far a text can be read as a path, in characters.</summary>
    internal static int ReadsUntil(string text)
    {
        _ = Read(text, out int end);
        return end;
    }

    /// <summary>The path that was probably meant: such as <c>ticket.id</c>, <c>/ticket/id</c> or <c>$.items[]</c>; null when none is near.</summary>
    internal static string? Mend(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        string mended = text.Trim().Replace("[]", "[*]", StringComparison.Ordinal).Replace(".*", "[*]", StringComparison.Ordinal).Replace(".[", "[", StringComparison.Ordinal);
        mended = mended.StartsWith('/') ? Number().Replace(mended, "[${number}]").Replace('/', '.') : mended;
        mended = mended.StartsWith('$') ? mended : mended.StartsWith('.') || mended.StartsWith('[') ? "$" + mended : "$." + mended;
        mended = mended.Length > 1 && mended[1] is not ('.' or '[') ? "$." + mended[1..] : mended;
        return Parse(mended.TrimEnd('.').Replace("..", ".", StringComparison.Ordinal))?.Text;
    }

    private static PathStep[]? Read(string text, out int end)
    {
        end = text.StartsWith('$') ? 1 : 0;
        List<PathStep> read = [];
        while (end > 0 && end < text.Length && text.Length <= MostLetters && Step().Match(text, end) is { Success: true } step)
        {
            read.Add(
                step.Groups["index"] is { Success: true } index ? new PathStep(null, int.Parse(index.ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture))
                : step.Groups["name"] is { Success: true } name ? new PathStep(name.Value, null)
                : new PathStep(null, null));
            end += step.Length;
        }

        return end > 0 ? [.. read] : null;
    }

    [GeneratedRegex(@"\G(?:\.(?<name>[A-Za-z_][A-Za-z0-9_-]*)|\['(?<name>[^'\p{C}]+)'\]|\[""(?<name>[^""\p{C}]+)""\]|\[(?<index>-?[0-9]{1,6})\]|\[\*\])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Step();

    [GeneratedRegex(@"/(?<number>[0-9]{1,6})(?=/|\z)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
