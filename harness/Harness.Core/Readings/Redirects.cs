using System.Text.RegularExpressions;
using Harness.Probes;

namespace Harness.Readings;

/// <summary>The reply sends the customer elsewhere, such as to a shop or to another service.</summary>
internal static partial class Redirects
{
    public static Detector Detector { get; } = Detector.Of(ReplyMarks.Redirects, new("sends the customer elsewhere", "renvoie ailleurs"), Found());

    [GeneratedRegex(
        """
        \b (please \s)? (contact | call | phone | write \s to | reach \s out \s to | get \s in \s touch \s with | refer \s to | see | visit | go (\s back)? \s to | return \s to | ask | turn \s to) \s
            (the | our | your) \s (nearest \s | local \s | own \s)? ([\p{L}-]+ \s){0,2} (shop | store | retailer | dealer | branch | agency | customer \s (service | care | services) | helpline | help \s desk | hotline | support | licensee | manufacturer | seller) \b
        | \b (contact(er | ez) | appele[rz] | écri(re | vez) \s à | joign(ez) | adresse[rz][\s-] (vous) \s (à | au) | vous \s (adresser | rapprocher | rendre | tourner) \s | rapproche[rz][\s-] vous \s | rende[rz][\s-] vous \s | retourne[rz] \s | (voir | voyez) \s avec)
            [^.!?]{0,30} \b (magasin | boutique | revendeur | agence | service \s (client | clients | clientèle | consommateurs?) | point \s de \s vente | licencié | fabricant | vendeur | conseiller | hotline | assistance)
        """,
        Patterns.Words,
        10_000)]
    private static partial Regex Found();
}
