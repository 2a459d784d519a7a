using System.Text.RegularExpressions;
using Harness.Probes;

namespace Harness.Readings;

/// <summary>The reply asks for a telephone number or an address.</summary>
internal static partial class AsksContact
{
    public static Detector Detector { get; } = Detector.Of(ReplyMarks.AsksContact, new("asks how to reach the customer", "demande des coordonnées"), Found());

    [GeneratedRegex(
        """
        \b (send | give | tell | share | provide | need | confirm | what \s is | what['’]s | with) \b [^.!?]{0,60}
            \b (phone | telephone | mobile | contact) \s (number | details | info(rmation)?) \b
        | \b (send | give | tell | share | provide | need | confirm | what \s is | what['’]s | with) \b [^.!?]{0,60} \b (your | an) \s (full \s | postal \s | home \s)? (e-?mail \s)? address \b
        | \b (envoy\p{L}* | donn\p{L}* | indiqu\p{L}* | communiqu\p{L}* | transm\p{L}* | précis\p{L}* | fourni\p{L}* | laiss\p{L}* | partag\p{L}* | besoin | quel | quelle | avoir) \b [^.!?]{0,60}
            \b (vos \s coordonnées | (votre | un) \s (numéro \s de \s (téléphone | portable | mobile) | adresse | e-?mail | courriel))
        """,
        Patterns.Words,
        10_000)]
    private static partial Regex Found();
}
