using Harness.Planning;
using Harness.Studies;

namespace Harness.Findings.Prospects;

/// <summary>Why a plan cannot be carried out as it stands, whatever its study accepts: in sentences.</summary>
internal static class Refusals
{
    public static IEnumerable<Words> Of(Plan plan) =>
    [
        .. AimSentences.Broken(CapBreach.Of(plan)),
        .. CrossingSentences.Lacking(plan),
        .. HandWorkSentences.Refused(plan, HandWork.Of(plan)),
        .. SpendingSentences.Over(PlatformLoad.Of(plan)),
        .. Caseless(Cases.Missing(plan).Count),
    ];

    private static IEnumerable<Words> Caseless(int contacts)
    {
        if (contacts > 0)
        {
            yield return Phrases.Say(l => Numerals.Count(contacts, l, new("contact names a purchase", "contact cite un achat"), new("contacts name a purchase", "contacts citent un achat")) + l.Pick(" and there are too few cases.", " et il y a trop peu de cas."));
        }
    }
}
