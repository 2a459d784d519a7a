using System.Text.RegularExpressions;
using Harness.Probes;

namespace Harness.Readings;

/// <summary>The reply says sorry.</summary>
internal static partial class Apology
{
    public static Detector Detector { get; } = new(ReplyMarks.Apology, new("apology", "excuses"), text => Sorry().IsMatch(text));

    [GeneratedRegex(@"\b(sorry|apolog(y|ies|i[sz]e)|désolée?s?|navrée?s?|(nos|mes|toutes nos) excuses|nous (nous )?excusons)\b", Patterns.Words, 1000)]
    private static partial Regex Sorry();
}
