using Harness.Findings;
using Harness.Ratings;
using Harness.Studies;
using static Harness.Findings.Phrases;

namespace Harness.Publishing.Rules;

/// <summary>Whoever answers or objects does so in public: no address for mail and no telephone number may stand in what is printed word for word.</summary>
internal static class NobodysAddress
{
    public static (PublicVerdict, Words) Check(PublicCase of)
    {
        Words[] faults = [.. Texts(of).Where(text => HasAddress(text.Text)).Select(text => text.Where)];
        return faults.Length == 0
            ? (PublicVerdict.Ok, new("None was found.", "Aucun n’a été trouvé."))
            : (PublicVerdict.Refused, Say(l => l.Pick(
                $"An address or a telephone number stands in {string.Join(", ", faults.Select(fault => fault.In(l)))}: ask for a text without it.",
                $"Une adresse ou un numéro de téléphone figure dans {string.Join(", ", faults.Select(fault => fault.In(l)))} : demandez un texte qui s’en passe.")));
    }

    private static bool HasAddress(string text) => AddressPatterns.Mail().IsMatch(text) || AddressPatterns.Phone().IsMatch(text);

    private static IEnumerable<(string Text, Words Where)> Texts(PublicCase of)
    {
        foreach (Brand brand in of.Contacted)
        {
            if (of.Publication.AnswerOf(brand.Id) is { } answer)
            {
                yield return (answer.Text, Say(l => l.Pick($"the answer of {brand.Name}", $"la réponse de {brand.Name}")));
            }

            foreach (CaseDisputed dispute in of.Publication.DisputesOf(brand.Id))
            {
                yield return ($"{dispute.Text}\n{dispute.Reason}", Say(l => l.Pick($"the objection to {dispute.Case}", $"la contestation de {dispute.Case}")));
            }
        }

        if (of.Publication.Override is { } given)
        {
            yield return (given.Reason, new("the reason why no reply is waited for", "la raison de ne pas attendre de réponse"));
        }

        foreach (Issued issued in of.Publication.IssuedFor(Audience.Public).Where(issued => issued.What is not null))
        {
            yield return (issued.What!, Say(l => l.Pick($"the note on version {Numerals.Count(issued.Version, l)}", $"la note de la version {Numerals.Count(issued.Version, l)}")));
        }
    }
}
