using System.Text.RegularExpressions;
using Harness.Probes;

namespace Harness.Readings;

/// <summary>The reply asks for a photo.</summary>
internal static partial class AsksPhoto
{
    public static Detector Detector { get; } = Detector.Of(ReplyMarks.AsksPhoto, new("asks for a photo", "demande une photo"), Found());

    [GeneratedRegex(
        """
        \b (send | share | attach | provide | post | need | have | see | show) \b [^.!?]{0,40} \b (photos? | pictures? | images? | screenshots?) \b
        | \b (envoy\p{L}* | transm\p{L}* | joindre | joignez | fourni\p{L}* | partag\p{L}* | besoin | avoir | adress\p{L}* | montr\p{L}*) \b [^.!?]{0,40} \b (photos? | images? | captures? \s d['’]écran | clichés?) \b
        """,
        Patterns.Words,
        10_000)]
    private static partial Regex Found();
}
