namespace Harness.Findings.Protocols;

/// <summary>Delay, relevance and welcome as weighted in 2021.</summary>
internal static class DelayQualityWelcome305020
{
    public static Protocol Row { get; } = new(
        "delay-quality-welcome-30-50-20",
        new("Delay-quality-welcome 30/50/20, weighted by channel use, after Qualiweb 2021", "Délai-qualité-accueil 30/50/20, pondéré par l’usage des canaux, d’après Qualiweb 2021"),
        new(
            "30 points for the delay, 50 for relevance and personalisation, 20 for the welcome, as published; where several channels were used they count by their usage, with shares of ours. One channel counts whole (rubric delay-quality-welcome-30-50-20).",
            "30 points pour le délai, 50 pour la pertinence et la personnalisation, 20 pour l’accueil, comme publié ; si plusieurs canaux ont servi, chacun compte selon son usage, avec des parts de nous. Un canal unique compte en entier (grille delay-quality-welcome-30-50-20)."),
        wave => RubricScores.Of(wave, "delay-quality-welcome-30-50-20"));
}
