using Harness.Probes;
using Harness.Readings;

namespace Harness.Ratings;

/// <summary>The list of rules; no other rule judges a reply.</summary>
public static class RuleRaters
{
    /// <summary>All rules, in the order in which readers see them.</summary>
    public static IReadOnlyList<RuleRater> All { get; } =
    [
        new("acknowledgement-only", new("says no more than that the message arrived", "dit seulement que le message est arrivé"), replies => AllOf(replies, Acknowledgement.Finds)),
        new("question-back", new("asks the customer something back", "pose une question en retour"), replies => Any(replies, Of(ReplyMarks.AsksBack))),
        new("link-instead", new("gives a link instead of an answer", "donne un lien au lieu d’une réponse"), LinksAlone),
        new("apology", new("says sorry", "présente des excuses"), replies => Any(replies, Of(ReplyMarks.Apology))),
        new("concrete-solution", new("offers or carries out a concrete solution", "propose ou réalise une solution concrète"), replies => Any(replies, Solution.Finds)),
    ];

    private static Func<string, IReadOnlyList<Quote>> Of(ReplyMarks mark) => Detectors.All.Single(detector => detector.Mark == mark).Finds;

    private static IReadOnlyList<Passage> Any(IReadOnlyList<string> replies, Func<string, IReadOnlyList<Quote>> finds) =>
        [.. replies.SelectMany((reply, i) => finds(reply).Select(quote => new Passage(i, quote)))];

    /// <summary>What is found where it is found in every reply that has a letter.</summary>
    private static IReadOnlyList<Passage> AllOf(IReadOnlyList<string> replies, Func<string, IReadOnlyList<Quote>> finds) =>
        replies.All(reply => finds(reply).Count > 0 || !RuleRater.Speaks(reply)) ? Any(replies, finds) : [];

    /// <summary>The links of a conversation in which each reply is a link with little beside it or says no more than that the message arrived.</summary>
    private static IReadOnlyList<Passage> LinksAlone(IReadOnlyList<string> replies)
    {
        Func<string, IReadOnlyList<Quote>> links = reply => Solution.Finds(reply).Count > 0 ? [] : Of(ReplyMarks.LinkInstead)(reply);
        return AllOf(replies, reply => links(reply) is { Count: > 0 } found ? found : Acknowledgement.Finds(reply)).Count > 0 ? Any(replies, links) : [];
    }
}
