using System.Text.RegularExpressions;
using Harness.Probes;

namespace Harness.Readings;

/// <summary>The reply says that the money came or comes back.</summary>
internal static partial class Refunds
{
    public static Detector Detector { get; } = Detector.Of(ReplyMarks.Refunds, new("pays back", "rembourse"), Found());

    [GeneratedRegex(
        """
        \b (
            (we | I) (['’]ve | \s have | \s are | ['’]re | \s will | ['’]ll)? (\s (just | now | today | already | be))? \s (refunded | refunding | refund (?! \s (polic | request | form)) | reimbursed | reimburse | reimbursing)
            | refund \s (has \s been | was | is | will \s be) \s (\p{L}+ \s)? (made | issued | processed | sent | paid | done | on \s its \s way | credited)
            | (you | money | amount | order | ticket) (\s\p{L}+){0,3} \s (been | be | is | was) \s (fully \s)? (refunded | reimbursed | paid \s back)
            | nous \s (vous \s)? ((avons | allons) \s (vous \s)? (\p{L}+ \s){0,2})? rembours(é | ée | és | er | ons | erons) | procédons \s au \s remboursement
            | (votre | le) \s remboursement \s (a \s été | est | sera | vient \s d['’]être) \s (\p{L}+ \s)? (effectué | fait | validé | lancé | crédité | parti | versé)
            | vous \s (avez \s été | êtes | serez) \s (\p{L}+ \s)? remboursée?s?
        ) \b
        """,
        Patterns.Words,
        10_000)]
    private static partial Regex Found();
}
