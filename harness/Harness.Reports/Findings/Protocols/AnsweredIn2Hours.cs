using NodaTime;

namespace Harness.Findings.Protocols;

/// <summary>The promise of an answer within two hours.</summary>
internal static class AnsweredIn2Hours
{
    public static Protocol Row { get; } = new(
        "answered-in-2-hours",
        new("Share answered within 2 hours, a promise of one’s own", "Taux de réponse en 2 heures, une promesse à soi"),
        new(
            "Messages answered by a person within two hours on the wall clock, out of all messages sent, whatever the answer is worth. It follows no published protocol.",
            "Les messages ayant reçu la réponse d’une personne en deux heures de temps continu, sur tous les messages envoyés, quelle que soit la valeur de la réponse. Ne suit aucun protocole publié."),
        wave => SharesWithin.Of(wave, Duration.FromHours(2)));
}
