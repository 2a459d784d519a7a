using System.Text.RegularExpressions;
using Harness.Probes;

namespace Harness.Readings;

/// <summary>The reply offers compensation, such as a voucher.</summary>
internal static partial class Compensates
{
    public static Detector Detector { get; } = Detector.Of(ReplyMarks.Compensates, new("offers compensation", "propose un dédommagement"), Found());

    [GeneratedRegex(
        """
        \b (
            (offer | offering | send | sending | sent | credit | credited | give | giving | have | accept | enclose | add | added) (\s\p{L}+){0,4} \s (voucher | gift \s card | credit \s note | discount (\s code)? | goodwill \s gesture | compensation | store \s credit)
            | (gesture \s of \s goodwill)
            | (offr | propos | envoy | adress | accord | crédit | recevr) \p{L}* [^.!?]{0,40} \b (bon \s d['’]achat | carte[\s-]cadeau | avoir \s (de | d['’]) | code \s (de \s réduction | promo) | geste \s commercial | dédommagement | remise | réduction)
            | (à \s titre \s de | en) \s (dédommagement | geste \s commercial)
        ) \b
        """,
        Patterns.Words,
        10_000)]
    private static partial Regex Found();
}
