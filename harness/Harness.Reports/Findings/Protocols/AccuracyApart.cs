namespace Harness.Findings.Protocols;

/// <summary>Accuracy in one column, speed in another that counts nothing.</summary>
internal static class AccuracyApart
{
    public static Protocol Row { get; } = new(
        "accuracy-apart",
        new("Accuracy apart from speed, after Eptica", "Exactitude à part de la rapidité, d’après Eptica"),
        new(
            "How accurate the answers are, of 100, silence counted as none; the mean time stands beside it and never makes up for a wrong answer (rubric accuracy-apart).",
            "À quel point les réponses sont exactes, sur 100, un silence comptant pour rien ; le délai moyen figure à côté et ne rachète jamais une réponse fausse (grille accuracy-apart)."),
        wave => RubricScores.Of(wave, "accuracy-apart", ReplyTimes.Printed));
}
