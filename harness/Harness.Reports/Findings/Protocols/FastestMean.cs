namespace Harness.Findings.Protocols;

/// <summary>The fastest of the Race, by what it printed: a mean over the answered alone.</summary>
internal static class FastestMean
{
    public static Protocol Row { get; } = new(
        "fastest-mean",
        new("Mean time of the replies, after the Race 2012", "Délai moyen des réponses, d’après la Race 2012"),
        new(
            "The mean time to the first reply, over answered messages only; the shortest is called the fastest. Messages that nobody answered are left out, as published.",
            "Le délai moyen de la première réponse, sur les seuls messages ayant reçu une réponse ; le plus court est dit le plus rapide. Les messages restés sans réponse sont écartés, comme publié."),
        ReplyTimes.Means)
    {
        IsLeastBest = true,
    };
}
