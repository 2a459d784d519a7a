using System.Text.RegularExpressions;
using Harness.Probes;

namespace Harness.Readings;

/// <summary>The reply asks for the number of an order, a booking or a contract.</summary>
internal static partial class AsksOrderNumber
{
    public static Detector Detector { get; } = Detector.Of(ReplyMarks.AsksOrderNumber, new("asks for the order number", "demande le numéro de commande"), Found());

    [GeneratedRegex(
        """
        (?<! \b no \s (need \s to \s)? ) \b (send | give | tell | share | provide | need | confirm | what \s is | what['’]s | let \s us \s have | may \s we \s have | could \s (we | you) | can \s you | with) \b
            [^.!?]{0,60}
            \b (order | booking | reference | contract | account | customer | invoice | ticket) \s (number | reference | no\b | id) \b
        | \b (envoy\p{L}* | donn\p{L}* | indiqu\p{L}* | communiqu\p{L}* | transm\p{L}* | précis\p{L}* | fourni\p{L}* | confirm\p{L}* | partag\p{L}* | besoin | quel | avoir | connaître) \b [^.!?]{0,60}
            \b (numéro | n° | référence) s? \s (de \s (la \s | votre \s)? | d['’] | du \s)? (commande | réservation | contrat | dossier | facture | compte | client | billet | achat)
        """,
        Patterns.Words,
        10_000)]
    private static partial Regex Found();
}
