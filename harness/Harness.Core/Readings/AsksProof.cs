using System.Text.RegularExpressions;
using Harness.Probes;

namespace Harness.Readings;

/// <summary>The reply asks for a receipt or another proof.</summary>
internal static partial class AsksProof
{
    public static Detector Detector { get; } = Detector.Of(ReplyMarks.AsksProof, new("asks for a proof", "demande un justificatif"), Found());

    [GeneratedRegex(
        """
        \b (send | share | attach | provide | need | have | with | keep) \b [^.!?]{0,40} \b (receipts? | proofs? | invoices? (?! \s (number | no)) | sales \s slip) \b (?! [^.!?]{0,20} \b (and \s they | to \s the \s (shop | store)))
        | \b (envoy\p{L}* | transm\p{L}* | joindre | joignez | fourni\p{L}* | besoin | avoir | adress\p{L}*) \b [^.!?]{0,40} \b (justificatifs? | preuves? (\s d['’]achat)? | (?<! numéro \s de \s) factures? | ticket \s de \s caisse | reçu)
        """,
        Patterns.Words,
        10_000)]
    private static partial Regex Found();
}
