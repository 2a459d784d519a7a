using System.Text.RegularExpressions;

namespace Harness.Channels.Mastodon;

/// <summary>Whether a status says what we said.</summary>
internal static partial class StatusText
{
    /// <summary>Whether the platform shows a text of ours: it drops the servers of mentions and is free with white space.</summary>
    public static bool Same(string ours, string shown) => string.Equals(Bare(ours), Bare(shown), StringComparison.Ordinal);

    private static string Bare(string text) => Space().Replace(Mention().Replace(text, "@${name}"), " ").Trim().Normalize();

    [GeneratedRegex(@"@(?<name>\w+)@[\w.-]*\w", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Mention();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Space();
}
