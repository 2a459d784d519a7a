using System.Text.RegularExpressions;

namespace Harness.Channels.Email;

/// <summary>The marks by which help desks know a conversation again, as they stand in subjects: ticket and case numbers, each with three digits at least.</summary>
internal static partial class SubjectTokens
{
    private const int Most = 10, LongestSubject = 500;

    public static IReadOnlyList<string> In(string subject) =>
        [.. Pattern().Matches(subject.Length > LongestSubject ? subject[..LongestSubject] : subject).Take(Most)
            .Select(match => string.Concat(match.Groups["token"].Value.Where(char.IsLetterOrDigit)).ToUpperInvariant())
            .Where(token => token.Count(char.IsAsciiDigit) >= 3).Distinct(StringComparer.Ordinal)];

    [GeneratedRegex(
        @"\bref:(?<token>[A-Za-z0-9_.!]{8,80}):ref\b"
        + @"|[\[({]\s*(?:[\p{L} ]{0,30}?[#:n°.-]*\s*)?(?<token>[A-Za-z]{0,10}[-_/]?[0-9][A-Za-z0-9._/-]{2,40})\s*[\])}]"
        + @"|##\s*(?<token>[A-Za-z0-9-]{3,40})\s*##"
        + @"|(?:#|\b(?:ticket|case|dossier|demande|requ[eê]te|r[ée]f(?:[ée]rence)?|reference|request|incident|inquiry|enquiry)\s*(?:n[°o]\.?|no\.?|number|num[ée]ro|id)?\s*[:#.]?\s*#?)(?<token>[A-Za-z]{0,10}[-_]?[0-9][A-Za-z0-9._/-]{2,40})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern();
}
