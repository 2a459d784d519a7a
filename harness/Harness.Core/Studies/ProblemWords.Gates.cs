namespace Harness.Studies;

/// <summary>What a gate may not say.</summary>
internal static partial class ProblemWords
{
    public static Words MetricNeeds(string key) => new(
        $"The metric '{key}' needs the key '{key}', such as {key}: 0.9.",
        $"La mesure «{Nb}{key}{Nb}» demande la clé «{Nb}{key}{Nb}», par exemple {key}: 0.9.");

    public static Words OnlyWithMetric(string key) => new(
        $"The key '{key}' goes with metric: {key} alone.",
        $"La clé «{Nb}{key}{Nb}» ne va qu’avec metric: {key}.");

    public static Words MeanByTheWall() => new(
        "A mean runs by the wall clock: after a window of some days no two messages have had the same number of open hours. Use a share or a quantile.",
        $"Une moyenne se compte en heures réelles{Nb}: au bout d’une fenêtre de quelques jours, deux messages n’ont pas eu le même nombre d’heures ouvrées. Prenez share ou quantile.");

    public static Words LateBeforeLimit(string late, string limit) => new(
        $"{En(late)} is not shorter than the limit {En(limit)}; the warning comes first.",
        $"{Fr(late)} n’est pas plus court que la limite {Fr(limit)}{Nb}; l’avertissement vient d’abord.");

    public static Words RedNightsNeedNights() => new(
        "A number of red nights a year goes with the key 'nights', which pools the newest ones; without it a wave is judged as a whole.",
        $"Un nombre de nuits rouges par an va avec la clé «{Nb}nights{Nb}», qui réunit les plus récentes{Nb}; sans elle, la vague est jugée d’un bloc.");
}
