using Harness.Planning;
using Harness.Studies;

namespace Harness.Findings.Prospects;

/// <summary>What the gate of a study will be able to say, and how soon, in sentences.</summary>
internal static class GateProspect
{
    public static IEnumerable<Words> Of(Plan plan)
    {
        foreach (GateOutlook outlook in GateOutlook.Of(plan))
        {
            yield return Phrases.Say(l => l.Pick("Gate, ", "Porte, ") + outlook.Entry.Id + l.Pick(": ", " : ") + Passes(outlook, l) + " " + Finds(outlook, plan.Study.Gate!, l));
        }

        if (plan.Study.Gate is { Nights: not null } gate)
        {
            yield return Phrases.Say(l => l.Pick(
                $"By chance alone at most {Numerals.Number(gate.RedNights ?? GateLevels.UsualRedNights, l)} night(s) a year fail on average, over all entries of the gate.",
                $"Par le seul hasard, {Numerals.Number(gate.RedNights ?? GateLevels.UsualRedNights, l)} nuit(s) par an au plus échouent en moyenne, toutes entrées de la porte confondues."));
        }
    }

    private static string Passes(GateOutlook outlook, Language l) => outlook.NightsToPass is { } nights
        ? l.Pick($"it can pass after {Nights(nights, l)} at the earliest.", $"elle peut être tenue au plus tôt au bout de {Nights(nights, l)}.")
        : l.Pick("it can never pass: so few messages cannot show it. Pool more nights, or send more.", "elle ne peut jamais être tenue : si peu de messages ne peuvent pas le montrer. Réunissez plus de nuits, ou envoyez-en plus.");

    private static string Finds(GateOutlook outlook, Gate gate, Language l)
    {
        if (outlook.ChanceToFind is not { } chance)
        {
            return l.Pick("No message is planned for it.", "Aucun message n’est prévu pour elle.");
        }

        string broken = l.Pick(
            $"A promise broken by a fifth ({Numerals.Share(outlook.Entry.Wanted!.Value * GateOutlook.Left, l)} instead of {Numerals.Share(outlook.Entry.Wanted.Value, l)}), with {Numerals.Count(outlook.PerNight, l)} message(s) a night, is found ",
            $"Une promesse rompue d’un cinquième ({Numerals.Share(outlook.Entry.Wanted!.Value * GateOutlook.Left, l)} au lieu de {Numerals.Share(outlook.Entry.Wanted.Value, l)}), avec {Numerals.Count(outlook.PerNight, l)} message(s) par nuit, se voit ");
        string half = outlook.NightsToFind is not { } nights ? "" : l.Pick($"after {Nights(nights, l)} in half of all cases", $"au bout de {Nights(nights, l)} une fois sur deux")
            + (outlook.NightsToFindMost is { } most ? l.Pick($", after {Nights(most, l)} in nine of ten; ", $", au bout de {Nights(most, l)} neuf fois sur dix ; ") : l.Pick("; ", " ; "));
        string end = gate.Nights is null
            ? l.Pick($"with a chance of {Numerals.Share(chance, l)} by the end of the wave.", $"avec une probabilité de {Numerals.Share(chance, l)} d’ici la fin de la vague.")
            : l.Pick($"with a chance of {Numerals.Share(chance, l)} on the night when all {Numerals.Count(outlook.Pooled, l)} pooled messages are of after the break.", $"avec une probabilité de {Numerals.Share(chance, l)} la nuit où les {Numerals.Count(outlook.Pooled, l)} messages réunis sont tous d’après la rupture.");
        return broken + half + end;
    }

    private static string Nights(int nights, Language l) => Numerals.Count(nights, l, new("night", "nuit"), new("nights", "nuits"));
}
