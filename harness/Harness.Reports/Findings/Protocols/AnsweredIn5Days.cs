using NodaTime;

namespace Harness.Findings.Protocols;

/// <summary>The share answered within a stated window.</summary>
internal static class AnsweredIn5Days
{
    public static Protocol Row { get; } = new(
        "answered-in-5-days",
        new("Share answered within 5 days, after Brandwatch 2015", "Taux de réponse en 5 jours, d’après Brandwatch 2015"),
        new(
            "Messages answered by a person within five days, out of all messages sent; the window was stated, and silence counts.",
            "Les messages ayant reçu la réponse d’une personne en cinq jours, sur tous les messages envoyés ; la fenêtre était annoncée, et le silence compte."),
        wave => SharesWithin.Of(wave, Duration.FromDays(5)));
}
