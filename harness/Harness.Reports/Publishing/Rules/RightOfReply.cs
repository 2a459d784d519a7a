using Harness.Findings;
using Harness.Studies;
using NodaTime;
using static Harness.Findings.Phrases;

namespace Harness.Publishing.Rules;

/// <summary>Each brand that was written to has had what is said of it, and the time to answer. A simulated one has nothing to answer, unless it was asked to.</summary>
internal static class RightOfReply
{
    public static (PublicVerdict, Words) Check(PublicCase of)
    {
        Words[] faults = [.. of.Contacted.Select(brand => Fault(of, brand)).OfType<Words>()];
        return faults.Length == 0
            ? (PublicVerdict.Ok, of.IsLive || of.Contacted.Any(brand => of.Publication.DeadlineOf(brand.Id) is not null)
                ? new("The period is over for every brand.", "Le délai est écoulé pour chaque marque.")
                : new("The brands are simulated: there is nobody to hear.", "Les marques sont simulées : il n’y a personne à entendre."))
            : of.Publication.Override is { } given
                ? (PublicVerdict.Overridden, Say(l => l.Pick($"Not waited for: {given.Reason}", $"Délai non attendu : {given.Reason}") + " (" + All(faults, l) + ")"))
                : (PublicVerdict.Refused, Say(l => All(faults, l)));
    }

    private static string All(Words[] faults, Language l) => string.Join(" ", faults.Select(fault => fault.In(l)));

    private static Words? Fault(PublicCase of, Brand brand) => of.Publication.DeadlineOf(brand.Id) is not { } deadline
        ? of.IsLive ? Say(l => l.Pick($"{brand.Name} was given nothing to answer (harness reply-pack {brand.Id}).", $"{brand.Name} n’a rien reçu à quoi répondre (harness reply-pack {brand.Id}).")) : null
        : of.Today <= deadline ? Say(l => l.Pick($"{brand.Name} may answer until {Numerals.Date(deadline, l)}.", $"{brand.Name} peut répondre jusqu’au {Numerals.Date(deadline, l)}."))
        : null;
}
