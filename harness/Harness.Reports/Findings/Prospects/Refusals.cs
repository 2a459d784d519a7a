using Harness.Planning;
using Harness.Studies;

namespace Harness.Findings.Prospects;

/// <summary>Why a plan cannot be carried out as it stands, whatever its study accepts: in sentences.</summary>
internal static class Refusals
{
    public static IEnumerable<Words> Of(Plan plan, Prospect prospect) =>
    [
        .. AimSentences.Broken(prospect.Breaches),
        .. CrossingSentences.Lacking(plan),
        .. HandWorkSentences.Refused(plan, prospect.HandWork),
        .. SpendingSentences.Over(prospect.Loads),
        .. Caseless(prospect.Caseless.Count),
    ];

    private static IEnumerable<Words> Caseless(int contacts)
    {
        if (contacts > 0)
        {
            yield return Phrases.Say(l => Numerals.Count(contacts, l, new("contact names a purchase", "contact cite un achat"), new("contacts name a purchase", "contacts citent un achat")) + l.Pick(" and there are too few cases.", " et il y a trop peu de cas."));
        }
    }
}
