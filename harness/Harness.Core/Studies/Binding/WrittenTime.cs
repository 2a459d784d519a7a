using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Harness.Studies.Binding;

/// <summary>Lengths of time as a study writes them: <c>30s</c>, <c>15m</c>, <c>2h</c>, <c>7d</c>, <c>1h30m</c>.</summary>
internal static partial class WrittenTime
{
    private const int MostDays = 3650;

    /// <summary>Reads a length of time.</summary>
    /// <returns>The length, more than nothing and at most 3650 days; null for any other text.</returns>
    public static Duration? Parse(string text)
    {
        if (Pattern().Match(text) is not { Success: true, Length: > 0 } parts)
        {
            return null;
        }

        long seconds = (((((Part(parts, "d") * 24) + Part(parts, "h")) * 60) + Part(parts, "m")) * 60) + Part(parts, "s");
        return seconds is > 0 and <= MostDays * 24L * 60 * 60 ? Duration.FromSeconds(seconds) : null;
    }

    /// <summary>The same time written as a study wants it, where spaces, capitals or the names of units of other conventions are all that is wrong.</summary>
    public static string? Mend(string text)
    {
        string mended = text.ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal)
            .Replace("min", "m", StringComparison.Ordinal).Replace("sec", "s", StringComparison.Ordinal).Replace('j', 'd');
        return Parse(mended) is null ? null : mended;
    }

    private static long Part(Match parts, string unit) =>
        parts.Groups[unit] is { Success: true } digits ? long.Parse(digits.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"\A(?:(?<d>[0-9]{1,9})d)?(?:(?<h>[0-9]{1,9})h)?(?:(?<m>[0-9]{1,9})m)?(?:(?<s>[0-9]{1,9})s)?\z", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Pattern();
}
