using Harness.Publishing.Rules;
using Harness.Studies;

namespace Harness.Publishing;

/// <summary>The list of what must be so before a report is published.</summary>
internal static class PublicRules
{
    public static IReadOnlyList<PublicRule> All { get; } =
    [
        new("authorisation", new("Every brand had authorised the study, for the channel and on the day of every message", "Chaque marque avait autorisé l’étude, pour le canal et le jour de chaque message"), Authorisations.Check),
        new("floors", new("No order and no figure below their floors", "Ni ordre ni chiffre en dessous de leurs seuils"), FloorsKept.Check),
        new("reply", new("Every brand had the time to answer", "Chaque marque a eu le temps de répondre"), RightOfReply.Check),
        new("sign-off", new("Somebody answers for it that no person is named", "Quelqu’un répond de ce qu’aucune personne n’est nommée"), Redactions.Check),
        new("rubric", new("The rubric is still the one by which replies were judged", "La grille est restée celle selon laquelle les réponses ont été jugées"), SameRubric.Check),
        new("platform", new("No comparison and no text that a platform’s terms keep back", "Ni comparaison ni texte que les conditions d’une plateforme réservent"), PlatformTerms.Check),
        new("people", new("No address and no telephone number in what people wrote", "Ni adresse ni numéro de téléphone dans ce que des personnes ont écrit"), NobodysAddress.Check),
    ];

    public static IReadOnlyList<PublicCheck> Check(PublicCase of) => [.. All.Select(rule => rule.Check(of) is var (verdict, says) ? new PublicCheck(rule.Id, rule.Name, verdict, says) : null!)];
}

/// <summary>A rule of publication.</summary>
/// <param name="Id">Its short name.</param>
/// <param name="Name">What it asks for.</param>
/// <param name="Check">Looks whether that is so.</param>
internal sealed record PublicRule(string Id, Words Name, Func<PublicCase, (PublicVerdict Verdict, Words Says)> Check);
