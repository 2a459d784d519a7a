namespace Harness.Findings.Protocols;

/// <summary>The best rate of the Race.</summary>
internal static class BestRate
{
    public static Protocol Row { get; } = new(
        "best-rate",
        new("Share answered, after the Race 2012", "Taux de réponse, d’après la Race 2012"),
        new(
            "Messages answered by a person, out of all messages sent; the greatest share is called the best rate. The Race crowned it beside the fastest mean.",
            "Les messages ayant reçu la réponse d’une personne, sur tous les messages envoyés ; la plus grande part est dite le meilleur taux. La Race le couronnait à côté du délai moyen le plus court."),
        wave => SharesWithin.Of(wave, wave.Analysis.Study.Window));
}
