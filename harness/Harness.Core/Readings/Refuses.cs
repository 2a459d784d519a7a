using System.Text.RegularExpressions;
using Harness.Probes;

namespace Harness.Readings;

/// <summary>The reply refuses.</summary>
internal static partial class Refuses
{
    public static Detector Detector { get; } = Detector.Of(ReplyMarks.Refuses, new("refuses", "refuse"), Found());

    [GeneratedRegex(
        """
        \b (
            (we | I) ( \s (are | am) \s (\p{L}+ \s){0,2} (unable | not \s able) \s to
                     | (\s regret | \s are \s afraid)? \s (can ( \s? not | ['’]t) | will \s not | won['’]t) \s (\p{L}+ \s){0,2} (refund | replace | exchange | reimburse | accept | offer | grant | take | compensate | repair) )
            | (refund | request | claim | exchange | compensation) (\s\p{L}+){0,3} \s (is | was | has \s been | have \s been) \s (refused | rejected | declined | denied | not \s possible)
            | not \s (covered | eligible | entitled)
            | ne \s (pouvons | pourrons | sommes \s) (\s malheureusement)? [^.!?]{0,25} \b (rembourser | échanger | remplacer | accepter | accéder | donner \s (une \s)? suite | indemniser | dédommager | prendre \s en \s charge)
            | ne \s pouvons \s (malheureusement \s)? (pas | ni) \s (vous \s)? (rembourser | échanger | remplacer | accepter | indemniser | dédommager)
            | (remboursement | demande | échange | réclamation) [^.!?]{0,30} \b (refusée? | rejetée? | impossible)
            | n['’](est | êtes) \s pas \s (couverte? | éligible | pris \s en \s charge)
        ) \b
        """,
        Patterns.Words,
        10_000)]
    private static partial Regex Found();
}
