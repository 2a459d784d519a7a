using System.Text.RegularExpressions;
using Harness.Probes;

namespace Harness.Readings;

/// <summary>The reply says that the matter is settled.</summary>
internal static partial class Settles
{
    public static Detector Detector { get; } = Detector.Of(ReplyMarks.Settles, new("settles the matter", "règle l’affaire"), Found());

    [GeneratedRegex(
        """
        \b (
            (it | this | that | everything | (the | your) \s (\p{L}+ \s)? (problem | issue | matter | case | order | line | connection | error | fault)) ( \s (is | are) | ['’]s | \s (has | have) (\s now)? \s been ) \s (now \s | all \s | just \s)? (fixed | solved | resolved | settled | sorted | corrected | repaired | back \s (to \s normal | up))
            | (we | I) (['’]ve | \s have) (\s (just | now | already))? \s (fixed | solved | resolved | settled | sorted | corrected | replaced | repaired | shipped | sent \s (you \s)? (a | your) \s (new | replacement))
            | (le | votre | ce) \s (\p{L}+ \s)? (problème | incident | dossier | souci | litige | défaut | commande) \s (est | a \s été | vient \s d['’]être) \s (\p{L}+ \s)? (réglée? | résolue? | corrigée? | réparée? | clôturée? | rétablie?)
            | (nous | on) \s (vous \s)? (avons | a) \s (\p{L}+ \s)? (réglé | résolu | corrigé | remplacé | réparé | expédié | renvoyé | rétabli)
            | (c['’]est | tout \s est) \s (réglé | résolu | corrigé | réparé | rétabli)
        ) \b
        """,
        Patterns.Words,
        10_000)]
    private static partial Regex Found();
}
