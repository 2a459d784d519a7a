using System.Text.RegularExpressions;

namespace Harness.Studies.Desks;

/// <summary>Where a value stands in an answer: in its JSON, or in one of its headers, written <c>header:Location</c>; exactly one of the two is set.</summary>
public readonly partial record struct Pick
{
    private Pick(JsonPath? path, string? header)
    {
        Path = path;
        Header = header;
    }

    /// <summary>Where in the JSON; null when it is in a header.</summary>
    public JsonPath? Path { get; }

    /// <summary>The name of the header; null when it is in the JSON.</summary>
    public string? Header { get; }

    /// <summary>Reads a path, or <c>header:</c> and the name of a header.</summary>
    /// <param name="text">The text as written.</param>
    /// <returns>Where it is; null when the text does not say it.</returns>
    public static Pick? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Named().Match(text) is { Success: true } named ? new Pick(null, named.Groups["header"].Value)
            : JsonPath.Parse(text) is { } path ? new Pick(path, null)
            : null;
    }

    [GeneratedRegex(@"\Aheader:(?<header>[A-Za-z0-9!#$%&'*+.^_`|~-]{1,64})\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();
}
