using System.Text.RegularExpressions;
using Harness.Probes;

namespace Harness.Readings;

/// <summary>The reply asks to be praised in public.</summary>
internal static partial class AsksForPublicity
{
    public static Detector Detector { get; } = Detector.Of(ReplyMarks.AsksForPublicity, new("asks to be praised in public", "demande des louanges publiques"), Found());

    [GeneratedRegex(
        """
        \b (
            (leave | post | write | share | give | publish) (\s us)? (\s\p{L}+){0,3} \s (positive | good | nice | kind | five-star | 5-star | public | update) \s? (\p{L}+ \s){0,1} (review | comment | rating | word | post | words)
            | (tell | let) \s (your \s (friends | followers) | everyone | our \s (fans | followers)) (\s know)? (\s\p{L}+){0,3} \s (how \s | that \s)? (well | happy | good | settled | solved | satisfied)
            | (rate \s us) (\s\p{L}+){0,2} \s (stars? | on)
            | (laisse | poste | publie | écri | partage | mett) \p{L}* [^.!?]{0,40} \b (commentaire | avis | message | mot | note) \s (\p{L}+ \s){0,1} (positifs? | favorables? | gentils? | public | élogieux | satisfaits?)
            | (dire | faire \s savoir | dites | faites \s savoir) [^.!?]{0,30} \b (sur \s (notre | la) \s page | à \s vos \s (amis | abonnés) | publiquement) [^.!?]{0,60} \b (satisfaite? | contente? | réglé | résolu)
        ) \b
        """,
        Patterns.Words,
        10_000)]
    private static partial Regex Found();
}
