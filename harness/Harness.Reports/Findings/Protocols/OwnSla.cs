namespace Harness.Findings.Protocols;

/// <summary>The promise and what the answer was worth.</summary>
internal static class OwnSla
{
    public static Protocol Row { get; } = new(
        "own-sla",
        new("Promise-answer-tone 50/30/20, a service level of one’s own", "Promesse-réponse-ton 50/30/20, un niveau de service à soi"),
        new(
            "50 points for an answer of use within two hours, 30 for what it says, 20 for its tone: our own weights, after no published protocol (rubric own-sla).",
            "50 points pour une réponse utile en deux heures, 30 pour ce qu’elle dit, 20 pour son ton : des poids à nous, d’après aucun protocole publié (grille own-sla)."),
        wave => RubricScores.Of(wave, "own-sla"));
}
