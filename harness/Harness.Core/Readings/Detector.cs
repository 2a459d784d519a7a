using System.Text.RegularExpressions;
using Harness.Probes;
using Harness.Studies;

namespace Harness.Readings;

/// <summary>Reads one thing in the text of a reply, in French and English.</summary>
/// <param name="Mark">The mark it sets.</param>
/// <param name="Name">What readers of reports see.</param>
/// <param name="Sees">Whether the text shows it.</param>
public sealed record Detector(ReplyMarks Mark, Words Name, Func<string, bool> Sees);

/// <summary>What several detectors look for.</summary>
internal static partial class Patterns
{
    internal const RegexOptions Words = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"https?://\S+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    internal static partial Regex Link();
}
