namespace Harness.Findings.Protocols;

/// <summary>Seven bad points, each avoided or made.</summary>
internal static class Blueboat7
{
    public static Protocol Row { get; } = new(
        "blueboat-7",
        new("Seven bad points avoided, of 7, after blueboat.fr", "Sept mauvais points évités, sur 7, d’après blueboat.fr"),
        new(
            "One point for each bad point avoided, over answered conversations only: silence is counted apart. The seven points are the article’s, adding them up is ours (rubric blueboat-7). Several of them cannot be read in a simulated reply and follow its worth like the others.",
            "Un point par mauvais point évité, sur les seules conversations ayant reçu une réponse : le silence est compté à part. Les sept points sont de l’article, les additionner est de nous (grille blueboat-7). Plusieurs ne peuvent pas se lire dans une réponse simulée et suivent sa valeur comme les autres."),
        wave => RubricScores.Of(wave, "blueboat-7"));
}
