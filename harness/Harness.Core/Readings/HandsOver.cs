using System.Text.RegularExpressions;
using Harness.Probes;

namespace Harness.Readings;

/// <summary>The reply asks to go on in private.</summary>
internal static partial class HandsOver
{
    public static Detector Detector { get; } = new(ReplyMarks.HandsOver, new("moves to private", "passe en privé"), text => Private().IsMatch(text));

    [GeneratedRegex(
        @"\b(DMs?|MP|direct message|private(ly)? (message )?us|private message|in private|message privé|en privé|par messagerie privée)\b",
        Patterns.Words,
        1000)]
    private static partial Regex Private();
}
