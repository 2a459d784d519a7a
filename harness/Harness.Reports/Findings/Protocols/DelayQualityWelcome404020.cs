namespace Harness.Findings.Protocols;

/// <summary>Delay, quality and welcome as weighted in 2003.</summary>
internal static class DelayQualityWelcome404020
{
    public static Protocol Row { get; } = new(
        "delay-quality-welcome-40-40-20",
        new("Delay-quality-welcome 40/40/20, after Qualiweb 2003", "Délai-qualité-accueil 40/40/20, d’après Qualiweb 2003"),
        new(
            "40 points for the delay, 40 for the quality, 20 for the welcome, as published; the steps of the delay are ours (rubric delay-quality-welcome-40-40-20).",
            "40 points pour le délai, 40 pour la qualité, 20 pour l’accueil, comme publié ; les échelons du délai sont de nous (grille delay-quality-welcome-40-40-20)."),
        wave => RubricScores.Of(wave, "delay-quality-welcome-40-40-20"));
}
