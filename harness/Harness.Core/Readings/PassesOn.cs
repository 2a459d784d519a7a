using System.Text.RegularExpressions;
using Harness.Probes;

namespace Harness.Readings;

/// <summary>The reply passes the customer on to somebody else, such as a licensee.</summary>
internal static partial class PassesOn
{
    public static Detector Detector { get; } = Detector.Of(ReplyMarks.PassesOn, new("passes on to others", "transmet à d’autres"), Found());

    [GeneratedRegex(
        """
        \b (
            (pass | passed | passing | forward | forwarded | forwarding | transferred | handed | sent) (\s\p{L}+){0,5} \s (on \s)? (over \s)? to \s (\p{L}+ \s){0,3} (licensee | partner | manufacturer | supplier | retailer | seller | carrier | insurer | colleagues? | department | head \s office)
            | (transm | transfér | confi | adress | pass) \p{L}* [^.!?]{0,50} \b (licencié | partenaire | fabricant | fournisseur | revendeur | vendeur | transporteur | assureur | siège | service \s (concerné | compétent | qualité | après-vente))
        ) \b
        """,
        Patterns.Words,
        10_000)]
    private static partial Regex Found();
}
