using System.Text.RegularExpressions;
using Harness.Probes;

namespace Harness.Readings;

/// <summary>The reply asks to go on in private.</summary>
internal static partial class HandsOver
{
    public static Detector Detector { get; } = Detector.Of(ReplyMarks.HandsOver, new("moves to private", "passe en privé"), Private());

    [GeneratedRegex(
        """
        \b (
            (?<! \d \s*) DMs?                                                    # not a length
            | (?<! \d \s* | \b (an? | my | our | the | your | local) \s) MPs?   # neither megapixels nor a member of parliament
            | PM \s (us | me) | (an? | via | by) \s PM                           # not an hour
            | inbox \s us
            | direct [\s-] messages? | private [\s-] messages?
            | in \s private
            | privately (?! [\s-] (owned | held | run))
            | messages? \s (privés? | directs?) | messagerie \s privée
            | en \s privé
        ) \b
        """,
        Patterns.Words,
        10_000)]
    private static partial Regex Private();
}
