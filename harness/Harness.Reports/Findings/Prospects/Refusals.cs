using Harness.Planning;
using Harness.Studies;
using Harness.Studies.Binding;

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
        .. Miscast(plan.Slots),
        .. Caseless(prospect.Caseless.Count),
    ];

    private static IEnumerable<Words> Miscast(IReadOnlyList<Slot> slots)
    {
        foreach (IGrouping<string, Slot> group in slots.Where(slot => !slot.IsCast).GroupBy(slot => Drawn(slot.Drawn!), StringComparer.Ordinal))
        {
            yield return Phrases.Say(l => Numerals.Count(group.Count(), l, new("contact asks", "contact demande"), new("contacts ask", "contacts demandent"))
                + l.Pick($" for a tester that no persona is ({group.Key}): add one, or vary less.", $" un testeur qu’aucun persona n’est ({group.Key}) : ajoutez-en un, ou faites varier moins."));
        }
    }

    private static string Drawn(Treatment treatment) => string.Join(
        ", ", new[] { Factor.Persona, Factor.Followers, Factor.Standing }.Where(factor => treatment.Level(factor) is not null).Select(factor => $"{Kebab.Of(factor)}={treatment.Level(factor)}"));

    private static IEnumerable<Words> Caseless(int contacts)
    {
        if (contacts > 0)
        {
            yield return Phrases.Say(l => Numerals.Count(contacts, l, new("contact names a purchase", "contact cite un achat"), new("contacts name a purchase", "contacts citent un achat")) + l.Pick(" and there are too few cases.", " et il y a trop peu de cas."));
        }
    }
}
