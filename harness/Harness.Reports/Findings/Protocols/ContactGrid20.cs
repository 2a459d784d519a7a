namespace Harness.Findings.Protocols;

/// <summary>The grid for one contact, with the mark below which nobody is elected.</summary>
internal static class ContactGrid20
{
    public static Protocol Row { get; } = new(
        "contact-grid-20",
        new("Contact grid of 20, after the Élection du Service Client de l’Année", "Grille de contact sur 20, d’après l’Élection du Service Client de l’Année"),
        new(
            "Response time, answer, compatibility, personalisation and writing, of 20, alike; the first is elected with 12 at least. Four of the criteria are published, the answer and the equal weights are ours (rubric contact-grid-20).",
            "Temps de réponse, réponse, compatibilité, personnalisation et rédaction, sur 20, à poids égal ; la première est élue avec 12 au moins. Quatre des critères sont publiés, la réponse et les poids égaux sont de nous (grille contact-grid-20)."),
        wave => RubricScores.Of(wave, "contact-grid-20"))
    {
        Least = 12,
    };
}
