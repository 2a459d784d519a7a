using Harness.Probes;
using Harness.Ratings;
using Harness.Readings;
using Harness.Studies;

namespace Harness.Findings.Protocols;

/// <summary>What a reply is worth where nobody rated it: a step from 0 to 1 by what rules read in it, the same for every protocol.</summary>
/// <param name="Value">The worth, 0 to 1.</param>
/// <param name="Name">What such a reply does.</param>
/// <param name="Holds">Whether a reply with these marks does it; the first step in the list that holds counts.</param>
internal sealed record Worth(double Value, Words Name, Func<string, ReplyMarks, bool> Holds)
{
    private const ReplyMarks Asks = ReplyMarks.AsksBack | ReplyMarks.AsksOrderNumber | ReplyMarks.AsksContact | ReplyMarks.AsksPhoto | ReplyMarks.AsksProof;

    /// <summary>The steps in the order in which they are asked.</summary>
    public static IReadOnlyList<Worth> Steps { get; } =
    [
        new(1, new("settles the matter, refunds or offers a concrete solution", "règle l’affaire, rembourse ou propose une solution concrète"), (text, _) => Rule("concrete-solution", text)),
        new(0, new("is stock text that only says the message arrived, or sends the customer elsewhere", "est un texte tout fait qui accuse seulement réception, ou renvoie le client ailleurs"), (text, marks) => marks.HasFlag(ReplyMarks.Redirects) || Rule("acknowledgement-only", text)),
        new(0.2, new("asks to go on in private, or passes the customer on", "demande de poursuivre en privé, ou passe le client à un autre"), (_, marks) => (marks & (ReplyMarks.HandsOver | ReplyMarks.PassesOn)) != ReplyMarks.None),
        new(0.4, new("gives a link instead of an answer", "donne un lien au lieu d’une réponse"), (_, marks) => marks.HasFlag(ReplyMarks.LinkInstead)),
        new(0.6, new("asks the customer something back", "pose une question en retour"), (_, marks) => (marks & Asks) != ReplyMarks.None),
        new(0.8, new("speaks to the matter in another way", "parle du fond d’une autre façon"), (_, _) => true),
    ];

    /// <summary>What a reply is worth; null where it has no letter to read.</summary>
    public static Worth? Of(string reply)
    {
        ReplyMarks marks = Detectors.Read(reply);
        return RuleRaters.All[0].Rate([reply]).Mark is NotRated ? null : Steps.First(step => step.Holds(reply, marks));
    }

    /// <summary>The level of a criterion that stands nearest to a worth, the levels spread evenly from 0 to 1.</summary>
    public static int Level(double worth, Criterion criterion) =>
        criterion.Levels[(int)Math.Round(worth * (criterion.Levels.Count - 1), MidpointRounding.AwayFromZero)].Mark;

    private static bool Rule(string name, string text) => RuleRaters.All.Single(rule => rule.Name == name).Rate([text]).Mark.Value > 0;
}
