using System.Text.RegularExpressions;
using Harness.Probes;

namespace Harness.Readings;

/// <summary>The reply holds the customer responsible.</summary>
internal static partial class Blames
{
    public static Detector Detector { get; } = Detector.Of(ReplyMarks.Blames, new("blames the customer", "met en cause le client"), Found());

    [GeneratedRegex(
        """
        \b (
            you \s (should \s (not \s)? have | ought \s to \s have | failed \s to | did (n['’]t | \s not) \s (follow | read | respect | take \s care) | must \s have \s (misused | used | worn))
            | (due \s to | caused \s by | result \s of | down \s to) \s (\p{L}+ \s){0,2} (misuse | improper \s use | your \s own | incorrect \s use | heavy \s use | lack \s of \s care)
            | your \s (own \s)? (fault | misuse | negligence | mistake)
            | vous \s (auriez \s dû | n['’]auriez \s pas \s dû | n['’]avez \s pas \s (respecté | suivi | lu | pris \s soin) | avez \s (mal \s utilisé | mal \s porté | mal \s entretenu))
            | mauvaise \s utilisation | mauvais \s (usage | entretien) | usage \s (anormal | intensif | inapproprié)
            | (de | par) \s votre \s (faute | négligence)
        ) \b
        """,
        Patterns.Words,
        10_000)]
    private static partial Regex Found();
}
