using Harness.Findings;
using Harness.Studies;
using static Harness.Findings.Phrases;

namespace Harness.Publishing.Rules;

/// <summary>Somebody looked through what is published of this very journal. Their name is on record, not in the report.</summary>
internal static class Redactions
{
    public static (PublicVerdict, Words) Check(PublicCase of) => of.Publication.SignOff switch
    {
        null => (PublicVerdict.Refused, new("Nobody has signed off yet (harness report --audience public --sign-off NAME).", "Personne ne l’a encore attesté (harness report --audience public --sign-off NOM).")),
        { } signed when signed.Root != of.Report.Root => (PublicVerdict.Refused, Say(l => l.Pick(
            $"Signed off on {Numerals.Date(signed.On, l)} for another state of the journal.", $"Attesté le {Numerals.Date(signed.On, l)} pour un autre état du journal."))),
        { } signed => (PublicVerdict.Ok, Say(l => l.Pick($"Signed off on {Numerals.Date(signed.On, l)}.", $"Attesté le {Numerals.Date(signed.On, l)}."))),
    };
}
