using System.Text.RegularExpressions;

namespace Harness.Fieldwork.Tests.Runs;

/// <summary>All points of the product at which a process can be made to die, read from its sources.</summary>
internal static partial class CrashPoints
{
    public static IReadOnlyList<string> Everywhere { get; } =
    [
        .. Directory.EnumerateFiles(Repository.At("harness"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Point().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value)).Distinct(),
    ];

    /// <summary>Those of whoever fetches what opens a mailbox, which no wave of these tests needs: their own tests die there.</summary>
    public static IReadOnlyList<string> OfTokens { get; } = [.. Everywhere.Where(point => point.StartsWith("token-", StringComparison.Ordinal))];

    /// <summary>Those of whoever keeps a rating, which is no part of a wave: its own tests die there.</summary>
    public static IReadOnlyList<string> OfRatings { get; } = [.. Everywhere.Where(point => point is "rating" or "rated")];

    /// <summary>Those of whoever puts the documents of a report in their places, which comes after a wave: its own tests die there.</summary>
    public static IReadOnlyList<string> OfReports { get; } = [.. Everywhere.Where(point => point.StartsWith("report-", StringComparison.Ordinal))];

    /// <summary>All that a wave passes.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Everywhere.Except(OfTokens, StringComparer.Ordinal).Except(OfRatings, StringComparer.Ordinal).Except(OfReports, StringComparer.Ordinal)];

    /// <summary>Those that only a wave in a bundle passes.</summary>
    public static IReadOnlyList<string> OfBundles { get; } = [.. All.Where(point => point.StartsWith("bundle-", StringComparison.Ordinal))];

    /// <summary>The lives that end at a point, at each of its first passages. Some points are only passed by who comes after another's death.</summary>
    public static IEnumerable<(string? Point, int Passage)[]> Lives(IEnumerable<string> points, int hits) =>
        points.SelectMany(point => Enumerable.Range(1, hits).Select(hit => Before(point).Append((point, hit)).ToArray()));

    private static (string? Point, int Passage)[] Before(string point) => point switch
    {
        "recovering" => [("answered", 1)],
        "catching-up" => [("spooled", 1)],
        _ => [],
    };

    [GeneratedRegex("""Crash\.Point\("(?<name>[a-z-]+)"\)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Point();
}
