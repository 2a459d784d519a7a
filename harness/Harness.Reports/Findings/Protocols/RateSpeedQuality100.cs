namespace Harness.Findings.Protocols;

/// <summary>Rate, speed and quality in one score.</summary>
internal static class RateSpeedQuality100
{
    public static Protocol Row { get; } = new(
        "rate-speed-quality-100",
        new("Rate-speed-quality of 100, after Twystery 2016", "Taux-rapidité-qualité sur 100, d’après Twystery 2016"),
        new(
            "Answered or not, how fast, how well: a third each, of 100. The three were published, their weights were not: thirds, and the steps of speed, are ours (rubric rate-speed-quality-100).",
            "Répondu ou non, en combien de temps, avec quelle qualité : un tiers chacun, sur 100. Les trois ont été publiés, leurs poids non : les tiers et les échelons de rapidité sont de nous (grille rate-speed-quality-100)."),
        wave => RubricScores.Of(wave, "rate-speed-quality-100"));
}
