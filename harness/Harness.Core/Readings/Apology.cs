using System.Text.RegularExpressions;
using Harness.Probes;

namespace Harness.Readings;

/// <summary>The reply says sorry.</summary>
internal static partial class Apology
{
    public static Detector Detector { get; } = Detector.Of(ReplyMarks.Apology, new("apology", "excuses"), Sorry());

    [GeneratedRegex(
        """
        \b (
            (?<! safe \s than \s) sorry
            | apolog (y | ies | i[sz] (e[ds]? | ing) | etic)
            | excuse \s (us | the | our | any | this)
            | (we | I) (\s \p{L}+ly)? \s regret (?! \s to \s (inform | say))
            | (our | my) \s bad (?= \s* ([^\s\p{L}] | $))
            | d[ée]sol[ée]e?s? | navrée?s?
            | (nos | mes | mille) \s (\p{L}+ \s){0,3} excuses | présent\p{L}+ \s des \s (\p{L}+ \s)? excuses
            | nous \s (excusons | excuser) | excusez[\s-](nous | moi) | excuse[rz] \s (ce | cette | cet | ces | la | le | les | notre | nos)
            | pardon \s (pour | de) | pardonnez[\s-](nous | moi)
            | nous (\s vraiment | \s sincèrement)? \s regrettons (?! \s de \s vous \s informer)
        ) \b
        """,
        Patterns.Words,
        10_000)]
    private static partial Regex Sorry();
}
